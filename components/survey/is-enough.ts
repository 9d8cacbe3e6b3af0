import type { WalkPart } from "./walk-types";

/** As lib/survey/rules/scoring.ts has it, whose code a phone need not load for three numbers. */
const needed = { interests: 12, subjects: 10, skills: 8 };

/** Whether there can be a result: one part with answers enough, the first one with one on each of its scales. */
export const isEnough = (
  parts: readonly Pick<WalkPart, "kind" | "items">[],
  answers: Readonly<Record<string, number>>,
): boolean =>
  parts.some(({ kind, items }) => {
    const given = items.filter(({ key }) => answers[key]);
    const scales = new Set(items.map(({ scale }) => scale));
    return given.length >= needed[kind] && new Set(given.map(({ scale }) => scale)).size === scales.size;
  });
