// Checks a published result from nothing but the file, with none of the project's code: shape, signature, hash, sums, and
// the result computed again from votes, rules and decisions.  usage: node verify_result.mjs FILE [--hash HEX] [--key HEX]
import crypto from "node:crypto";
import fs from "node:fs";
import { pathToFileURL } from "node:url";

const LINES = ["session", "accounting", "sheet", "decisions", "result", "witnesses", "hash", "key", "signature"];
const byBytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const sorted = names => [...names].sort(byBytes);
const same = (a, b) => a.length === b.length && a.every((name, i) => name === b[i]);
const sum = numbers => Object.values(numbers).reduce((a, b) => a + b, 0);

function demand(holds, what) {
  if (!holds) throw new Error(what);
}

// JSON with keys sorted by their bytes and nothing between the parts.
export function canonical(value) {
  if (Array.isArray(value)) return "[" + value.map(canonical).join(",") + "]";
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return "{" + sorted(Object.keys(value)).map(key => JSON.stringify(key) + ":" + canonical(value[key])).join(",") + "}";
}

// The lines of one publication, and what stands behind them.
function takePublication(lines) {
  demand(lines.length > LINES.length && lines[0] === "rembug result 1", "not a published result");
  const parts = {};
  LINES.forEach((name, i) => {
    demand(lines[i + 1].startsWith(name + " "), "the line '" + name + "' is missing");
    parts[name] = lines[i + 1].slice(name.length + 1);
  });
  demand(/^[0-9a-f]{64}$/.test(parts.key) && /^[0-9a-f]{128}$/.test(parts.signature), "key and signature are hex");
  const publication = { parts, signed: lines.slice(0, LINES.length).map(line => line + "\n").join(""), below: [] };
  let rest = lines.slice(LINES.length + 1);
  for (const part of JSON.parse(parts.sheet).parts ?? []) {
    const [below, left] = takePublication(rest);
    demand(below.parts.hash === part.hash, "another tally stands behind the sum");
    publication.below.push(below);
    rest = left;
  }
  return [publication, rest];
}

export function readPublication(bytes) {
  const text = bytes.toString("utf8");
  demand(Buffer.from(text).equals(bytes), "not UTF-8");
  const [publication, rest] = takePublication(text.split("\n"));
  demand(rest.length === 1 && rest[0] === "", "there is something behind it");
  return publication;
}

function signatureHolds({ parts, signed }) {
  const prefix = Buffer.from("302a300506032b6570032100", "hex");  // an Ed25519 key in SubjectPublicKeyInfo
  const key = crypto.createPublicKey({ key: Buffer.concat([prefix, Buffer.from(parts.key, "hex")]), format: "der", type: "spki" });
  return crypto.verify(null, Buffer.from(signed), key, Buffer.from(parts.signature, "hex"));
}

export function hashOf(parts) {
  const names = ["session", "accounting", "sheet", "decisions", "result", "witnesses"];
  return crypto.createHash("sha256").update(["rembug/tally/v2", ...names.map(name => parts[name])].join("\n")).digest("hex");
}

// The rules as far as the result needs them; what is left out has its default.
function rulesOf(session) {
  const given = session.rules ?? {};
  const quorum = value => typeof value === "string" ? value.split("/").map(Number) : [Math.round(value * 100), 10000];
  const women = given.women_target ?? {};
  const board = session.board === true;
  // The units of a direct election elect the board; a run-off has the seats that are left.
  const whole = session.sum === "UNITS" && session.runoff === undefined;
  return {
    seats: board ? given.board_seats ?? 11 : whole ? given.board_seats ?? given.seats ?? 3 : given.seats ?? 3,
    quorum: board ? quorum(given.quorum_delegates_percent ?? "2/3") : quorum(given.quorum_percent ?? 30),
    ties: given.tie_rule ?? ["DELIBERATION", "RUNOFF", "LOT"],
    womenPercent: women.percent ?? 30,
    womenRequired: women.kind === "REQUIRED",
  };
}

function rank(session, sheet, decisions) {
  const sexes = {};
  for (const delegate of session.roll ?? []) sexes[delegate.name] = delegate.sex ?? "";
  Object.assign(sexes, decisions.persons);
  const votes = new Map();
  for (const [written, number] of Object.entries(sheet.votes)) {
    const name = Object.hasOwn(decisions.joins, written) ? decisions.joins[written].person : written;
    votes.set(name, (votes.get(name) ?? 0) + number);
  }
  const ranking = sorted(votes.keys()).map(name => ({
    name, votes: votes.get(name), sex: Object.hasOwn(sexes, name) ? sexes[name] : "" }));
  ranking.sort((a, b) => b.votes - a.votes);
  for (const entry of ranking) entry.rank = 1 + ranking.filter(other => other.votes > entry.votes).length;
  return ranking;
}

// Who gets the seats of a ranking.
class Election {
  constructor(ranking, rules, decisions) {
    this.rules = rules;
    this.ties = decisions.ties;
    this.running = ranking.filter(entry => !Object.hasOwn(decisions.resigned, entry.name));
    this.seats = rules.seats;
    this.elected = [];
    this.before = [];
    this.tie = null;
  }

  run() {
    this.elected = this.best(this.running, () => this.seats, true);
    if (this.tie === null && this.elected.length > 0) this.seeToWomen();
  }

  // The first so many of a list in the order of votes; equals that do not all fit are a tie.
  best(list, most, lastSeat) {
    const chosen = [];
    let at = 0;
    while (at < list.length && chosen.length < most()) {
      const equals = list.filter(entry => entry.votes === list[at].votes).map(entry => entry.name);
      at += equals.length;
      const left = most() - chosen.length;
      chosen.push(...(equals.length <= left ? equals : this.resolve(sorted(equals), left, lastSeat)));
      if (this.tie !== null) break;
      if (equals.length > left) break;
    }
    return chosen;
  }

  resolve(tied, left, lastSeat) {
    const chosen = [];
    while (left > 0 && tied.length > left) {
      const decision = this.ties.find(tie => same(tie.tied, tied) && tie.chosen.length > 0);
      if (decision?.by === "ADD_SEATS" && lastSeat && this.mayAdd(decision, left)) {
        this.seats += tied.length - left;
        left = tied.length;
        break;
      }
      if (decision === undefined || decision.by === "ADD_SEATS" || decision.chosen.length > left) {
        this.tie = { names: tied, seats_left: left };
        return chosen;
      }
      chosen.push(...decision.chosen);
      left -= decision.chosen.length;
      tied = tied.filter(name => !decision.chosen.includes(name));
    }
    return left >= tied.length ? [...chosen, ...tied] : chosen;
  }

  mayAdd(decision, left) {
    const seats = this.seats + decision.tied.length - left;
    return same(decision.chosen, decision.tied) && seats % 2 === 1 && seats <= 13;
  }

  seeToWomen() {
    const inside = entry => this.elected.includes(entry.name);
    const women = this.running.filter(entry => entry.sex === "f");
    const wanted = Math.ceil(this.rules.womenPercent * this.seats / 100);
    const need = wanted - women.filter(inside).length;
    if (need <= 0 || !this.rules.womenRequired) return;
    const coming = women.filter(entry => !inside(entry));
    const men = this.running.filter(entry => entry.sex === "m" && inside(entry));
    const able = Math.min(need, coming.length, men.length);
    if (able === 0) return;
    const before = this.elected;
    const comes = this.best(coming, () => able, false);
    const stays = this.tie === null ? this.best(men, () => men.length - able, false) : [];
    if (this.tie !== null) return;
    const goes = men.map(entry => entry.name).filter(name => !stays.includes(name));
    this.elected = [...before.filter(name => !goes.includes(name)), ...comes];
    this.before = before;
  }
}

export function resultOf(session, accounting, sheet, decisions) {
  const rules = rulesOf(session);
  const ranking = rank(session, sheet, decisions);
  const adults = session.adults.f + session.adults.m;
  const voters = accounting.signed_in.f + accounting.signed_in.m;
  const quorum = adults > 0 && voters * rules.quorum[1] >= adults * rules.quorum[0];
  const election = new Election(ranking, rules, decisions);
  if (quorum) election.run();
  const resigned = Object.keys(decisions.resigned);
  const reserve = ranking.map(entry => entry.name).filter(name => quorum && !election.elected.includes(name) &&
    !(election.tie?.names ?? []).includes(name) && !resigned.includes(name));
  const papers = sheet.ballots.valid + sheet.ballots.invalid + sheet.ballots.blank;
  const missing = accounting.received - accounting.misprinted - accounting.unused - accounting.spoilt - accounting.in_box;
  const without = voters - accounting.withdrew - accounting.in_box;
  return {
    ranking: ranking.map(({ name, votes, rank: place, sex }) => ({ name, votes, rank: place, sex })),
    elected: election.elected, elected_before: election.before, reserve, resigned: sorted(resigned), tie: election.tie, quorum,
    turnout_tenths: adults > 0 ? Math.floor((voters * 2000 + adults) / (2 * adults)) : null,
    not_returned: missing,
    checks: { box: accounting.in_box === papers, paper: missing === without && missing >= 0, signed_in: voters <= adults },
  };
}

function sumsHold(sheet, accounting) {
  const lines = sheet.lines;
  demand(lines.votes === sum(sheet.votes) + sum(sheet.unidentified), "the votes are not the sum of the names");
  demand(lines.unidentified === sum(sheet.unidentified), "the unidentified lines do not add up");
  demand(sheet.ballots.invalid === sum(sheet.ballots.reasons), "the reasons are not as many as the invalid ballots");
  demand(lines.filled === lines.votes + lines.duplicate + lines.out_of_scope + lines.unreadable + lines.ineligible + lines.excess,
    "the lines do not add up");
  for (const figure of accounting.visits ? ["received", "misprinted", "unused", "spoilt", "in_box", "withdrew"] : []) {
    demand(accounting[figure] === accounting.visits.reduce((all, visit) => all + visit[figure], 0), "the visits do not add up");
  }
}

const read = (parts, ...names) => names.map(name => JSON.parse(parts[name]));

// What signed tallies add up to: what a sum must say.
function summed(session, below) {
  const all = { adults: { f: 0, m: 0 }, votes: {}, unidentified: {}, reasons: {}, ballots: {}, lines: {}, accounting: {} };
  const add = (object, key, number) => { object[key] = (object[key] ?? 0) + number; };
  for (const { parts } of below) {
    const [of, accounting, sheet, decisions] = read(parts, "session", "accounting", "sheet", "decisions");
    demand(of.village === session.village && (of.round ?? 1) === (session.round ?? 1) && canonical(of.rules) === canonical(session.rules),
      "a tally of another election");
    const plain = name => session.sum === "SITTINGS" || (session.runoff?.among ?? []).includes(name);
    const label = name => plain(name) ? name : name + " (" + of.unit.replace(/^[ \t]+|[ \t]+$/g, "") + ")";
    const person = written => Object.hasOwn(decisions.joins, written) ? decisions.joins[written].person : written;
    for (const [written, votes] of Object.entries(sheet.votes)) add(all.votes, label(person(written)), votes);
    for (const [written, lines] of Object.entries(sheet.unidentified)) add(all.unidentified, label(written), lines);
    for (const [reason, papers] of Object.entries(sheet.ballots.reasons)) add(all.reasons, reason, papers);
    for (const pile of ["valid", "invalid", "blank"]) add(all.ballots, pile, sheet.ballots[pile]);
    for (const [line, number] of Object.entries(sheet.lines)) add(all.lines, line, number);
    for (const figure of ["received", "misprinted", "unused", "spoilt", "in_box", "withdrew"]) add(all.accounting, figure, accounting[figure]);
    for (const sex of ["f", "m"]) {
      add(all.accounting, sex, accounting.signed_in[sex]);
      all.adults[sex] = session.sum === "UNITS" ? all.adults[sex] + of.adults[sex] : Math.max(all.adults[sex], of.adults[sex]);
    }
  }
  return all;
}

function sumHolds(session, accounting, sheet, below) {
  const all = summed(session, below);
  const { signed_in: signedIn, note: _note, helped: _helped, ...figures } = accounting;
  const like = (a, b, what) => demand(canonical(a) === canonical(b), what + " of the sum are not those of its tallies");
  like(all.adults, session.adults, "the adults");
  like(all.votes, sheet.votes, "the votes");
  like(all.unidentified, sheet.unidentified, "the open lines");
  like({ ...all.ballots, reasons: all.reasons }, sheet.ballots, "the ballots");
  like(all.lines, sheet.lines, "the lines");
  like(all.accounting, { ...figures, ...signedIn }, "the figures");
}

function publicationHolds(publication) {
  const { parts, below } = publication;
  demand(signatureHolds(publication), "the signature does not hold");
  const [session, accounting, sheet, decisions] = read(parts, "session", "accounting", "sheet", "decisions");
  sumsHold(sheet, accounting);
  below.forEach(publicationHolds);
  demand((session.sum !== undefined) === below.length > 0, "a sum without its tallies");
  if (below.length > 0) sumHolds(session, accounting, sheet, below);
  demand(canonical(resultOf(session, accounting, sheet, decisions)) === parts.result, "the result is another");
  demand(hashOf(parts) === parts.hash, "the hash is another");
}

// Throws with what does not hold. `known` may have the hash that stands on the berita acara, and the key of the tablet.
export function verifyResult(bytes, known = {}) {
  const publication = readPublication(bytes);
  publicationHolds(publication);
  const { parts } = publication;
  demand(known.hash === undefined || known.hash === parts.hash, "this is not the result of that berita acara");
  demand(known.key === undefined || known.key === parts.key, "another tablet has signed");
  return { hash: parts.hash, key: parts.key, result: JSON.parse(parts.result) };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file, ...options] = process.argv.slice(2);
  const known = {};
  for (let i = 0; i + 1 < options.length; i += 2) known[options[i].replace(/^--/, "")] = options[i + 1];
  try {
    const { hash, key, result } = verifyResult(fs.readFileSync(file), known);
    console.log("holds\nhash " + hash + "\nkey  " + key + "\nelected " + result.elected.join(", "));
  } catch (error) {
    console.error("does not hold: " + error.message);
    process.exit(1);
  }
}
