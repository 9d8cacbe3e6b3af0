import type { PlanState, TaskKind, TaskOutcome } from "@/prisma/generated/enums";

export type TaskProgress = "DONE" | "SKIPPED" | "OPEN";

/** What is known of one student without asking them. */
export type TaskFacts = {
  resultAt: Date | null;
  savedPathways: number;
  /** The pathway that the plan follows. */
  pathwayId: string | null;
  planId: string | null;
  planState: PlanState | null;
  planChangedAt: Date | null;
  submittedAt: Date | null;
  approvedAt: Date | null;
  /** When something in the portfolio last changed. */
  portfolioAt: Date | null;
};

/** Kinds that are seen to be done; the rest a student ticks. */
export const seenKinds = ["SURVEY", "PATHWAY", "PLAN", "SUBMIT", "PORTFOLIO"] as const satisfies readonly TaskKind[];
export const taskKinds = [...seenKinds, "OTHER"] as const satisfies readonly TaskKind[];

/** The page where a task is done, as an address without language; null where it is done elsewhere. */
export const taskPlace: Record<TaskKind, string | null> = {
  SURVEY: "/survey",
  PATHWAY: "/clusters",
  PLAN: "/plan",
  SUBMIT: "/plan/review",
  PORTFOLIO: "/portfolio",
  OTHER: null,
};

const since = (at: Date | null, start: Date) => at !== null && at.getTime() >= start.getTime();

/**
 * Whether a task's deed is done in the school year that began at `start`. A pathway once kept counts in every year; a
 * plan counts as submitted while it waits or is approved, not after it came back.
 */
export function isSeenDone(kind: TaskKind, facts: TaskFacts, start: Date): boolean {
  switch (kind) {
    case "SURVEY":
      return since(facts.resultAt, start);
    case "PATHWAY":
      return facts.savedPathways > 0 || facts.pathwayId !== null;
    case "PLAN":
      return facts.planId !== null && since(facts.planChangedAt, start);
    case "SUBMIT":
      return (
        (facts.planState === "SUBMITTED" && since(facts.submittedAt, start)) ||
        (facts.planState === "APPROVED" && (since(facts.approvedAt, start) || since(facts.submittedAt, start)))
      );
    case "PORTFOLIO":
      return since(facts.portfolioAt, start);
    case "OTHER":
      return false;
  }
}

/** What was seen done counts over what was said; a tick counts only where nothing can be seen. */
export function taskProgress(kind: TaskKind, facts: TaskFacts, said: TaskOutcome | null, start: Date): TaskProgress {
  if (isSeenDone(kind, facts, start)) return "DONE";
  if (said === "SKIPPED") return "SKIPPED";
  return kind === "OTHER" && said === "DONE" ? "DONE" : "OPEN";
}

export const shortestReason = 3;
export const longestReason = 500;
