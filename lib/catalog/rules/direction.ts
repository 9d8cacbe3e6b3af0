import type { SchoolStage } from "@/prisma/generated/enums";
import { schoolStages } from "./school-shares";

/**
 * `line`: on a shared pathway, and no step up. `up`: asks for more school, or for a higher job zone after the same
 * school. `change`: neither. `unknown`: there is not enough to tell.
 */
export type Move = "line" | "up" | "change" | "unknown";

export type Direction = {
  move: Move;
  /** Stages of school up (above 0) or down; null where typical entry education of one is not known. */
  school: number | null;
  /** Job zones up (above 0) or down; null where one has none. */
  zone: number | null;
  /** The pathways that both stand in; null where one stands in none. */
  shared: string[] | null;
};

export type Standing = { schoolStage: SchoolStage | null; jobZone: number | null; pathwayIds: readonly string[] };

const difference = (from: number | null, to: number | null) => (from === null || to === null ? null : to - from);
const height = (stage: SchoolStage | null) => (stage === null ? null : schoolStages.indexOf(stage));

function moveOf({ school, zone, shared }: Omit<Direction, "move">): Move {
  if (school === null && zone === null) return shared && shared.length > 0 ? "line" : "unknown";
  // School decides; a job zone (O*NET: school, experience and training together) only where school is the same or unknown.
  if ((school ?? 0) > 0 || ((school ?? 0) === 0 && (zone ?? 0) > 0)) return "up";
  if (shared === null) return school === 0 ? "unknown" : "change";
  return shared.length > 0 ? "line" : "change";
}

/** Where an occupation lies, seen from another, with the differences that say so (BLS entry education, O*NET job zone). */
export function directionOf(from: Standing, to: Standing): Direction {
  const facts = {
    school: difference(height(from.schoolStage), height(to.schoolStage)),
    zone: difference(from.jobZone, to.jobZone),
    shared:
      from.pathwayIds.length === 0 || to.pathwayIds.length === 0
        ? null
        : to.pathwayIds.filter((id) => from.pathwayIds.includes(id)),
  };
  return { move: moveOf(facts), ...facts };
}
