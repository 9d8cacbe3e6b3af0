import { performance } from "node:perf_hooks";
import { tsImport } from "tsx/esm/api";
import { readOccupations } from "./transfer-data.mjs";
import { chooseWeights, hitsOf, mean, shuffle } from "./transfer-weights.mjs";

/** Reads the catalogue files and calls the rule: no server, no database. */
export const needsServer = false;

const seed = 20261123;
const folds = 5;

const dot = (a, b) => a.reduce((sum, value, i) => sum + value * b[i], 0);
const correlation = (a, b) => {
  const centre = (row) => row.map((value) => value - mean(row));
  const [x, y] = [centre(a), centre(b)];
  return dot(x, y) / (Math.hypot(...x) * Math.hypot(...y) || 1);
};
const closeness = (a, b) => -Math.hypot(...a.map((value, i) => value - b[i]));

const worldOf = (shapes, related) => {
  const places = new Map(shapes.map(({ code }, i) => [code, i]));
  const sets = shapes.map(
    ({ code }) => new Set([...(related.get(code) ?? [])].flatMap((other) => places.get(other) ?? [])),
  );
  return { size: shapes.length, related: sets };
};

/** The likeness of every two shapes, part by part, so that weights can be tried quickly. */
const tablesOf = (shapes, names) =>
  names.map((name, part) => {
    const table = new Float64Array(shapes.length ** 2);
    shapes.forEach((a, i) =>
      shapes.forEach((b, j) => {
        table[i * shapes.length + j] =
          name === "jobZone" ? -Math.abs(a.jobZone - b.jobZone) / 4 : dot(a.parts[part], b.parts[part]);
      }),
    );
    return table;
  });

const differ = (a, b) => Object.keys(a).some((name) => a[name] !== b[name]);

const timeOf = (rank, codes) => {
  const times = codes.map((code) => {
    const start = performance.now();
    rank(code);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)];
};

/**
 * Of O*NET's 20 related occupations, how many are among our first 20. Only the weights are chosen without the measured
 * part: which ratings to compare, and how, was decided by looking at all occupations.
 */
export const run = async () => {
  const rule = await tsImport("../../lib/catalog/rules/transfer-rank.ts", import.meta.url);
  const { occupations, related } = readOccupations();
  const names = [...rule.transferParts];
  const shapes = rule.transferShapes(occupations);
  const world = worldOf(shapes, related);
  const byCode = new Map(occupations.map((occupation) => [occupation.code, occupation]));
  const at = shapes.map(({ code }) => byCode.get(code));

  const everyone = at.map((_, i) => i);
  const order = shuffle(everyone, seed);
  const test = order.slice(0, Math.floor(order.length / folds));
  const learning = order.slice(test.length);
  const tables = tablesOf(shapes, names);

  const crossed = Array.from({ length: folds }, (_, fold) => {
    const held = learning.filter((_, i) => i % folds === fold);
    const rest = learning.filter((_, i) => i % folds !== fold);
    const { weights, score } = chooseWeights(names, tables, world, rest);
    return { weights, hits: hitsOf(score, world, held) };
  });
  const chosen = chooseWeights(names, tables, world, learning).weights;

  const index = rule.indexTransfers(occupations);
  const ours = (from, to) => rule.likeness(index, from, to);
  const sameGroup = (from, to) => at[from].code.slice(0, 4) === at[to].code.slice(0, 4);
  const rivals = {
    "the transfer rule": ours,
    "plain interest correlation": (from, to) => correlation(at[from].interests, at[to].interests),
    "plain skill distance (level)": (from, to) => closeness(at[from].skills.level, at[to].skills.level),
    "plain skill distance (importance)": (from, to) => closeness(at[from].skills.importance, at[to].skills.importance),
    "plain skill correlation (level)": (from, to) => correlation(at[from].skills.level, at[to].skills.level),
    "plain knowledge correlation (level)": (from, to) => correlation(at[from].knowledge.level, at[to].knowledge.level),
    "by chance": () => 0,
  };
  const rows = Object.entries(rivals).map(([name, score]) => {
    const hits = name === "by chance" ? null : hitsOf(score, world, everyone);
    return {
      name,
      test: hits ? mean(test.map((place) => hits[place])) : (20 * reach(world)) / (world.size - 1),
      all: hits ? mean(hits) : (20 * reach(world)) / (world.size - 1),
    };
  });
  const circular = hitsOf((from, to) => ours(from, to) + (sameGroup(from, to) ? 0.05 : 0), world, everyone);
  return {
    rows,
    apart: [
      {
        name: "apart: with 0.05 for the same SOC minor group, near by definition",
        test: mean(test.map((place) => circular[place])),
        all: mean(circular),
      },
    ],
    crossValidated: mean(crossed.flatMap(({ hits }) => hits)),
    foldWeights: crossed.map(({ weights }) => weights),
    chosen,
    shipped: rule.transferWeights,
    shippedDiffer: differ(chosen, rule.transferWeights),
    occupations: { rated: world.size, learning: learning.length, test: test.length, reach: reach(world), seed },
    rankingMilliseconds: timeOf(
      (code) => rule.rankMoves(index, code),
      shapes.map(({ code }) => code),
    ),
  };
};

/** Unrated occupations cannot be ranked: so many of the twenty are left to be found. */
const reach = ({ related }) => mean(related.map(({ size }) => size));

const weightsInWords = (weights) =>
  Object.entries(weights)
    .map(([name, value]) => `${name} ${value}`)
    .join(", ");

/** The bench on the terminal. */
export const print = (name, result) => {
  const { rows, apart, crossValidated, foldWeights, chosen, shipped, shippedDiffer, occupations } = result;
  console.log(`\n== ${name}: of O*NET's own 20 related occupations, how many are among the first 20 (mean)`);
  console.log(`${"".padEnd(66)}  ${"test fifth".padStart(10)}  ${"all".padStart(6)}`);
  for (const row of [...rows, ...apart])
    console.log(`${row.name.padEnd(66)}  ${row.test.toFixed(2).padStart(10)}  ${row.all.toFixed(2).padStart(6)}`);
  console.log(`cross-validated over the learning part: ${crossValidated.toFixed(2)}`);
  console.log("  (the form of the rule, not its weights, was decided by looking at all occupations)");
  for (const weights of foldWeights) console.log(`  weights of a fold: ${weightsInWords(weights)}`);
  console.log(`weights chosen on the learning part: ${weightsInWords(chosen)}`);
  if (shippedDiffer) console.log(`NOT the weights of the rule: ${weightsInWords(shipped)}`);
  console.log(
    `${occupations.rated} rated occupations, ${occupations.learning} to learn from, ${occupations.test} to test (seed ${occupations.seed}); ${occupations.reach.toFixed(2)} of 20 are rated`,
  );
  console.log(`ranking all for one: ${result.rankingMilliseconds.toFixed(2)} ms (95 of 100)`);
};
