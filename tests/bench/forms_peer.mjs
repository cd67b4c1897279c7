// The form engine beside ODK's own (@getodk/xforms-engine), the same forms and steps in one run.
//   node forms_peer.mjs BIN [--repeats 1000] [--questions 1000] [--steps 300] [--limit SECONDS]
// (a) many questions, calculations and cascaded lists; (b) rows added one by one, each with position(..), under a sum().
// Behind each step an answer that depends on it is read, so that what is lazy is not let off.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

process.env.TZ = 'Asia/Makassar';
const { OdkFilling } = await import('../interop/odk_engine.mjs');
const { random } = await import('../interop/form_maker.mjs');

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    repeats: { type: 'string', default: '1000' },
    questions: { type: 'string', default: '1000' },
    steps: { type: 'string', default: '300' },
    limit: { type: 'string', default: '120' },
  },
});
const program = join(positionals[0], 'rembug-forms-bench');
const folder = mkdtempSync(join(tmpdir(), 'rembug-bench-'));
const dice = random(42);

const head = (instance, rest) => `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>Bench</h:title><model><instance><data id="bench">${instance}<meta><instanceID/></meta>
</data></instance>${rest}</model></h:head>`;

// Half of the questions are numbers to enter, half are calculated from three others each; the first three are selections
// from lists of 10,000 choices, each filtered by the answer before it.
function manyQuestions(count, choices) {
  const names = Array.from({ length: count }, (_, n) => `q${n}`);
  const entered = names.slice(3, count / 2);
  const list = (name, parent, groups) => `<instance id="${name}"><root>${Array.from({ length: choices }, (_, n) =>
    `<item><name>${name}${n}</name><label>${name} ${n}</label>${parent ? `<parent>${parent}${n % groups}</parent>` : ''}</item>`).join('')}</root></instance>`;
  const bind = (name, n) => {
    if (n < 3) return `<bind nodeset="/data/${name}" type="string"/>`;
    if (n < count / 2) return `<bind nodeset="/data/${name}" type="int" constraint=". &gt;= 0"/>`;
    const of = [0, 1, 2].map(() => `/data/${dice.pick(entered)}`);
    return `<bind nodeset="/data/${name}" type="string" calculate="coalesce(${of[0]}, 0) + coalesce(${of[1]}, 0) * 2 - coalesce(${of[2]}, 0)"/>`;
  };
  const select = (n, name, parent) => `<select1 ref="/data/q${n}"><label>Q${n}</label><itemset nodeset="instance('${name}')/root/item${
    parent ? `[parent = /data/q${n - 1}]` : ''}"><value ref="name"/><label ref="label"/></itemset></select1>`;
  const body = names.slice(0, count / 2).map((name, n) =>
    n < 3 ? select(n, 'abc'[n], n > 0) : `<input ref="/data/${name}"><label>${name}</label></input>`).join('');
  const steps = [];
  while (steps.length < Number(options.steps)) {
    if (dice.below(10) === 0) {
      // The cascade is answered from the top, so that each answer is on offer.
      const a = dice.below(100);
      const b = 100 * dice.below(10) + a;
      steps.push({ set: '/data/q0', value: `a${a}` }, { set: '/data/q1', value: `b${b}` }, { set: '/data/q2', value: `c${1000 * dice.below(10) + b}` });
    } else {
      steps.push({ set: `/data/${dice.pick(entered)}`, value: String(dice.below(1000)) });
    }
  }
  return {
    name: `(a) ${count} questions, ${count / 2} calculations, 3 cascaded lists of ${choices} choices`,
    xml: head(names.map((name) => `<${name}/>`).join(''), list('a') + list('b', 'a', 100) + list('c', 'b', 1000) + names.map(bind).join('')) +
      `<h:body>${body}</h:body></h:html>`,
    steps,
    read: `/data/q${count - 1}`,
  };
}

function manyRows(count) {
  const row = '<number/><amount/><double/>';
  const binds = `<bind nodeset="/data/row/number" type="int" calculate="position(..)"/><bind nodeset="/data/row/amount" type="int"/>
<bind nodeset="/data/row/double" type="int" calculate="../number * 2"/><bind nodeset="/data/total" type="int" calculate="sum(/data/row/double)"/>`;
  return {
    name: `(b) ${count} rows one by one, with position(..) and sum()`,
    xml: head(`<row jr:template="">${row}</row><total/>`, binds) + `<h:body><group ref="/data/row"><label>Rows</label><repeat nodeset="/data/row">
<input ref="/data/row/amount"><label>Amount</label></input></repeat></group></h:body></h:html>`,
    steps: Array.from({ length: count }, () => ({ add: '/data/row' })),
    read: '/data/total',
  };
}

const percentile = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];
const median = (list) => percentile(list, 0.5);
const ms = (value) => (value >= 100 ? `${value.toFixed(0)} ms` : value >= 1 ? `${value.toFixed(1)} ms` : `${(value * 1000).toFixed(1)} µs`);

function ours({ xml, steps, read }) {
  const form = join(folder, 'form.xml');
  const file = join(folder, 'steps');
  writeFileSync(form, xml);
  writeFileSync(file, steps.map((step) => JSON.stringify(step)).join('\n'));
  const runs = Array.from({ length: 5 }, () => JSON.parse(execFileSync(program, [form, file, read], { maxBuffer: 1 << 28 })));
  // The middle of five runs, step by step.
  return {
    load: median(runs.map((run) => run.load_ms)),
    times: steps.map((_, n) => median(runs.map((run) => run.steps_ms[n]))),
    value: runs[0].read,
    memory: median(runs.map((run) => run.peak_mb)),
    items: median(runs.map((run) => run.items_ms)),
    count: runs[0].items,
  };
}

async function peer({ xml, steps, read }, seconds) {
  const start = performance.now();
  const filling = await OdkFilling.open(xml);
  const dependent = filling.find(read);
  const load = performance.now() - start;
  const times = [];
  const values = [];
  for (const step of steps) {
    const before = performance.now();
    filling.step(step);
    values.push(dependent.currentState.instanceValue);
    times.push(performance.now() - before);
    if (performance.now() - start > seconds * 1000) break;
  }
  return { load, times, values, memory: process.memoryUsage().rss / 1048576 };
}

function report(form, own, odk) {
  const same = own.times.slice(0, odk.times.length);
  console.log(`\n${form.name}\n${form.steps.length} steps; ODK's engine got through ${odk.times.length} of them`);
  console.log('| | Rembug | ODK | ratio |\n| --- | --- | --- | --- |');
  const line = (what, a, b) => console.log(`| ${what} | ${ms(a)} | ${ms(b)} | ${(b / a).toFixed(0)} |`);
  line('load and begin', own.load, odk.load);
  line('a step, median', median(same), median(odk.times));
  line('a step, 99th percentile', percentile(same, 0.99), percentile(odk.times, 0.99));
  line('all steps that both took', same.reduce((a, b) => a + b, 0), odk.times.reduce((a, b) => a + b, 0));
  console.log(`| memory at most | ${own.memory.toFixed(0)} MB | ${odk.memory.toFixed(0)} MB (with Node) | |`);
  console.log(`all ${own.count} items to show: ${ms(own.items)}`);
}

let wrong = false;
for (const form of [manyQuestions(Number(options.questions), 10000), manyRows(Number(options.repeats))]) {
  const own = ours(form);
  const odk = await peer(form, Number(options.limit));
  report(form, own, odk);
  if (odk.times.length === form.steps.length && String(odk.values.at(-1)) !== own.value) {
    console.log(`the ends differ: ${own.value} and ${odk.values.at(-1)}`);
    wrong = true;
  }
  if (form.steps[0].add) {
    const around = (n) => median(own.times.slice(n - 6, n + 5));
    const last = form.steps.length - 5;
    console.log(`row ${last}: ${ms(around(last))}, row 10: ${ms(around(10))}: ${(around(last) / around(10)).toFixed(2)} times as long`);
    console.log(`ODK's engine, row ${odk.times.length}: ${ms(odk.times.at(-1))}, row 10: ${ms(odk.times[9])}`);
  }
}
rmSync(folder, { recursive: true });
process.exit(wrong ? 1 : 0);
