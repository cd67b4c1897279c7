// Makes forms by chance: groups, repeats in repeats, selections with cascades, texts in two languages, actions, and binds
// of all kinds over expressions of the whole function library. What a rule reads stands before its own question, so no
// form goes around in a circle.

// The same seed gives the same numbers everywhere (mulberry32).
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(next() * n);
  return {
    below,
    one: (n) => below(n) === 0, // once in n times
    pick: (list) => list[below(list.length)],
    shuffle: (list) => list.map((each) => [next(), each]).sort((a, b) => a[0] - b[0]).map(([, each]) => each),
  };
}

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const kinds = ['string', 'string', 'int', 'int', 'decimal', 'date', 'time', 'dateTime', 'select1', 'select1', 'select', 'rank',
  'range', 'trigger', 'geopoint', 'geotrace', 'barcode', 'note', 'calculate', 'calculate', 'calculate', 'hidden'];
const words = ['a', 'b', 'yes', 'no', 'Lingsar', '5', '12', 'a b'];
const provinces = ['ntb', 'bali', 'ntt'];

class Maker {
  constructor(dice) {
    this.dice = dice;
    this.languages = dice.one(3) ? [] : ['Indonesia (id)', 'English (en)'];
    this.texts = new Map(); // id -> one text a language
    this.binds = [];
    this.actions = [];
    this.known = []; // questions made so far, each { path, name, kind, rows } with the repeats around it
    this.repeats = [];
    this.fixed = new Set(); // repeats whose rows the form counts
    this.count = 0;
    this.acted = new Set(); // targets of actions, one each: in what order several act is not said
  }

  // A hidden question that no action sets yet, and what may be written into it: something that reads what stands before.
  target(fits) {
    const free = this.known.filter((each) => each.kind === 'hidden' && !this.acted.has(each.path) && fits(each));
    if (free.length === 0) return undefined;
    const target = this.dice.pick(free);
    this.acted.add(target.path);
    return target;
  }
  written(target, fits = () => true) {
    const { known } = this;
    this.known = known.slice(0, known.indexOf(target)).filter(fits);
    const value = escape(this.text(target.path, 2));
    this.known = known;
    return value;
  }

  // --- Expressions ---

  // How a question is named from another place: absolute, or relative to `from`.
  reference(question, from) {
    const { dice } = this;
    // Inside of rows the two engines differ on absolute paths: see form_deviations.mjs.
    const shared = from !== undefined && question.rows.some((row) => from.startsWith(row + '/'));
    if (from === undefined || (!shared && dice.one(2))) return question.path;
    const own = from.split('/').slice(1);
    const other = question.path.split('/').slice(1);
    let same = 0;
    while (same < own.length - 1 && same < other.length - 1 && own[same] === other[same]) ++same;
    const way = [...own.slice(same).map(() => '..'), ...other.slice(same)].join('/');
    return dice.one(6) ? `current()/${way}` : way;
  }

  // Questions in the rows around `from` or outside of all rows: those have one answer there.
  near(from, types) {
    return this.known.filter((each) => (!types || types.includes(each.kind)) && each.path !== from &&
      each.rows.every((row) => from.startsWith(row + '/')));
  }

  // Questions that stand in rows of their own, seen from `from`: they have many answers.
  many(from, types) {
    return this.known.filter((each) => (!types || types.includes(each.kind)) && each.path !== from &&
      each.rows.length === 1 && !from.startsWith(each.rows[0] + '/'));
  }

  some(from, types, otherwise) {
    const list = this.near(from, types);
    return list.length === 0 ? otherwise : this.reference(this.dice.pick(list), from);
  }

  number(from, depth = 0) {
    const { dice } = this;
    const rows = this.repeats.filter((each) => !from.startsWith(each + '/') && each.split('/').length === 3);
    const inner = () => this.number(from, depth + 1);
    const choices = [
      () => String(dice.below(20)),
      () => String(dice.below(200) / 8),
      () => this.some(from, ['int', 'decimal', 'range'], '3'),
      () => this.some(from, ['int', 'decimal', 'range'], '4'),
      () => `count-selected(${this.some(from, ['select', 'rank'], "'a b'")})`,
      () => `string-length(${this.text(from, depth + 1)})`,
    ];
    if (depth < 3) {
      choices.push(
        () => `${inner()} ${dice.pick(['+', '-', '*', 'div', 'mod'])} ${inner()}`,
        () => `(${inner()} ${dice.pick(['+', '-', '*'])} ${inner()})`,
        () => `round(${inner()}${dice.one(2) ? `, ${dice.below(4) - 1}` : ''})`,
        () => `${dice.pick(['int', 'floor', 'ceiling', 'abs', 'number'])}(${inner()})`,
        () => `if(${this.truth(from, depth + 1)}, ${inner()}, ${inner()})`,
        () => `coalesce(${this.some(from, ['int', 'decimal'], "''")}, ${inner()})`,
        () => `${dice.pick(['min', 'max'])}(${inner()}, ${inner()})`,
        () => `pow(${dice.below(5)}, ${dice.below(4)})`,
        () => `round(${dice.pick(['sin', 'cos', 'tan', 'atan', 'exp', 'sqrt'])}(${dice.below(9)}), 6)`,
        () => `round(decimal-date-time(${this.some(from, ['date', 'dateTime'], "'2020-02-29'")}), 4)`,
        () => `round(decimal-time(${this.some(from, ['time'], "'06:30:00.000+08:00'")}), 4)`);
      if (rows.length > 0) {
        choices.push(() => `count(${dice.pick(rows)})`);
        const all = this.many(from, ['int', 'decimal', 'range', 'calculate']);
        if (all.length > 0) {
          choices.push(() => { const { path, rows: [row] } = dice.pick(all); return `if(count(${row}) > 0, sum(${path}), 0)`; }, () => `${dice.pick(['min', 'max'])}(${dice.pick(all).path})`,
            () => `count-non-empty(${dice.pick(all).path})`);
          choices.push(() => {
            const { path, rows: [row], name } = dice.pick(all);
            return `count(${row}[${path.slice(row.length + 1)} ${dice.pick(['>', '<', '='])} ${dice.below(9)}])`;
          });
        }
      }
      const around = this.repeats.filter((each) => from.startsWith(each + '/'));
      if (around.length > 0) {
        const up = from.split('/').length - around.at(-1).split('/').length;
        choices.push(() => `position(${Array(up).fill('..').join('/')})`, () => `position(${Array(up).fill('..').join('/')})`);
      }
    }
    return dice.pick(choices)();
  }

  text(from, depth = 0) {
    const { dice } = this;
    const inner = () => this.text(from, depth + 1);
    const any = () => this.some(from, undefined, "'x'");
    const choices = [() => `'${dice.pick(words)}'`, any, any, () => this.some(from, ['string', 'select1', 'barcode'], "'y'")];
    if (depth < 3) {
      choices.push(
        () => `concat(${inner()}, ${inner()})`,
        () => `join('${dice.pick(['-', ', '])}', ${inner()}, ${inner()})`,
        () => `if(${this.truth(from, depth + 1)}, ${inner()}, ${inner()})`,
        () => `coalesce(${any()}, ${inner()})`,
        () => `substr(${inner()}, ${dice.below(4) - 1}${dice.one(2) ? `, ${dice.below(6) - 1}` : ''})`,
        () => `substring-before(${inner()}, '${dice.pick(['a', ' ', 'i'])}')`,
        () => `substring-after(${inner()}, '${dice.pick(['a', ' ', 'i'])}')`,
        () => `translate(${inner()}, 'abc', 'xy')`,
        () => `normalize-space(${inner()})`,
        () => `string(${this.number(from, depth + 1)})`,
        () => `selected-at(${this.some(from, ['select', 'rank'], "'p q'")}, ${dice.below(3)})`,
        () => `format-date(${this.some(from, ['date', 'dateTime'], "'2021-03-04'")}, '%Y/%m/%d %n %e %y')`,
        () => `format-date-time(${this.some(from, ['dateTime'], "'2021-03-04T05:06:07.000+08:00'")}, '%Y-%m-%d %H:%M:%S %h')`,
        () => `string(date(${this.some(from, ['date'], "'2020-01-31'")}))`,
        () => `digest(${inner()}, '${dice.pick(['MD5', 'SHA-1', 'SHA-256'])}', '${dice.pick(['hex', 'base64'])}')`,
        () => `instance('district')/root/item[name = ${this.some(from, ['select1'], "'lombok'")}]/label`,
        () => `string(${this.truth(from, depth + 1)})`);
      const selections = this.near(from, ['select1']).filter((each) => each.offers);
      if (selections.length > 0 && (this.inWords || this.languages.length === 0)) {
        choices.push(() => {
          const question = dice.pick(selections);
          return `jr:choice-name(${this.reference(question, from)}, '${question.path}')`;
        });
      }
      const all = this.many(from);
      if (all.length > 0) {
        choices.push(() => `join(' ', ${dice.pick(all).path})`, () => `concat(${dice.pick(all).path}, '.')`);
        choices.push(() => {
          const { path, rows: [row] } = dice.pick(all);
          return `string(indexed-repeat(${path}, ${row}, ${1 + dice.below(3)}))`;
        });
        choices.push(() => {
          const { path, rows: [row] } = dice.pick(all);
          return `string(${row}[position() = ${1 + dice.below(3)}]${path.slice(row.length)})`;
        });
      }
    }
    return dice.pick(choices)();
  }

  truth(from, depth = 0) {
    const { dice } = this;
    const inner = () => this.truth(from, depth + 1);
    const compare = () => dice.pick(['=', '!=', '<', '<=', '>', '>=']);
    const choices = [
      () => `${this.some(from, ['int', 'decimal', 'range'], '2')} ${compare()} ${dice.below(12)}`,
      () => `${this.some(from, ['string', 'select1', 'barcode'], "'a'")} ${dice.pick(['=', '!='])} '${dice.pick(words)}'`,
      () => `selected(${this.some(from, ['select', 'select1'], "'a b'")}, '${dice.pick(['a', 'b', 'c'])}')`,
      () => `${this.some(from, undefined, "''")} ${dice.pick(['=', '!='])} ''`,
    ];
    if (depth < 3) {
      choices.push(
        () => `${inner()} ${dice.pick(['and', 'or'])} ${inner()}`,
        () => `not(${inner()})`,
        () => `${this.number(from, depth + 1)} ${compare()} ${this.number(from, depth + 1)}`,
        () => `regex(${this.text(from, depth + 1)}, '${dice.pick(['[a-z]+', '.*[0-9].*', '[A-Z][a-z ]*'])}')`,
        () => `${dice.pick(['contains', 'starts-with', 'ends-with'])}(${this.text(from, depth + 1)}, '${dice.pick(['a', 'b', 'Ling'])}')`,
        () => `${this.some(from, ['date'], "'2020-05-05'")} ${dice.pick(['<', '>', '>='])} '2021-06-15'`,
        () => `boolean(${this.text(from, depth + 1)})`,
        () => `boolean-from-string('${dice.pick(['true', '1', 'false', 'x'])}')`,
        () => `checklist(1, 2, ${inner()}, ${inner()})`,
        () => `${this.text(from, depth + 1)} = ${this.text(from, depth + 1)}`);
    }
    return dice.pick(choices)();
  }

  // --- Words ---

  words(tag, id, from, plain) {
    const { dice } = this;
    this.inWords = true; // words are shown in the language of the moment; answers stay as they are
    const output = from && dice.one(3) ? ` <output value="${escape(this.text(from, 1))}"/>` : '';
    this.inWords = false;
    if (this.languages.length === 0 || dice.one(5)) return `<${tag}>${plain}${output}</${tag}>`;
    this.texts.set(id, this.languages.map((language) => `${plain} ${language.slice(-3, -1)}${output}`));
    return `<${tag} ref="jr:itext('${id}')"/>`;
  }

  // --- Structure ---

  bind(path, attributes) {
    const written = Object.entries(attributes).filter(([, value]) => value !== undefined)
      .map(([name, value]) => ` ${name}="${escape(value)}"`).join('');
    if (written) this.binds.push(`<bind nodeset="${path}"${written}/>`);
  }

  options(path, from, kind) {
    const { dice } = this;
    const way = dice.below(kind === 'rank' ? 2 : 4);
    if (way === 0 || (kind === 'rank' && way === 1)) {
      return ['a', 'b', 'c', 'd'].slice(0, 2 + dice.below(3))
        .map((value) => `<item>${this.words('label', `${path}/${value}`, undefined, `Choice ${value}`)}<value>${value}</value></item>`).join('');
    }
    const label = '<value ref="name"/><label ref="label"/>';
    if (way === 1) return `<itemset nodeset="instance('province')/root/item">${label}</itemset>`;
    const before = this.some(from, ['select1'], undefined);
    const filter = before === undefined ? `province = 'ntb'` : `province = ${before.startsWith('.') ? 'current()/' : ''}${before}`;
    const nodes = `instance('district')/root/item[${filter}${dice.one(3) ? ` and size > ${dice.below(5)}` : ''}]`;
    return `<itemset nodeset="${escape(dice.one(3) ? `randomize(${nodes}, ${dice.below(99)})` : nodes)}">${label}</itemset>`;
  }

  question(parent, rows) {
    const { dice } = this;
    const kind = dice.pick(kinds);
    const name = `q${++this.count}`;
    const path = `${parent}/${name}`;
    const type = { select1: 'string', select: 'string', rank: 'odk:rank', range: 'int', trigger: undefined, note: 'string', hidden: 'string',
      calculate: dice.pick(['string', 'int', 'decimal', 'string']) }[kind] ?? (kind === 'trigger' ? undefined : kind);
    const own = { type };
    let value = '';
    if (kind === 'calculate') {
      own.calculate = type === 'string' ? this.text(path) : this.number(path);
      const acted = this.known.some((each) => each.kind === 'hidden' && new RegExp(`\\b${each.name}\\b`).test(own.calculate));
      if (dice.one(6) && !acted) own.calculate = `once(${own.calculate})`;
    } else if (kind === 'hidden') {
      value = dice.pick(words);
    } else if (kind === 'note') {
      own.readonly = 'true()';
      if (dice.one(2)) own.calculate = this.text(path);
    } else {
      if (dice.one(4)) own.required = dice.one(2) ? 'true()' : this.truth(path);
      if (dice.one(8)) own.readonly = this.truth(path);
      if (dice.one(4) && !['select', 'rank', 'trigger'].includes(kind)) {
        own.constraint = ['int', 'decimal', 'range'].includes(kind) ? `. ${dice.pick(['<', '>', '!='])} ${this.number(path, 2)}`
          : `string-length(.) ${dice.pick(['<', '>'])} ${dice.below(6)} or ${this.truth(path, 2)}`;
        if (dice.one(2)) own['jr:constraintMsg'] = `Not ${name}`;
        if (dice.one(3)) own['jr:requiredMsg'] = `Fill ${name}`;
      }
      if (dice.one(5)) {
        value = { string: 'preset', int: '7', decimal: '2.5', date: '2020-02-29', range: '4', barcode: '0123' }[kind] ?? '';
      }
      if (dice.one(12) && ['string', 'int', 'decimal'].includes(kind)) {
        own.calculate = kind === 'string' ? this.text(path) : this.number(path);
        value = '';
      }
    }
    if (dice.one(4)) own.relevant = this.truth(path);
    this.bind(path, own);
    const offers = kind === 'select1' || kind === 'select' || kind === 'rank' ? this.options(path, path, kind) : '';
    const label = this.words('label', `${path}:label`, path, `Question ${name}`);
    const hint = dice.one(5) ? this.words('hint', `${path}:hint`, path, `Hint ${name}`) : '';
    let nested = '';
    if (dice.one(4) && ['string', 'int', 'select1'].includes(kind) && !own.calculate && value === '' && rows.length < 2) {
      const target = this.target((each) => each.rows.join() === rows.join());
      const value = target && (dice.one(3) && rows.length === 0 ? `concat(${path}, '!')` : this.written(target));
      nested = target ? `<setvalue event="xforms-value-changed" ref="${target.path}" value="${value}"/>` : '';
    }
    // A hidden question changes by actions: what comes later may read it like any other.
    this.known.push({ path, name, kind: kind === 'calculate' && type !== 'string' ? type : kind, rows, offers: offers !== '' });
    const tag = { select1: 'select1', select: 'select', rank: 'odk:rank', range: 'range', trigger: 'trigger' }[kind] ?? 'input';
    const extra = kind === 'range' ? ' start="0" end="10" step="1"' : '';
    const control = kind === 'calculate' || kind === 'hidden' ? '' : `<${tag} ref="${path}"${extra}>${label}${hint}${nested}${offers}</${tag}>`;
    return { data: `<${name}>${escape(value)}</${name}>`, control };
  }

  group(parent, rows, depth) {
    const name = `g${++this.count}`;
    const path = `${parent}/${name}`;
    const relevant = this.dice.one(3) ? this.truth(path) : undefined;
    this.bind(path, { relevant, readonly: this.dice.one(8) ? this.truth(path) : undefined });
    const inner = this.children(path, rows, depth + 1, 1 + this.dice.below(4));
    const label = this.dice.one(2) ? this.words('label', `${path}:label`, path, `Group ${name}`) : '';
    return { data: `<${name}>${inner.data}</${name}>`, control: `<group ref="${path}">${label}${inner.control}</group>` };
  }

  repeat(parent, rows, depth) {
    const { dice } = this;
    const name = `r${++this.count}`;
    const path = `${parent}/${name}`;
    const template = dice.one(2);
    const counted = dice.one(4);
    if (dice.one(4)) this.bind(path, { relevant: this.truth(path) });
    const count = counted ? ` jr:count="${escape(dice.one(2) ? String(1 + dice.below(3)) : `${this.some(path, ['int', 'range'], '2')} mod 4`)}"` : '';
    const fixed = !counted && dice.one(8) ? ' jr:noAddRemove="true()"' : '';
    this.repeats.push(path);
    if (counted || fixed) this.fixed.add(path);
    const inner = this.children(path, [...rows, path], depth + 1, 1 + dice.below(4));
    const free = [path, ...rows].every((each) => !this.fixed.has(each)); // rows that come by touch alone
    const target = free && dice.one(2) ? this.target((each) => each.rows.at(-1) === path) : undefined;
    const action = target ? `<setvalue event="odk-new-repeat" ref="${target.path}" value="${this.written(target, (each) => each.rows.length === 0)}"/>` : '';
    const first = `<${name}>${inner.data}</${name}>`;
    const data = template ? `<${name} jr:template="">${inner.data}</${name}>${dice.one(2) ? first : ''}` : first;
    const label = this.words('label', `${path}:label`, parent, `Repeat ${name}`);
    return { data, control: `<group ref="${path}">${label}<repeat nodeset="${path}"${count}${fixed}>${action}${inner.control}</repeat></group>` };
  }

  children(parent, rows, depth, count) {
    const all = { data: '', control: '' };
    for (let n = 0; n < count; ++n) {
      const way = this.dice.below(10);
      const made = way === 0 && depth < 3 ? this.group(parent, rows, depth)
        : way === 1 && depth < 3 && rows.length < 2 ? this.repeat(parent, rows, depth) : this.question(parent, rows);
      all.data += made.data;
      all.control += made.control;
    }
    return all;
  }

  form() {
    const { dice } = this;
    const all = this.children('/data', [], 0, 6 + dice.below(14));
    const targets = [0, 1, 2, 3].slice(dice.below(4)).map(() => this.target((each) => each.rows.length === 0)).filter((each) => each);
    for (const target of targets.sort((a, b) => this.known.indexOf(a) - this.known.indexOf(b))) {
      this.actions.push(`<setvalue event="odk-instance-first-load" ref="${target.path}" value="${this.written(target)}"/>`);
    }
    const districts = ['lombok', 'mataram', 'badung', 'a', 'flores', 'b'].map((name, n) =>
      `<item><name>${name}</name><label>District ${name}</label><province>${provinces[n % 3]}</province><size>${n}</size></item>`).join('');
    const choices = [...provinces, 'a'].map((name) => `<item><name>${name}</name><label>Province ${name}</label></item>`).join('');
    const translations = this.languages.map((language, n) => `<translation lang="${language}"${n === 0 ? ' default="true()"' : ''}>` +
      [...this.texts].map(([id, texts]) => `<text id="${id}"><value>${texts[n]}</value></text>`).join('') + '</translation>').join('');
    return `<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa"
 xmlns:orx="http://openrosa.org/xforms" xmlns:odk="http://www.opendatakit.org/xforms" xmlns:ev="http://www.w3.org/2001/xml-events">
<h:head><h:title>Made</h:title><model>
${translations ? `<itext>${translations}</itext>` : ''}
<instance><data id="made" version="1">${all.data}<meta><instanceID/></meta></data></instance>
<instance id="district"><root>${districts}</root></instance>
<instance id="province"><root>${choices}</root></instance>
${this.binds.join('\n')}
<bind nodeset="/data/meta/instanceID" type="string" readonly="true()" jr:preload="uid"/>
${this.actions.join('\n')}
</model></h:head><h:body>${all.control}</h:body></h:html>
`;
  }
}

export function makeForm(dice) {
  return new Maker(dice).form();
}
