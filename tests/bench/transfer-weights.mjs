const first = 20;
const steps = { knowledge: [1], skills: [0, 0.1, 0.2, 0.3, 0.5, 0.75, 1] };
const others = [0, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75];

/** A fixed order for a seed: the same split on every machine. */
export const shuffle = (values, seed) => {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const result = [...values];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [result[i], result[j]] = [result[j], result[i]];
  }
  return result;
};

/**
 * How many of the first twenty by a score of places (ties by place) are among the related ones, for each asked place.
 * @param {(from: number, to: number) => number} score
 * @param {{ size: number, related: Set<number>[] }} world
 * @param {number[]} asked
 */
export const hitsOf = (score, { size, related }, asked) => {
  const best = new Float64Array(first);
  const places = new Int32Array(first);
  return asked.map((from) => {
    let filled = 0;
    for (let to = 0; to < size; to++) {
      if (to === from) continue;
      const value = score(from, to);
      if (filled === first && value <= best[first - 1]) continue;
      let at = filled < first ? filled++ : first - 1;
      for (; at > 0 && best[at - 1] < value; at--) {
        best[at] = best[at - 1];
        places[at] = places[at - 1];
      }
      best[at] = value;
      places[at] = to;
    }
    return places.subarray(0, filled).reduce((hits, to) => hits + (related[from].has(to) ? 1 : 0), 0);
  });
};

/** @param {number[]} values */
export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Goes through the weights one by one, keeps each value that finds more for the places it learns from, until none does. */
export const chooseWeights = (names, tables, world, learning) => {
  const score = (weights) => {
    const factors = names.map((name) => weights[name]);
    return (from, to) => {
      const at = from * world.size + to;
      let sum = 0;
      for (let i = 0; i < factors.length; i++) sum += factors[i] * tables[i][at];
      return sum;
    };
  };
  let weights = Object.fromEntries(names.map((name) => [name, name === "knowledge" ? 1 : 0.2]));
  let best = mean(hitsOf(score(weights), world, learning));
  for (let better = true; better;) {
    better = false;
    for (const name of names)
      for (const value of steps[name] ?? others) {
        if (value === weights[name]) continue;
        const tried = { ...weights, [name]: value };
        const found = mean(hitsOf(score(tried), world, learning));
        if (found <= best) continue;
        [weights, best, better] = [tried, found, true];
      }
  }
  return { weights, score: score(weights) };
};
