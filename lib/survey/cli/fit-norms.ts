import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Norms, type Scale, scales } from "../rules/instrument";
import { shippedNorms } from "../rules/kept-norms";
import { computeNorms, type Respondent } from "../rules/norms";
import { tryNorms } from "../rules/norms-trial";
import { mean } from "../rules/vectors";
import { recoverKey } from "./recover-key";

/** The same person in every way, or answers outside 0 to 4: not a respondent. */
const isTelling = (row: readonly number[]) => row.every((value) => value >= 0 && value <= 4) && new Set(row).size > 1;

/** The header names six scores that the publisher computed; some are unreliable, yet their letters name the groups. */
export function readRespondents(csv: string): { respondents: Respondent[]; key: Record<Scale, number[]> } {
  const [head = "", ...lines] = csv.trimEnd().split("\n");
  const header = head.trim().split(",");
  const cells = lines.map((line) =>
    [...line.trim().matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = ""]) => cell),
  );
  const first = header.indexOf("q1");
  const all = cells.map((row) => ({
    answers: row.slice(first, first + 60).map(Number),
    scores: scales.map((scale) => Number(row[header.indexOf(`score_${scale}`)])),
  }));
  const people = all.filter(({ answers }) => answers.length === 60 && isTelling(answers));
  const groups = recoverKey(
    people.map(({ answers }) => answers),
    scales.length,
  );
  const average = (answers: readonly number[], group: number) =>
    mean(answers.filter((_, item) => groups[item] === group));
  const likeness = (group: number, place: number) => {
    const pairs = people.map(
      ({ answers, scores }) => [average(answers, group) - mean(answers), (scores[place] ?? 0) - mean(scores)] as const,
    );
    const known = pairs.filter(([, score]) => !Number.isNaN(score));
    const [x, y] = [mean(known.map(([a]) => a)), mean(known.map(([, b]) => b))];
    return mean(known.map(([a, b]) => (a - x) * (b - y)));
  };
  const letterOf = scales.map((_, group) => {
    const likes = scales.map((_, place) => likeness(group, place));
    return scales[likes.indexOf(Math.max(...likes))]!;
  });
  if (new Set(letterOf).size !== scales.length) throw new Error(`The key is not clear: ${letterOf.join("")}`);
  const respondents = people.map(({ answers }): Respondent => {
    const means = scales.map((scale) => [scale, 1 + average(answers, letterOf.indexOf(scale))]);
    return { means: Object.fromEntries(means) as Norms, band: null };
  });
  const itemsOf = (scale: Scale) => groups.flatMap((group, item) => (letterOf[group] === scale ? [item + 1] : []));
  return {
    respondents,
    key: Object.fromEntries(scales.map((scale) => [scale, itemsOf(scale)])) as Record<Scale, number[]>,
  };
}

/** node_modules/.bin/tsx lib/survey/cli/fit-norms.ts <respondents.csv>: writes prisma/catalog/survey/norms-2.json anew. */
export function fitNorms(file: string): object {
  const { respondents, key } = readRespondents(readFileSync(file, "utf8"));
  const norms = computeNorms(respondents, { version: 2 });
  if (!norms.ok) throw new Error(JSON.stringify(norms));
  const { people, offsets, topShares } = norms.value.all;
  const own = tryNorms(respondents, shippedNorms);
  if (!own.ok) throw new Error(JSON.stringify(own));
  const { means, spreads } = own.value.norms.bands.GENERAL;
  return {
    version: 2,
    provisional: true,
    source: "P. Kolomiets, 1,455 people answering 60 interest items, 2026",
    licence: "CC BY 4.0",
    unit: "points of a five-point answer, above or below the same person’s mean over the six scales",
    people,
    offsets,
    topShares,
    means,
    spreads,
    key,
  };
}

const [, script, file] = process.argv;
if (script !== undefined && path.basename(script) === "fit-norms.ts" && file !== undefined) {
  const target = path.resolve(import.meta.dirname, "../../../prisma/catalog/survey/norms-2.json");
  writeFileSync(target, `${JSON.stringify(fitNorms(file), null, 2)}\n`);
}
