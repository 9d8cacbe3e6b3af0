import type { SchoolStage } from "@/prisma/generated/enums";

/**
 * Where a related occupation lies, seen from an occupation: `up` asks for more school, `start` for less, `along` for
 * the same in a pathway that both stand in, `change` for the same in another pathway. `related`: the school that one
 * of the two asks for is not known.
 */
export type Direction = "along" | "up" | "start" | "change" | "related";

const height: Record<SchoolStage, number> = { SCHOOL: 0, CERTIFICATE: 1, ASSOCIATE: 2, BACHELOR: 3, BEYOND: 4 };

type Standing = { schoolStage: SchoolStage | null; pathwayIds: readonly string[] };

/** The direction from one occupation to a related one, by typical entry education (BLS) and shared pathways. */
export function directionOf(from: Standing, to: Standing): Direction {
  if (from.schoolStage === null || to.schoolStage === null) return "related";
  const climb = height[to.schoolStage] - height[from.schoolStage];
  if (climb > 0) return "up";
  if (climb < 0) return "start";
  return to.pathwayIds.some((id) => from.pathwayIds.includes(id)) ? "along" : "change";
}
