import { tsImport } from "tsx/esm/api";
import { median, nearest, retest, shareOf, steadiness, timings } from "./survey-steady.mjs";
import { compareDraws } from "./survey-draws.mjs";
import { walkQuick } from "./survey-walk.mjs";

const framework = "national-14";
const lengths = { quick: "QUICK", standard: "STANDARD", complete: "COMPLETE" };
const goals = { quick: 86, standard: 89, complete: 91 };
/**
 * Of the folds, of the first answers, and of the same people's answers another day; and of the draws in which the
 * adaptive quick survey is held against the fixed standard one (the chooser was made with others).
 */
const seeds = { folds: 3, answers: 7, again: 999, draws: [301, 302, 303, 304] };

const load = async () => {
  const from = (file) => tsImport(`../../lib/survey/${file}`, import.meta.url);
  const [trials, asking, chooser, tables, instruments, scoring, features, matching, simulated] = await Promise.all([
    from("cli/survey-trials.ts"),
    from("rules/asking-order.ts"),
    from("rules/chooser.ts"),
    from("rules/chooser-table.ts"),
    from("rules/instrument.ts"),
    from("rules/scoring.ts"),
    from("rules/features.ts"),
    from("rules/matching.ts"),
    from("rules/simulated-people.ts"),
  ]);
  return {
    ...trials,
    ...asking,
    ...chooser,
    ...tables,
    ...instruments,
    ...scoring,
    ...features,
    ...matching,
    ...simulated,
  };
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

/** The table of each index, made once. */
function tablesOf(rules) {
  const tables = new Map();
  return (index) => {
    if (!tables.has(index)) tables.set(index, rules.chooserTable(index, rules.files.norms));
    return tables.get(index);
  };
}

/** Fixed and adaptive, own cluster in 100, of people matched with the index that `indexFor` gives. */
function measure(rules, everybody, indexFor, wanted) {
  const tableOf = tablesOf(rules);
  const people = everybody.map((person) => ({ ...person, index: indexFor(person) }));
  const walks = people.map(({ index, all }) => walkQuick(rules, tableOf(index), rules.files.instrument, all));
  const matched = (answersOf) =>
    people.map((person, place) => ({ ...person, result: rules.matchAnswers(person.index, answersOf(person, place)) }));
  const rows = [];
  const fixed = [];
  for (const [name, length] of Object.entries(lengths)) {
    const keys = rules.keysAt(length);
    fixed.push(matched(({ all }) => rules.only(all, keys)));
    rows.push({
      name: `${name}, fixed`,
      questions: keys.size,
      ...rules.hitsOf(fixed.at(-1)),
      ...(wanted ? { goal: { three: wanted[name] } } : {}),
    });
  }
  const adaptive = matched(({ all }, place) => rules.only(all, new Set(walks[place].asked)));
  rows.push({
    name: "quick, adaptive",
    questions: walks[0].asked.length,
    ...rules.hitsOf(adaptive),
  });
  return { rows, fixed, walks };
}

/** Scales that agree with themselves more, or less, than is said would make the figures another matter. */
const alphaLimits = [0.8, 0.87];
function mustAnswerLikeRealOnes(found) {
  const off = Object.entries(found).filter(([, alpha]) => alpha < alphaLimits[0] || alpha > alphaLimits[1]);
  if (off.length > 0) throw new Error(`Alphas out of ${alphaLimits.join(" to ")}: ${off.join("; ")}`);
  return found;
}

/**
 * 2. to 4.: simulated people and speed. The same people meet the catalogue as a visitor does, and then blind: with an
 * index that knows nothing of their own occupation and its siblings.
 */
export async function people() {
  const rules = await load();
  const whole = rules.indexOf(rules.files.occupationsIn(framework));
  const everybody = rules.foldsOf(framework, { count: 20, seed: seeds.folds }).flatMap(({ index, own }) =>
    own.map((occupation) => ({
      blind: index,
      occupation,
      all: rules.answersOf(whole, occupation, rules.seedOf(occupation.code, seeds.answers)),
    })),
  );
  const found = mustAnswerLikeRealOnes(alphas(rules, everybody));
  const shipped = measure(rules, everybody, () => whole, goals);
  const blind = measure(rules, everybody, (person) => person.blind);
  for (const [name, length] of Object.entries(lengths)) {
    const keys = rules.keysAt(length);
    blind.rows.push({ name: `${name}, nearest 25`, questions: keys.size, ...nearest(rules, everybody, keys) });
  }
  // What the model takes for granted, that an activity is answered by its field as well, may not hold of someone.
  const careless = everybody.map((person) => {
    const seed = rules.seedOf(person.occupation.code, seeds.answers);
    const how = { ...rules.likeRealOnes, blindToFields: true };
    const all = rules.answersOf(whole, person.occupation, seed, how);
    return { ...person, result: rules.matchAnswers(person.blind, all) };
  });
  blind.rows.push({ name: "complete, fields left out", questions: 128, ...rules.hitsOf(careless) });
  const drawn = (indexFor) =>
    compareDraws(rules, everybody, { whole, indexFor, tableOf: tablesOf(rules), draws: seeds.draws });
  const certain = blind.fixed.flat();
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
  const complete = shipped.fixed.at(-1);
  const settled = shipped.walks.flatMap(({ settled: at }) => at ?? []);
  return {
    framework,
    seeds,
    alphas: found,
    rows: shipped.rows,
    blind: blind.rows,
    adaptive: { shipped: drawn(() => whole), blind: drawn((person) => person.blind) },
    words,
    settled: { share: (100 * settled.length) / shipped.walks.length, median: median(settled) ?? null },
    retest: retest(rules, complete, seeds.again),
    steadiness: steadiness(rules, complete),
    timings: timings(rules, { index: whole, all: everybody[0].all }),
  };
}
