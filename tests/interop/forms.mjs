// Plays the same steps on ODK's engine and on ours and compares everything that a person or a server would see: values,
// relevance, readonly, required, violations, labels, choices and the submission.
//   node forms.mjs BIN [--forms DIR ...] [--made N] [--steps N] [--seed N] [--verbose]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

process.env.TZ = 'Asia/Makassar'; // the zone that Rembug keeps time in
const { OdkFilling } = await import('./odk_engine.mjs');
const { makeForm, random } = await import('./form_maker.mjs');
const { accepted } = await import('./form_deviations.mjs');

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    forms: { type: 'string', multiple: true, default: [] },
    made: { type: 'string', default: '200' },
    steps: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    verbose: { type: 'boolean', default: false },
  },
});
const program = join(positionals[0], 'rembug');
const folder = mkdtempSync(join(tmpdir(), 'rembug-forms-'));

const plain = (ref) => ref.replace(/\/[\w.-]+:/g, '/');

// What no two fillings have in common: ids, chance, the time of day.
const dayOf = (millis) => new Date(millis).toLocaleDateString('sv', { timeZone: process.env.TZ });
const days = [-1, 0, 1].map((n) => dayOf(Date.now() + n * 86400000)).join('|');
const passing = new RegExp(`uuid:|^[0-9a-f]{8}-[0-9a-f]{4}-|(${days})T\\d{2}:\\d{2}`);
const timeless = new RegExp(`(${days})T\\d{2}:\\d{2}`);

function comparable(node) {
  return {
    ref: plain(node.ref),
    value: passing.test(node.value) ? '(passing)' : node.value,
    relevant: node.relevant,
    readonly: node.readonly,
    required: node.required,
    violation: node.violation,
    message: node.message,
    label: timeless.exec(node.label ?? '') ? '(passing)' : node.label?.trim() || null,
    choices: node.choices?.map(([value, label]) => [passing.test(value) ? '(passing)' : value, label]),
  };
}

// Elements and their texts, without namespaces, and without what passes.
function comparableXml(xml) {
  return xml
    .replace(/<(\/?)[\w.-]+:/g, '<$1')
    .replace(/<data[^>]*>/, '<data>')
    .replace(/<([\w.-]+)( xmlns[^>]*)?\s*>\s*<\/\1>/g, '<$1/>')
    .replace(/<([\w.-]+) [^<>]*?(\/?)>/g, '<$1$2>')
    .replace(/>([^<]*)</g, (all, text) => (passing.test(text) ? '>(passing)<' : all));
}

// The states of our engine: at the beginning, and behind each step.
function ours(file, steps) {
  const stepsFile = join(folder, 'steps.jsonl');
  writeFileSync(stepsFile, steps.map((step) => JSON.stringify(step)).join('\n'));
  const out = execFileSync(program, ['form', 'run', file, '--steps', stepsFile, '--media', dirname(file), '--each'], {
    encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'pipe'],
  });
  return out.trim().split('\n').map((line) => JSON.parse(line));
}

function differences(odk, rembug) {
  const found = [];
  const theirs = odk.nodes.map(comparable);
  const own = new Map(rembug.nodes.map((node) => [plain(node.ref), comparable(node)]));
  for (const node of theirs) {
    const other = own.get(node.ref);
    own.delete(node.ref);
    if (!other) {
      found.push({ ref: node.ref, what: 'missing in ours' });
      continue;
    }
    for (const key of Object.keys(node)) {
      if (JSON.stringify(node[key]) !== JSON.stringify(other[key])) {
        found.push({ ref: node.ref, what: key, odk: node[key], rembug: other[key], node });
      }
    }
  }
  for (const ref of own.keys()) found.push({ ref, what: 'missing in ODK' });
  const a = comparableXml(odk.xml);
  const b = comparableXml(rembug.xml);
  if (a !== b) found.push({ ref: '/', what: 'xml', odk: a, rembug: b });
  return found;
}

// A step that a person could take now.
function chooseStep(filling, dice) {
  const candidates = [];
  const walk = (node) => {
    const state = node.currentState;
    if (!state.relevant) return;
    if (node.nodeType === 'repeat-range:uncontrolled') {
      const rows = state.children.length;
      if (rows < 4) candidates.push(() => ({ add: state.reference }));
      if (rows > 0) candidates.push(() => ({ remove: `${state.reference}[${1 + dice.below(rows)}]` }));
    }
    if (state.children) state.children.forEach(walk);
    else if (!state.readonly && ['input', 'select', 'rank', 'range', 'trigger'].includes(node.nodeType)) {
      const value = answerFor(node, dice);
      if (value !== undefined) for (let n = 0; n < 3; ++n) candidates.push(() => ({ set: state.reference, value }));
    }
  };
  walk(filling.root);
  const languages = filling.root.languages.filter((each) => !each.isSyntheticDefault);
  if (languages.length > 1) candidates.push(() => ({ language: dice.pick(languages).language }));
  return candidates.length === 0 ? undefined : dice.pick(candidates)();
}

function answerFor(node, dice) {
  if (dice.below(8) === 0 && node.nodeType !== 'range') return '';
  const options = node.currentState.valueOptions ?? [];
  if (node.nodeType === 'select') {
    if (options.length === 0) return undefined;
    const some = options.map((item) => item.value).filter((value) => value !== '');
    if (some.some((value) => passing.test(value))) return undefined; // a row's key: each engine has its own
    if (some.length === 0 || new Set(some).size !== some.length) return undefined;
    if (node.selectType === 'select1') return dice.pick(some);
    return some.filter(() => dice.below(2) === 0).join(' ');
  }
  if (node.nodeType === 'rank') return dice.shuffle(options.map((item) => item.value)).join(' ');
  if (node.nodeType === 'trigger') return 'OK';
  if (node.nodeType === 'range') {
    const { start, end, step } = node.definition.bodyElement;
    return undefined;
  }
  switch (node.valueType) {
    case 'int':
      return String(dice.below(dice.below(4) === 0 ? 2000 : 12) - 1);
    case 'decimal':
      return String(dice.below(400) / 4);
    case 'date':
      return `20${10 + dice.below(20)}-0${1 + dice.below(9)}-${10 + dice.below(18)}`;
    case 'time':
    case 'dateTime':
    case 'geotrace':
    case 'geoshape':
    case 'boolean':
    case 'binary':
    case 'intent':
      return undefined;
    case 'geopoint':
      return `-${dice.below(9)}.5 11${dice.below(9)}.25 ${dice.below(90)} 4.5`;
    default:
      return dice.pick(['a', 'b', 'yes', 'no', 'Amat bin Sahdan', '5', '12', 'Lingsar', 'a b', '08.30', 'é ü']);
  }
}

async function compare(file, dice, count) {
  const xml = readFileSync(file, 'utf8');
  const filling = await OdkFilling.open(xml, dirname(file));
  const odk = [{ nodes: filling.nodes(), xml: filling.xml() }];
  const steps = [];
  while (steps.length < count) {
    const step = chooseStep(filling, dice);
    if (!step) break;
    const rows = filling.countedRows();
    filling.step(step);
    // A count that goes down: see form_deviations.mjs.
    if (filling.countedRows().some(([ref, count]) => count < (rows.find(([each]) => each === ref)?.[1] ?? 0))) break;
    steps.push(step);
    odk.push({ nodes: filling.nodes(), xml: filling.xml() });
  }
  const rembug = ours(file, steps);
  const id = rembug[0].id;
  let deviating = 0;
  for (let n = 0; n < odk.length; ++n) {
    const all = differences(odk[n], rembug[n]);
    const found = all.filter((each) => !accepted(each, { xml, made: id === 'made', steps: steps.slice(0, n) }));
    deviating += all.length - found.length;
    if (found.length > 0) return { steps: steps.slice(0, n), found, errors: rembug[n].errors };
  }
  return { steps, found: [], deviating, errors: [] };
}

function* formsIn(at) {
  for (const name of readdirSync(at).sort()) {
    const file = join(at, name);
    if (statSync(file).isDirectory()) yield* formsIn(file);
    else if (name.endsWith('.xml') && readFileSync(file, 'utf8').includes('<h:html')) yield file;
  }
}

const dice = random(Number(options.seed));
const files = options.forms.filter((at) => existsSync(at)).flatMap((at) => [...formsIn(at)]);
for (const at of options.forms.filter((each) => !existsSync(each))) console.log(`not here, left out: ${at}`);
const made = Number(options.made);
let played = 0;
let failed = 0;
let forms = 0;
const refused = [];
for (let n = 0; n < files.length + made; ++n) {
  const seed = Number(options.seed) * 100000 + n;
  const file = files[n] ?? join(folder, `made-${seed}.xml`);
  if (n >= files.length) writeFileSync(file, makeForm(random(seed)));
  const name = files[n] ? basename(file) : `made form ${seed}`;
  try {
    const result = await compare(file, random(seed), Number(options.steps));
    played += result.steps.length;
    ++forms;
    if (result.found.length > 0) {
      ++failed;
      console.log(`${name}: ${result.found.length} differences after ${result.steps.length} steps`);
      console.log('  ', JSON.stringify(result.steps.at(-1)), JSON.stringify(result.errors.at(-1)));
      for (const each of result.found.slice(0, options.verbose ? 20 : 4)) console.log('  ', JSON.stringify({ ...each, node: undefined }));
      if (options.verbose) {
        writeFileSync(join(tmpdir(), 'rembug-form.xml'), readFileSync(file));
        writeFileSync(join(tmpdir(), 'rembug-form.steps'), result.steps.map((each) => JSON.stringify(each)).join('\n'));
      }
    }
  } catch (error) {
    refused.push(`${name}: ${String(error.stderr ?? error.message).slice(0, 300)}`);
    if (options.verbose) console.log(name, error);
  }
}
rmSync(folder, { recursive: true });
console.log(`${forms} forms, ${played} steps, ${failed} forms differ, ${refused.length} not played by one of the two`);
for (const each of refused) console.log('  ', each);
const wrong = failed > 0 || forms < made || refused.some((each) => each.startsWith('made'));
process.exit(wrong ? 1 : 0);
