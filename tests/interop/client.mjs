// A client made from docs/protocol.md and the proto files alone: enrols, pushes a signed batch that it made itself, pulls it
// back, and sees a tampered one refused.  usage: node client.mjs [folder with rembug-server]
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { createHash, generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import tls from 'node:tls';
import { fileURLToPath } from 'node:url';
import grpc from '@grpc/grpc-js';
import protobuf from 'protobufjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const bin = process.argv[2] ?? join(root, 'build', 'release', 'bin');
const village = '52.71.01.1013';

const protos = new protobuf.Root();
protos.resolvePath = (_, target) => join(root, 'proto', target);
await protos.load('rembug/v1/sync.proto', { keepCase: true });
const type = (name) => protos.lookupType(`rembug.v1.${name}`);

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const u64 = (value) => { const bytes = Buffer.alloc(8); bytes.writeBigUInt64BE(BigInt(value)); return bytes; };
const u16 = (value) => { const bytes = Buffer.alloc(2); bytes.writeUInt16BE(value); return bytes; };
const encode = (name, value) => Buffer.from(type(name).encode(type(name).create(value)).finish());
const base64url = (bytes) => Buffer.from(bytes).toString('base64url');

function fromBase32(text) {
  const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const out = [];
  let bits = 0;
  let value = 0;
  for (const c of text.toUpperCase()) {
    value = (value << 5) | digits.indexOf(c);
    bits += 5;
    if (bits >= 8) { bits -= 8; out.push((value >> bits) & 255); }
    value &= (1 << bits) - 1;
  }
  return Buffer.from(out);
}

// --- A server of our own ---
const folder = mkdtempSync(join(tmpdir(), 'rembug-interop-'));
const admin = (...args) => execFileSync(join(bin, 'rembug-server'), [...args, '--data', folder + '/server', '--json'], { encoding: 'utf8' });
admin('init');
const server = spawn(join(bin, 'rembug-server'), ['serve', '--data', folder + '/server', '--listen', '127.0.0.1:0'], { stdio: ['ignore', 'pipe', 'ignore'] });
process.on('exit', () => { server.kill(); rmSync(folder, { recursive: true, force: true }); });
await new Promise((resolve) => server.stdout.once('data', resolve));
const text = JSON.parse(admin('invite', '--name', 'Node', '--role', 'facilitator', '--village', village)).invitation;

// --- Invitation, pinned key ---
const invitation = type('Invitation').decode(fromBase32(text.slice('rembug1:'.length)));
const [host, port] = invitation.address.split(':');
const certificate = await new Promise((resolve, reject) => {
  const socket = tls.connect({ host, port: Number(port), rejectUnauthorized: false, ALPNProtocols: ['h2'] }, () => {
    resolve(socket.getPeerX509Certificate());
    socket.end();
  });
  socket.on('error', reject);
});
const pin = sha256(certificate.publicKey.export({ type: 'spki', format: 'der' })).subarray(0, 16);
assert.deepEqual(pin, Buffer.from(invitation.pin), 'the server has the key that the invitation names');
const credentials = grpc.credentials.createSsl(Buffer.from(certificate.toString()));
const options = { 'grpc.ssl_target_name_override': 'rembug' };
const channel = new grpc.Client(invitation.address, credentials, options);

const path = (method) => `/rembug.v1.SyncService/${method}`;
const serialize = (name) => (value) => encode(name, value);
const deserialize = (name) => (bytes) => type(name).decode(bytes);
const unary = (method, request, metadata = new grpc.Metadata()) => new Promise((resolve, reject) => {
  channel.makeUnaryRequest(path(method), serialize(method + 'Request'), deserialize(method + 'Response'), request, metadata,
    (error, value) => (error ? reject(error) : resolve(value)));
});

// --- Enrol ---
const keys = generateKeyPairSync('ed25519');
const publicKey = keys.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
const device = sha256(publicKey).subarray(0, 16);
const code = Buffer.from(invitation.code);
const enrolled = await unary('Enrol', { code, public_key: publicKey, device_name: 'Node',
  signature: sign(null, Buffer.concat([Buffer.from('rembug/enrol/v1'), code, publicKey]), keys.privateKey) });
assert.equal(enrolled.grants[0].scope, village);
await assert.rejects(unary('Enrol', { code: randomBytes(10), public_key: publicKey, signature: Buffer.alloc(64) }), 'a bad signature is refused');

function authorization(shift = 0) {
  const now = Math.floor(Date.now() / 1000) + shift;
  const part = base64url('{"alg":"EdDSA"}') + '.' +
    base64url(JSON.stringify({ iss: base64url(device), aud: base64url(enrolled.server), iat: now, exp: now + 300 }));
  const metadata = new grpc.Metadata();
  metadata.set('authorization', `Bearer ${part}.${base64url(sign(null, Buffer.from(part), keys.privateKey))}`);
  return metadata;
}
await assert.rejects(unary('Heads', {}, authorization(-86400)), (error) => Number(error.metadata.get('rembug-time-ms')[0]) > 1e12);

// --- A log of one batch ---
const epoch = randomBytes(16);
const log = { device, epoch, scope: village };
const logBytes = Buffer.concat([device, epoch, u16(village.length), Buffer.from(village)]);
const record = randomBytes(16);
const changes = ['Amat', 'Sri'].map((name) => encode('Change', {
  hlc: protobuf.util.Long.fromString(String(BigInt(Date.now()) << 16n), true), author: 'Node', record, type: 'survei-sosial-ekonomi', version: '2026-11-24',
  ops: [{ set: { path: '/data/kepala/nama', value: name, replaces: name === 'Sri' ? [{ seq: 1 }] : [] } }],
}));
function chain(list) {
  return list.reduce((hash, change, i) => sha256('rembug/change/v1', logBytes, u64(i + 1), hash, change), Buffer.alloc(32));
}
function batchOf(list) {
  const framed = Buffer.concat(list.map((change) => {
    const writer = new protobuf.Writer();
    return Buffer.concat([Buffer.from(writer.uint32(change.length).finish()), change]);
  }));
  const hash = chain(list);
  const signature = sign(null, Buffer.concat([Buffer.from('rembug/checkpoint/v1'), logBytes, u64(list.length), hash]), keys.privateKey);
  return { log, first_seq: 1, count: list.length, encoding: 1, changes: framed, plain_size: framed.length,
    checkpoint: { seq: list.length, public_key: publicKey, signature } };
}

const push = (batches) => new Promise((resolve, reject) => {
  const answers = [];
  const stream = channel.makeBidiStreamRequest(path('Push'), serialize('PushRequest'), deserialize('PushResponse'), authorization());
  stream.on('data', (answer) => answers.push(answer));
  stream.on('end', () => resolve(answers));
  stream.on('error', reject);
  batches.forEach((batch) => stream.write({ batch }));
  stream.end();
});
const verdicts = type('PushResponse').lookupEnum('Verdict').values;

const tampered = batchOf(changes);
tampered.changes = Buffer.from(tampered.changes);
tampered.changes[tampered.changes.indexOf('Amat')] ^= 1;
const answers = await push([tampered, batchOf(changes), batchOf(changes)]);
assert.equal(answers[0].verdict, verdicts.VERDICT_QUARANTINED);
assert.equal(answers[0].reason_code, 'bad_signature');
assert.equal(answers[1].verdict, verdicts.VERDICT_STORED);
assert.equal(answers[2].verdict, verdicts.VERDICT_STORED, 'the same batch again is acknowledged again');
assert.deepEqual(Buffer.from(answers[1].head.hash), chain(changes), 'the server computes the same chain');

// --- Pull it back; the server's receipt ---
const pulled = await new Promise((resolve, reject) => {
  const batches = [];
  const stream = channel.makeServerStreamRequest(path('Pull'), serialize('PullRequest'), deserialize('PullResponse'), {}, authorization());
  stream.on('data', (response) => batches.push(response.batch));
  stream.on('end', () => resolve(batches));
  stream.on('error', reject);
});
assert.equal(pulled.length, 1);
assert.deepEqual(encode('Batch', pulled[0]), encode('Batch', batchOf(changes)), 'byte for byte as it was sent');
const heads = await unary('Heads', {}, authorization());
const head = heads.heads[0];
const receipt = heads.receipt;
const said = Buffer.concat([Buffer.from('rembug/receipt/v1'), receipt.server, receipt.incarnation, u64(String(receipt.at_ms)), logBytes, u64(String(head.seq)), head.hash]);
const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(enrolled.server_public_key)]);
assert.ok(verify(null, said, { key: spki, format: 'der', type: 'spki' }, receipt.signature), 'the receipt is signed');
const report = JSON.parse((await unary('Report', { kind: 1 }, authorization())).json);
assert.equal(report.total.surveys, 1);
console.log('interop: enrolled, pushed, pulled back byte for byte, receipt verified, tampered batch refused');
process.exit(0);
