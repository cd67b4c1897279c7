// Published results checked in another language: every changed byte, vote, name and rule is found; results of random elections
// agree; the recipe of docs/verify.md works as it stands there.  usage: node count.mjs FOLDER-OF-PROGRAMS ROOT-OF-SOURCES
import assert from "node:assert";
import { execFileSync, spawnSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { canonical, hashOf, readPublication, resultOf, verifyResult } from "./verify_result.mjs";

const [programs, root] = process.argv.slice(2);
const rembug = path.join(programs, "rembug");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "rembug-count-"));
const data = path.join(folder, "data");
const env = { ...process.env, REMBUG_PIN: "123456" };
const run = (...args) => execFileSync(rembug, ["--data", data, "--json", ...args], { env, encoding: "utf8" });

function published(name, events) {
  const file = path.join(folder, name + ".jsonl");
  fs.writeFileSync(file, events.map(event => JSON.stringify(event)).join("\n") + "\n");
  const result = JSON.parse(run("count", "run", file));
  assert(result.signed, JSON.stringify(result.problems));
  const id = JSON.parse(run("record", "list")).map(record => record.id)
    .find(record => JSON.parse(run("count", "result", record)).hash === result.hash);
  run("count", "publish", id, path.join(folder, name + ".txt"));
  return { id, result, file: path.join(folder, name + ".txt"), bytes: fs.readFileSync(path.join(folder, name + ".txt")) };
}

const session = (unit, rules, adults = 100) => ({ session: { village: "52.71.01.1006", unit, tier: 1, adults: { f: adults, m: 0 }, rules } });
const figures = papers => ({ accounting: { received: 100, unused: 100 - papers, in_box: papers, signed_in: { f: papers, m: 0 } } });
const ballots = (names, times) => Array.from({ length: times }, () => ({ ballot: names }));

const sample = [
  session("RT 003/RW 005 \u2013 \"Bawah\"", { names_min: 1, names_max: 4, seats: 3, validity: "LINE", quorum_percent: "1/3",
    women_target: { percent: 30, kind: "REQUIRED" } }),
  figures(45), ...ballots(["Pak Amat", "Udin", "Ni'mah", "Baiq \u0160ri"], 12), ...ballots(["P. Ahmad", "Budi", "Udin"], 15),
  ...ballots(["Budi", { name: "Orang lain", strike: "OUT_OF_SCOPE" }], 12), { ballot: ["Amat", { name: "Ro", unidentified: true }] },
  { blank: 3 }, { invalid: "SECRECY" }, { invalid: "NOT_OFFICIAL" },
  { person: "Ahmad", sex: "m", id: "01H" }, { person: "Budi", sex: "m" }, { person: "Udin", sex: "m" },
  { person: "Ni'mah", sex: "f" }, { person: "Baiq \u0160ri", sex: "f" },
  { join: ["Pak Amat", "P. Ahmad", "Amat"], as: "Ahmad", by: "warga", reason: "orang yang sama" },
  { decide: { tie: ["Ni'mah", "Baiq \u0160ri"], chosen: [], by: "DELIBERATION", reason: "tidak ada yang mundur" } },
  { decide: { tie: ["Ni'mah", "Baiq \u0160ri"], chosen: ["Ni'mah"], by: "LOT", reason: "undian" } },
  { decide: { tie: ["Budi", "Udin"], chosen: ["Budi"], by: "LOT", reason: "undian" } },
  { objection: { by: "warga", what: "terlalu cepat", reply: "diulang" } },
  { sign: { witnesses: ["Sahdan", "Inaq Rumenah"], reason: "satu baris tidak dikenali" } }];

// The worked examples of the rule book, to the last figure.
const played = events => {
  const file = path.join(folder, "example.jsonl");
  fs.writeFileSync(file, events.map(event => JSON.stringify(event)).join("\n") + "\n");
  return JSON.parse(execFileSync(rembug, ["count", "run", file], { encoding: "utf8" }));
};
const dealt = (people, papers) => {  // no two names of a paper are the same
  const all = Array.from({ length: papers }, () => []);
  let at = 0;
  for (const [name, votes] of people) for (let i = 0; i < votes; ++i) all[at++ % papers].push(name);
  return all;
};
const base = [["A", 31], ["B", 24], ["C", 24], ["D", 19], ["E", 17], ["F", 12], ["G", 9], ["H", 5]];
const papers = dealt(base, 54);
for (let i = 33; i < 36; ++i) papers[i].push(papers[i][0]);
for (let i = 36; i < 38; ++i) {
  papers[i].push({ name: "Orang lain", strike: "OUT_OF_SCOPE" });
  papers[i + 2].push({ name: "", strike: "UNREADABLE" });
  papers[i + 4].push({ name: "Ro", unidentified: true });
}
const unit = spoilt => [
  { session: { village: "52.71.01.1006", unit: "RT 003/RW 005", tier: 1, adults: { f: 78, m: 70 }, rules: {
    names_min: 2, names_max: 3, validity: "LINE", seats: 3, quorum_percent: 30 } } },
  { accounting: { received: 160, misprinted: 0, unused: 97, spoilt, in_box: 60, signed_in: { f: 34, m: 27 }, withdrew: 0 } },
  ...papers.map(ballot => ({ ballot })), ...Array.from({ length: 4 }, () => ({ invalid: "SECRECY" })), { blank: 2 },
  { sign: { witnesses: ["Sahdan", "Inaq Rumenah"] } }];
const rt = played(unit(2));
assert.deepStrictEqual(rt.checks, { box: true, paper: true, signed_in: true });
assert.deepStrictEqual([rt.not_returned, rt.turnout_percent, rt.quorum, rt.signed], [1, 41.2, true, true]);
assert.deepStrictEqual([rt.ballots.valid, rt.ballots.invalid, rt.ballots.blank], [54, 4, 2]);
assert.deepStrictEqual(rt.lines, { slots: 162, filled: 150, empty: 12, votes: 143, duplicate: 3, out_of_scope: 2, unreadable: 2,
  ineligible: 0, excess: 0, unidentified: 2 });
assert.deepStrictEqual(rt.ranking.map(({ name, votes, rank }) => [name, votes, rank]),
  base.map(([name, votes], i) => [name, votes, [1, 2, 2, 4, 5, 6, 7, 8][i]]));
assert.deepStrictEqual([rt.elected, rt.tie], [["A", "B", "C"], null]);
const caught = played(unit(3));
assert.deepStrictEqual([caught.checks.paper, caught.signed, caught.not_returned], [false, false, 0]);
const board = played([
  { session: { village: "52.71.01.1006", unit: "Kelurahan", tier: 2, board: true, adults: { f: 15, m: 30 }, rules: { validity: "LINE" } } },
  { accounting: { received: 45, unused: 0, in_box: 45, signed_in: { f: 15, m: 30 } } },
  ...dealt([29, 27, 24, 22, 19, 18, 16, 15, 12, 11, 9, 9, 7, 4, 3].map((votes, i) => ["P" + (10 + i), votes]), 45).map(ballot => ({ ballot }))]);
assert.deepStrictEqual([board.lines.votes, board.elected.length, board.tie], [225, 10, { names: ["P20", "P21"], seats_left: 1 }]);
assert.deepStrictEqual(board.ranking.map(entry => entry.rank), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 11, 13, 14, 15]);

run("init", "--name", "Sari");
const one = published("one", sample);
const whole = verifyResult(one.bytes, { hash: one.result.hash });
assert.deepStrictEqual(whole.result.elected, one.result.elected);
assert.deepStrictEqual(whole.result.elected, ["Ahmad", "Budi", "Ni'mah"]);

// Any single byte.
for (let i = 0; i < one.bytes.length; ++i) {
  const changed = Buffer.from(one.bytes);
  changed[i] ^= 1 << (i % 8);
  assert.throws(() => verifyResult(changed), undefined, "byte " + i);
}
for (let i = 0; i < one.bytes.length; i += 97) {
  const changed = Buffer.from(one.bytes);
  changed[i] ^= 1;
  fs.writeFileSync(path.join(folder, "changed.txt"), changed);
  assert.notStrictEqual(spawnSync(rembug, ["verify", path.join(folder, "changed.txt")], { env }).status, 0, "byte " + i);
}
fs.writeFileSync(path.join(folder, "longer.txt"), Buffer.concat([one.bytes, Buffer.from("x")]));
assert.notStrictEqual(spawnSync(rembug, ["verify", path.join(folder, "longer.txt")], { env }).status, 0);

// Somebody with a key of their own, who changes one thing and signs again: with the result as it was, with the result made to
// fit, and with the hash made to fit as well. The last agrees with itself, and not with the paper.
const forger = crypto.generateKeyPairSync("ed25519");
function forged(parts) {
  const key = forger.publicKey.export({ format: "der", type: "spki" }).subarray(12).toString("hex");
  const names = ["session", "accounting", "sheet", "decisions", "result", "witnesses", "hash"];
  const signed = "rembug result 1\n" + names.map(name => name + " " + parts[name] + "\n").join("") + "key " + key + "\n";
  return Buffer.from(signed + "signature " + crypto.sign(null, Buffer.from(signed), forger.privateKey).toString("hex") + "\n");
}
const json = (parts, name, change) => {
  const value = JSON.parse(parts[name]);
  change(value);
  return { ...parts, [name]: canonical(value) };
};
const changes = {
  vote: parts => json(parts, "sheet", sheet => { sheet.votes.Udin += 1; sheet.lines.votes += 1; sheet.lines.filled += 1; }),
  name: parts => json(parts, "sheet", sheet => { sheet.votes.Usman = sheet.votes.Udin; delete sheet.votes.Udin; }),
  join: parts => json(parts, "decisions", decisions => { delete decisions.joins.Amat; }),
  seats: parts => json(parts, "session", given => { given.rules.seats = 4; }),
  quorum: parts => json(parts, "session", given => { given.rules.quorum_percent = 60; }),
  women: parts => json(parts, "session", given => { given.rules.women_target.kind = "TARGET"; }),
  lot: parts => json(parts, "decisions", decisions => {
    decisions.ties.find(tie => tie.tied.includes("Ni'mah") && tie.chosen.length === 1).chosen = ["Baiq \u0160ri"]; }),
  people: parts => json(parts, "accounting", accounting => { accounting.signed_in.f += 1; }),
  witness: parts => json(parts, "witnesses", witnesses => { witnesses[0] = "Lain"; }),
};
const parts = readPublication(one.bytes).parts;
verifyResult(forged(parts), { hash: one.result.hash });
for (const [what, change] of Object.entries(changes)) {
  const changed = change(parts);
  assert.throws(() => verifyResult(forged(changed)), undefined, what);
  const fitted = { ...changed, result: canonical(resultOf(...["session", "accounting", "sheet", "decisions"].map(name => JSON.parse(changed[name])))) };
  assert.throws(() => verifyResult(forged(fitted)), /hash is another/, what);
  const whole = forged({ ...fitted, hash: hashOf(fitted) });
  verifyResult(whole);
  assert.throws(() => verifyResult(whole, { hash: one.result.hash }), /berita acara/, what);
  assert.throws(() => verifyResult(whole, { key: parts.key }), /another tablet/, what);
  fs.writeFileSync(path.join(folder, "forged.txt"), whole);
  const said = JSON.parse(execFileSync(rembug, ["--json", "verify", path.join(folder, "forged.txt")], { env, encoding: "utf8" }));
  assert.notStrictEqual(said.hash, one.result.hash, what);
}

// A direct election: the sum of its units is published with them; whatever is changed in either is found.
const direct = { mode: "DIRECT", names_min: 1, names_max: 3, validity: "LINE", seats: 1, board_seats: 1, quorum_percent: 10,
  women_target: { percent: 0 } };
const unitOf = (name, ahmad, burhan) => [session(name, direct), figures(ahmad + burhan + 1),
  { person: "Ahmad", sex: "m", id: "01A" }, ...ballots(["Ahmad"], ahmad), ...ballots(["Burhan"], burhan),
  { ballot: [{ name: "Ro", unidentified: true }] }, { sign: { witnesses: ["Sahdan"] } }];
const units = [published("rt1", unitOf("RT 1", 9, 6)), published("rt2", unitOf("RT 2", 3, 6))];
const rulings = path.join(folder, "rulings.jsonl");
fs.writeFileSync(rulings, [{ join: ["Burhan (RT 1)", "Burhan (RT 2)"], as: "Burhan", by: "warga", reason: "orang yang sama" },
  { decide: { tie: ["Ahmad", "Burhan"], chosen: ["Burhan"], by: "LOT", reason: "undian" } },
  { sign: { witnesses: ["Sahdan"], reason: "dua baris tidak dikenali" } }].map(event => JSON.stringify(event)).join("\n"));
const added = JSON.parse(run("count", "sum", rulings, "--village", "52.71.01.1006", "--place", "Kelurahan"));
assert.deepStrictEqual([added.elected, added.signed], [["Burhan"], true], JSON.stringify(added));
const [sumId] = JSON.parse(run("record", "list")).map(record => record.id)
  .filter(record => JSON.parse(run("count", "result", record)).hash === added.hash);
run("count", "publish", sumId, path.join(folder, "sum.txt"));
const sumBytes = fs.readFileSync(path.join(folder, "sum.txt"));
assert.deepStrictEqual(verifyResult(sumBytes, { hash: added.hash }).result.elected, ["Burhan"]);
assert.strictEqual(spawnSync(rembug, ["verify", path.join(folder, "sum.txt")], { env }).status, 0);
// From the units' files alone anybody comes to the same hash.
assert.strictEqual(JSON.parse(execFileSync(rembug, ["count", "sum", rulings, ...units.map(({ file }) => file), "--place", "Kelurahan"],
  { encoding: "utf8" })).hash, added.hash);
for (let i = 0; i < sumBytes.length; i += 7) {
  const changed = Buffer.from(sumBytes);
  changed[i] ^= 1 << (i % 8);
  assert.throws(() => verifyResult(changed), undefined, "byte " + i + " of the sum");
}
const sumParts = readPublication(sumBytes).parts;
const tail = sumBytes.subarray(forged(sumParts).length);
assert.deepStrictEqual(verifyResult(Buffer.concat([forged(sumParts), tail])).hash, added.hash);
const moved = json(sumParts, "sheet", sheet => { sheet.votes["Burhan (RT 2)"] += 1; sheet.votes["Ahmad (RT 2)"] -= 1; });
const movedWhole = { ...moved, result: canonical(resultOf(...["session", "accounting", "sheet", "decisions"].map(name => JSON.parse(moved[name])))) };
for (const [what, file] of Object.entries({
  "votes moved in the sum": Buffer.concat([forged({ ...movedWhole, hash: hashOf(movedWhole) }), tail]),
  "no units behind it": forged(sumParts), "one unit twice": Buffer.concat([forged(sumParts), units[0].bytes, units[0].bytes]),
  "one unit missing": Buffer.concat([forged(sumParts), units[0].bytes]) })) {
  assert.throws(() => verifyResult(file), undefined, what);
  fs.writeFileSync(path.join(folder, "changed.txt"), file);
  assert.notStrictEqual(spawnSync(rembug, ["verify", path.join(folder, "changed.txt")], { env }).status, 0, what);
}

// Random elections, counted there and here.
let seed = 20261017;
const random = most => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor(seed / 65536) % most; };
const NAMES = ["A", "B", "C", "D", "E", "F", "G", "\u00c9"];
for (let i = 0; i < 120; ++i) {
  const rules = { names_min: 1, names_max: 3, seats: 1 + random(4), validity: "LINE", quorum_percent: random(10) ? 10 : 90,
    tie_rule: ["LOT", "ADD_SEATS"], women_target: { percent: random(101), kind: random(2) ? "REQUIRED" : "TARGET" } };
  const papers = 10 + random(20);
  const events = [session("RT " + i, rules), figures(papers)];
  const votes = {};
  for (let paper = 0; paper < papers; ++paper) {
    const names = [...new Set([NAMES[random(8)], NAMES[random(8)], NAMES[random(4)]])];
    names.forEach(name => { votes[name] = (votes[name] ?? 0) + 1; });
    events.push({ ballot: names });
  }
  const persons = {};
  const resigned = {};
  for (const name of NAMES) {
    persons[name] = ["f", "m", ""][random(3)];
    events.push({ person: name, sex: persons[name] });
    if (random(12) === 0) {
      resigned[name] = "surat";
      events.push({ resign: { person: name, reason: "surat" } });
    }
  }
  const ties = [];
  const file = path.join(folder, "random.jsonl");
  // Each tie that shows is decided, some by adding seats, until none is left.
  for (let step = 0; step < 6; ++step) {
    fs.writeFileSync(file, events.map(event => JSON.stringify(event)).join("\n") + "\n");
    const there = JSON.parse(execFileSync(rembug, ["count", "run", file], { encoding: "utf8" }));
    const here = resultOf(events[0].session, { ...figures(papers).accounting, misprinted: 0, spoilt: 0, withdrew: 0 },
      { votes, ballots: { valid: papers, invalid: 0, blank: 0 } }, { persons, joins: {}, ties, resigned });
    for (const part of ["elected", "reserve", "tie", "quorum"]) assert.deepStrictEqual(there[part], here[part], part + " of " + JSON.stringify(events));
    assert.deepStrictEqual(there.elected_before ?? [], here.elected_before);
    assert.deepStrictEqual(there.ranking.map(({ name, votes: v, rank, sex }) => ({ name, votes: v, rank, sex })), here.ranking);
    if (here.tie === null) break;
    const all = random(3) === 0 && !ties.some(tie => tie.by === "ADD_SEATS");
    const decision = { tie: here.tie.names, chosen: all ? here.tie.names : here.tie.names.slice(-1 - random(here.tie.seats_left)),
      by: all ? "ADD_SEATS" : "LOT", reason: "undian" };
    events.push({ decide: decision });
    ties.splice(0, ties.length, ...ties.filter(tie => canonical(tie.tied) !== canonical(decision.tie)),
      { tied: decision.tie, chosen: decision.chosen, by: decision.by });
  }
}

// The recipe, word for word.
fs.copyFileSync(one.file, path.join(folder, "result.txt"));
const recipe = [...fs.readFileSync(path.join(root, "docs/verify.md"), "utf8").matchAll(/```sh\n([^]*?)```/g)].map(block => block[1]);
const said = recipe.map(block => execFileSync("bash", ["-euo", "pipefail", "-c", block], { cwd: folder, encoding: "utf8" }));
assert.strictEqual(said[0], one.result.hash + "  -\n" + one.result.hash + "\n");
assert.match(said[1], /Verified Successfully/);
assert.match(said[2], /^28\tAhmad\n27\tBudi\n27\tUdin\n/);
assert.match(said[3], /same/);
assert.strictEqual(said[4], "true\ntrue\ntrue\n");

fs.rmSync(folder, { recursive: true });
console.log("verified: " + one.bytes.length + " bytes, " + Object.keys(changes).length + " changes, a sum of 2 units, 120 elections, " + recipe.length + " recipes");
