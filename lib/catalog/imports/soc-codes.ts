import type { Findings } from "./findings";
import { sheetLines, type ReaderContext } from "./release-content";

/** The SOC codes that today's occupations and broad groups have. */
export const catalogueSocs = ({ read, terms }: ReaderContext): Set<string> =>
  new Set([
    ...sheetLines(read, "occupations.tsv").map((line) => line.slice(0, 7)),
    ...terms.broadGroups.map(({ code }) => code),
  ]);

/** Asks about codes that belong to no occupation of the catalogue: nothing would show them. */
export function askIfUnknown(codes: readonly string[], known: ReadonlySet<string>, file: string, findings: Findings) {
  const unknown = [...new Set(codes)].filter((code) => !known.has(code)).sort();
  if (unknown.length > 0) {
    findings.ask("unknown-codes", { file, n: unknown.length, examples: unknown.slice(0, 10).join(", ") });
  }
}
