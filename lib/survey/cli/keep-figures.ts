import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type Figures, figuresShape } from "../rules/figures";
import { shippedSettings } from "../rules/match-settings";
import { scoringVersion } from "../rules/scoring";

/** A digest of all numbers of a model, by which figures name the one that they were measured with. */
export const digestOf = (settings: object) => createHash("sha256").update(JSON.stringify(settings)).digest("hex");

type Rows = Record<string, unknown> & { rows: Record<string, unknown>[] };
type Findings = {
  settings: { version: number };
  leaveOut: Rows[];
  people: Rows & Record<"blind" | "words", Record<string, unknown>[]>;
};

const without = (row: Record<string, unknown>, ...names: string[]) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));

const rounded = (_: string, value: unknown) => (typeof value === "number" ? Math.round(value * 100) / 100 : value);

/**
 * The part of a bench's report that the page about the survey tells, without what belongs to a machine. Throws where the
 * report is of another model than the one in use, or holds something else.
 */
export function figuresOf(report: unknown): Figures {
  const { at, benches } = z
    .object({ at: z.string(), benches: z.object({ survey: z.object({ findings: z.looseObject({}) }) }) })
    .parse(report);
  const { settings, leaveOut, people } = benches.survey.findings as unknown as Findings;
  if (digestOf(settings) !== digestOf(shippedSettings))
    throw new Error("These figures are of another model than the one in use: run the bench again");
  const figures = {
    at: at.slice(0, 10),
    model: { version: settings.version, digest: digestOf(settings) },
    scoringVersion,
    seeds: people.seeds,
    leaveOut: leaveOut.map(({ framework, rows }) => ({ framework, rows: rows.map((row) => without(row, "goal")) })),
    people: {
      ...without(people, "seeds", "timings"),
      rows: people.rows.map((row) => without(row, "goal")),
      blind: people.blind.map((row) => without(row, "goal")),
      words: people.words.map((row) => without(row, "goal")),
    },
  };
  return figuresShape.parse(JSON.parse(JSON.stringify(figures, rounded)));
}

// npm run bench -- survey --json <report.json>, then
// node_modules/.bin/tsx --conditions=react-server lib/survey/cli/keep-figures.ts <report.json>
const [, script, file] = process.argv;
if (script !== undefined && path.basename(script) === "keep-figures.ts") {
  if (file === undefined) throw new Error("Name the report: what npm run bench -- survey --json wrote");
  const target = path.resolve(import.meta.dirname, "../../../prisma/catalog/survey/figures.json");
  writeFileSync(target, `${JSON.stringify(figuresOf(JSON.parse(readFileSync(file, "utf8"))), null, 2)}\n`);
  console.log(`The figures of ${path.basename(file)} are kept.`);
}
