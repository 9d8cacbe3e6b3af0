import { writeFileSync } from "node:fs";
import path from "node:path";
import { type MatchSettings, shippedSettings } from "../rules/match-settings";
import { answersOf, foldsOf, keysUpTo, matchAnswers, only, seedOf } from "./survey-trials";

/** One simulated person's clusters: the pooled logarithms (temperature 1, up to a constant), and which of them are own. */
type Trial = { logs: number[]; own: boolean[] };

/** No first place is called clear unless so many in 100 are right; a little more than is promised, for other people. */
const clearAtLeast = 0.88;
const likelyAtLeast = 0.6;

const trialsOf = (framework: string, settings: MatchSettings): Trial[] => {
  const flat = { ...settings, temperature: 1 };
  const lengths = [1, 2, 3].map((tier) => keysUpTo(tier));
  return foldsOf(framework, { count: 20, seed: 2, settings: flat }).flatMap(({ index, own }) =>
    own.flatMap((occupation) =>
      lengths.map((keys, round) => {
        const answers = only(answersOf(index, occupation, seedOf(occupation.code, 100 + round)), keys);
        const { clusters } = matchAnswers(index, answers);
        return {
          logs: clusters.map(({ score }) => Math.log(Math.max(score, 0.005))),
          own: clusters.map(({ id }) => occupation.own.has(id)),
        };
      }),
    ),
  );
};

const chancesAt = ({ logs }: Trial, temperature: number): number[] => {
  const raised = logs.map((log) => Math.exp(temperature * (log - logs[0]!)));
  const sum = raised.reduce((a, b) => a + b);
  return raised.map((value) => value / sum);
};

/** How surprised the first chance is by whether the first place was own, on average. */
const surprise = (trials: readonly Trial[], temperature: number): number =>
  trials.reduce((sum, trial) => {
    const first = Math.min(1 - 1e-6, chancesAt(trial, temperature)[0]!);
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
 * What makes points chances: the temperature at which simulated people (seeds apart from those of the tests and the
 * bench) are least surprised, and from which chance on a first place may be called clear or likely, in every framework.
 */
export function fitCalibration(settings: MatchSettings = shippedSettings) {
  const trials = ["national-14", "national-16"].map((framework) => trialsOf(framework, settings));
  const all = trials.flat();
  const temperatures = Array.from({ length: 51 }, (_, step) => 0.6 + step * 0.02);
  const losses = temperatures.map((temperature) => surprise(all, temperature));
  const temperature = Math.round(100 * temperatures[losses.indexOf(Math.min(...losses))]!) / 100;
  const firsts = trials.map((list) =>
    list.map((trial) => ({ chance: chancesAt(trial, temperature)[0]!, right: trial.own[0]! })),
  );
  return {
    temperature,
    clearFrom: Math.max(...firsts.map((list) => leastFor(list, clearAtLeast))),
    likelyFrom: Math.max(...firsts.map((list) => leastFor(list.filter(({ chance }) => chance < 0.75), likelyAtLeast))),
  };
}

/** node_modules/.bin/tsx lib/survey/cli/fit-model.ts: writes the calibration into prisma/catalog/survey/model-2.json. */
if (path.basename(process.argv[1] ?? "") === "fit-model.ts") {
  const target = path.resolve(import.meta.dirname, "../../../prisma/catalog/survey/model-2.json");
  const fitted = { ...shippedSettings, ...fitCalibration() };
  writeFileSync(target, `${JSON.stringify(fitted, null, 2)}\n`);
  console.log(fitted);
}
