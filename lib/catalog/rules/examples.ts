import type { SchoolStage } from "@/prisma/generated/enums";
import { byWorkers } from "./map-network";
import { schoolStages } from "./school-shares";

type Example = { code: string; title: string; workers: number | null; stage: SchoolStage | null };

/**
 * Up to `count` occupations that stand for a pathway, with known stages of school: the busiest of each stage, then the
 * second of each, and so on; in the order of schooling. Those that gather what no other names come last.
 */
export function pickExamples<Occupation extends Example>(
  occupations: readonly Occupation[],
  count: number,
): Occupation[] {
  const cells = schoolStages.map((stage) => occupations.filter((each) => each.stage === stage).sort(byWorkers));
  const deepest = Math.max(0, ...cells.map((cell) => cell.length));
  const byTurns = Array.from({ length: deepest }, (_, turn) => cells.flatMap((cell) => cell[turn] ?? [])).flat();
  const chosen = new Set(byTurns.slice(0, count));
  return cells.flat().filter((occupation) => chosen.has(occupation));
}
