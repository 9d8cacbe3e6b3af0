import { writeFileSync } from "node:fs";
import path from "node:path";
import { lengths } from "../rules/asking-order";
import { type MatchSettings, shippedSettings } from "../rules/match-settings";
import { answersOf, foldOf, foldsOf, files, keysAt, matchAnswers, only, seedOf } from "./survey-trials";

/** One simulated person's clusters: the pooled logarithms (temperature 1, up to a constant), and which of them are own. */
type Trial = { code: string; logs: number[]; own: boolean[] };

/** What is chosen: how the two judges are pooled, and how much noise answers are taken to have. */
const grid: Partial<MatchSettings>[] = [0.5, 0.6, 0.7].flatMap((gaussianShare) =>
  [0.05, 0.07].flatMap((voteWidth) => [1.4, 1.6].map((answerNoise) => ({ gaussianShare, voteWidth, answerNoise }))),
);
const frameworks = ["national-14", "national-16"];
const outer = 5;

/** No first place is called clear unless so many in 100 are right; a little more than is promised, for other people. */
const clearAtLeast = 0.88;
const likelyAtLeast = 0.6;

/** People of all lengths, each matched by an index blind to their occupation; seeds apart from the tests and the bench. */
const trialsOf = (framework: string, settings: MatchSettings): Trial[] => {
  const flat = { ...settings, temperature: 1, doubt: 0 };
  const asked = lengths.map((length) => keysAt(length));
  return foldsOf(framework, { count: 20, seed: 2, settings: flat }).flatMap(({ index, own }) =>
    own.flatMap((occupation) =>
      asked.map((keys, round) => {
        const answers = only(answersOf(index, occupation, seedOf(occupation.code, 100 + round)), keys);
        const { clusters } = matchAnswers(index, answers);
        return {
          code: occupation.code,
          logs: clusters.map(({ score }) => Math.log(Math.max(score, 0.005))),
          own: clusters.map(({ id }) => occupation.own.has(id)),
        };
      }),
    ),
  );
};

const hits = (trials: readonly Trial[], within: number) =>
  (100 * trials.filter(({ own }) => own.slice(0, within).includes(true)).length) / trials.length;
const worth = (trials: readonly Trial[]) => hits(trials, 1) + hits(trials, 3);
const bestOf = (lists: readonly (readonly Trial[])[]) => {
  const worths = lists.map(worth);
  return worths.indexOf(Math.max(...worths));
};

/**
 * The pooling at which simulated people find their clusters most often, and what choosing itself is worth: chosen again
 * for each fifth of the occupations without their people, who are then counted.
 */
export function choosePooling() {
  const lists = grid.map((change) =>
    frameworks.flatMap((framework) => trialsOf(framework, { ...shippedSettings, ...change })),
  );
  const folds = foldOf(files.occupationsIn(frameworks[0]!), outer, 5);
  const held = Array.from({ length: outer }, (_, fold) => {
    const inside = lists.map((list) => list.filter(({ code }) => folds.get(code) !== fold));
    const chosen = bestOf(inside);
    return { chosen: grid[chosen]!, trials: lists[chosen]!.filter(({ code }) => folds.get(code) === fold) };
  });
  const people = held.flatMap(({ trials }) => trials);
  return {
    chosen: grid[bestOf(lists)]!,
    inEachFold: held.map(({ chosen }) => JSON.stringify(chosen)),
    heldOut: { first: hits(people, 1), three: hits(people, 3) },
    all: grid.map((change, place) => ({ ...change, first: hits(lists[place]!, 1), three: hits(lists[place]!, 3) })),
  };
}

type Scale = Pick<MatchSettings, "temperature" | "doubt">;

const firstChance = ({ logs }: Trial, { temperature, doubt }: Scale): number => {
  const sum = logs.reduce((total, log) => total + Math.exp(temperature * (log - logs[0]!)), 0);
  return (1 - doubt) / sum + doubt / logs.length;
};

/** How surprised the first chance is by whether the first place was own, on average. */
const surprise = (trials: readonly Trial[], scale: Scale): number =>
  trials.reduce((sum, trial) => {
    const first = Math.min(1 - 1e-6, firstChance(trial, scale));
    return sum - Math.log(trial.own[0] ? first : 1 - first);
  }, 0) / trials.length;

/** The least chance, in hundredths, from which on first places are right at least so often. */
function leastFor(firsts: readonly { chance: number; right: boolean }[], atLeast: number): number {
  for (let from = 0.3; from < 1; from = Math.round(100 * from + 1) / 100) {
    const here = firsts.filter(({ chance }) => chance >= from);
    if (here.length > 0 && here.filter(({ right }) => right).length >= atLeast * here.length) return from;
  }
  return 1;
}

/**
 * What makes points chances: the temperature and the doubt at which simulated people are least surprised, and from which
 * chance on a first place may be called clear or likely, in every framework.
 */
export function fitCalibration(settings: MatchSettings = shippedSettings) {
  const trials = frameworks.map((framework) => trialsOf(framework, settings));
  const all = trials.flat();
  const hundredths = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => (from + n) / 100);
  const scales = hundredths(60, 140).flatMap((temperature) =>
    hundredths(0, 8).map((doubt): Scale => ({ temperature, doubt })),
  );
  const losses = scales.map((scale) => surprise(all, scale));
  const { temperature, doubt } = scales[losses.indexOf(Math.min(...losses))]!;
  const firsts = trials.map((list) =>
    list.map((trial) => ({ chance: firstChance(trial, { temperature, doubt }), right: trial.own[0]! })),
  );
  return {
    temperature,
    doubt,
    clearFrom: Math.max(...firsts.map((list) => leastFor(list, clearAtLeast))),
    likelyFrom: Math.max(
      ...firsts.map((list) =>
        leastFor(
          list.filter(({ chance }) => chance < 0.75),
          likelyAtLeast,
        ),
      ),
    ),
  };
}

/**
 * node_modules/.bin/tsx lib/survey/cli/fit-model.ts: writes pooling and calibration into
 * prisma/catalog/survey/model-3.json. By hand stay what simulated people cannot tell, because they are made by it: what
 * each activity is about, how far, and the slope (read from the questions; an answer then spreads as real ones do), and
 * the level (.59 points in real respondents). The other numbers were chosen for version 2 by leaving out occupations.
 */
if (path.basename(process.argv[1] ?? "") === "fit-model.ts") {
  const target = path.resolve(import.meta.dirname, "../../../prisma/catalog/survey/model-3.json");
  const pooling = choosePooling();
  console.log(pooling);
  const settings = { ...shippedSettings, ...pooling.chosen };
  const fitted = { ...settings, ...fitCalibration(settings) };
  writeFileSync(target, `${JSON.stringify(fitted, null, 2)}\n`);
  const { fields: _, ...numbers } = fitted;
  console.log(numbers);
}
