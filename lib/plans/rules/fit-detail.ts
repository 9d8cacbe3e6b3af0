import type { PlanEventKind } from "@/prisma/generated/enums";
import type { Unfitted } from "./fit-first-plan";

type Line = { kind: PlanEventKind; detail: unknown };

/** What found no place when the plan was started, as its history keeps it; empty for a plan that began otherwise. */
export function unfittedAtStart(history: readonly Line[]): Unfitted[] {
  const detail = history.find(({ kind }) => kind === "START")?.detail;
  if (typeof detail !== "object" || detail === null || !("unfitted" in detail)) return [];
  return Array.isArray(detail.unfitted) ? (detail.unfitted as Unfitted[]) : [];
}
