import { performance } from "node:perf_hooks";
import { tsImport } from "tsx/esm/api";

const framework = "national-14";
const lengths = { quick: 1, standard: 2, complete: 3 };
const goals = { quick: 86, standard: 89, complete: 91 };
/** Questions of each part at the quick length; the adaptive order may take them from all tiers. */
const quickParts = [
  ["interests", 18],
  ["subjects", 24],
  ["skills", 8],
];
/** One person in so many walks the adaptive survey: choosing a question takes a millisecond, and there are 50. */
const everyAdaptive = 4;
/** Of the folds, of the first answers, and of the same people's answers another day. */
const seeds = { folds: 3, answers: 7, again: 999 };

const load = async () => {
  const from = (file) => tsImport(`../../lib/survey/${file}`, import.meta.url);
  const [trials, chooser, tables, instruments, scoring, features, matching] = await Promise.all([
    from("cli/survey-trials.ts"),
    from("rules/chooser.ts"),
    from("rules/chooser-table.ts"),
    from("rules/instrument.ts"),
    from("rules/scoring.ts"),
    from("rules/features.ts"),
    from("rules/matching.ts"),
  ]);
  return { ...trials, ...chooser, ...tables, ...instruments, ...scoring, ...features, ...matching };
};

const variance = (values) => {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
};

/** Cronbach's alpha of each scale of ten, over all simulated people. */
function alphas({ files }, people) {
  return Object.fromEntries(
    [..."RIASEC"].map((scale) => {
      const items = files.instrument.interests.filter((item) => item.scale === scale);
      const rows = people.map(({ all }) => items.map(({ id }) => all[id].value));
      const parts = items.reduce((sum, _, place) => sum + variance(rows.map((row) => row[place])), 0);
      const whole = variance(rows.map((row) => row.reduce((a, b) => a + b, 0)));
      return [scale, (items.length / (items.length - 1)) * (1 - parts / whole)];
    }),
  );
}

const byTier = (items) => [...items].sort((a, b) => a.tier - b.tier || a.position - b.position).map(({ id }) => id);

/** Asks as the browser does, part by part; also how many answers there were when the order was first settled. */
function walk(rules, table, all) {
  const { instrument } = rules.files;
  const every = ["interests", "subjects", "skills"].flatMap((part) => byTier(instrument[part]));
  const given = {};
  let settled = null;
  for (const [part, count] of quickParts) {
    const left = byTier(instrument[part]);
    for (let n = 0; n < count; n++) {
      const key = rules.nextQuestion(table, given, { left });
      given[key] = all[key].value;
      if (settled === null && rules.isSettled(table, given, { left: every })) settled = Object.keys(given).length;
    }
  }
  return { answers: rules.only(all, new Set(Object.keys(given))), settled };
}

const firstThree = ({ clusters }) => clusters.slice(0, 3).map(({ id }) => id);
const shareOf = (list, holds) => (100 * list.filter(holds).length) / list.length;

function retest(rules, people) {
  const pairs = people.map(({ index, occupation, result }) => {
    const again = rules.answersOf(index, occupation, rules.seedOf(occupation.code, seeds.again));
    return [firstThree(result), firstThree(rules.matchAnswers(index, again))];
  });
  return {
    sameFirst: shareOf(pairs, ([a, b]) => a[0] === b[0]),
    firstAmongThree: shareOf(pairs, ([a, b]) => b.includes(a[0])),
    sharedOfThree:
      (100 * pairs.reduce((sum, [a, b]) => sum + a.filter((id) => b.includes(id)).length, 0)) / (3 * pairs.length),
  };
}

/** One answer of each person moved by one step: is the first cluster the same, are the first three? */
function steadiness(rules, people) {
  const moved = people.map(({ index, all, result }, place) => {
    const keys = Object.keys(all);
    const key = keys[(place * 37) % keys.length];
    const value = all[key].value === 5 ? 4 : all[key].value + 1;
    return [firstThree(result), firstThree(rules.matchAnswers(index, { ...all, [key]: { value, at: 0 } }))];
  });
  return {
    sameFirst: shareOf(moved, ([a, b]) => a[0] === b[0]),
    sameThree: shareOf(moved, ([a, b]) => [...a].sort().join() === [...b].sort().join()),
  };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function timings(rules, { index, all }) {
  const { instrument, norms } = rules.files;
  const interests = new Set(instrument.interests.map(({ id }) => id));
  const time = (answers, before) =>
    median(
      Array.from({ length: 200 }, () => {
        before();
        const start = performance.now();
        const { value } = rules.scoreAnswers(instrument, answers, norms);
        rules.matchPerson(index, rules.personVector(value, index.layout, index.settings));
        return performance.now() - start;
      }),
    );
  const keep = () => {};
  const forget = () => index.patterns.clear();
  return [
    { name: "all parts", median: time(all, keep), goal: 2 },
    { name: "all parts, items never met in this combination", median: time(all, forget), goal: null },
    { name: "interests alone", median: time(rules.only(all, interests), keep), goal: 0.5 },
    { name: "interests alone, never met", median: time(rules.only(all, interests), forget), goal: null },
  ];
}

/** 2. to 4.: simulated people, twice the same people, and speed. Every index is blind to the people's occupations. */
export async function people() {
  const rules = await load();
  const folds = rules.foldsOf(framework, { count: 20, seed: seeds.folds });
  const everybody = folds.flatMap(({ index, own }) =>
    own.map((occupation) => ({
      index,
      occupation,
      all: rules.answersOf(index, occupation, rules.seedOf(occupation.code, seeds.answers)),
    })),
  );
  const rows = [];
  const certain = [];
  for (const [name, tier] of Object.entries(lengths)) {
    const keys = rules.keysUpTo(tier);
    const results = everybody.map((person) => ({
      ...person,
      result: rules.matchAnswers(person.index, rules.only(person.all, keys)),
    }));
    rows.push({ name: `${name}, fixed`, questions: keys.size, ...rules.hitsOf(results), goal: { three: goals[name] } });
    certain.push(...results);
    if (tier === 3) everybody.forEach((person, place) => (person.result = results[place].result));
  }
  const tables = new Map(
    folds.map(({ index }) => [index, rules.chooserTable(index, rules.files.instrument, rules.files.norms)]),
  );
  const some = everybody.filter((_, place) => place % everyAdaptive === 0);
  const walks = some.map((person) => ({ ...person, ...walk(rules, tables.get(person.index), person.all) }));
  const matched = (answersFor) =>
    rules.hitsOf(walks.map((person) => ({ ...person, result: rules.matchAnswers(person.index, answersFor(person)) })));
  const standard = matched(({ all }) => rules.only(all, rules.keysUpTo(2)));
  rows.push(
    {
      name: "quick, fixed, the same people as below",
      questions: 50,
      ...matched(({ all }) => rules.only(all, rules.keysUpTo(1))),
    },
    { name: "standard, fixed, the same people", questions: 89, ...standard },
    { name: "quick, adaptive", questions: 50, ...matched(({ answers }) => answers), goal: { three: standard.three } },
  );
  const words = ["clear", "likely", "open"].map((word) => {
    const those = certain.filter(({ result }) => result.certainty.word === word);
    const right = shareOf(those, ({ result, occupation }) => occupation.own.has(result.clusters[0].id));
    return {
      name: word,
      share: (100 * those.length) / certain.length,
      right,
      ...(word === "clear" ? { goal: 85 } : {}),
    };
  });
  const settled = walks.flatMap(({ settled: at }) => at ?? []);
  return {
    framework,
    seeds,
    alphas: alphas(rules, everybody),
    rows,
    words,
    settled: { share: (100 * settled.length) / walks.length, median: median(settled) ?? null },
    retest: retest(rules, everybody),
    steadiness: steadiness(rules, everybody),
    timings: timings(rules, everybody[0]),
  };
}
