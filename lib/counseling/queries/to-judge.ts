import "server-only";
import type { PlanFacts } from "@/lib/plans/queries/load-plan-facts";
import { toOffers } from "@/lib/plans/rules/offered-course";
import type { PlanToJudge } from "../rules/verdict";

/** A plan under review as its findings are looked for. */
export const toJudge = ({ content, courses, student, offers, planning, locked }: PlanFacts): PlanToJudge => ({
  content,
  courses,
  grade: student.grade,
  offers: toOffers(offers),
  limits: planning,
  locked: new Set(locked),
});
