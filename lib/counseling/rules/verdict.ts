import { checkRequirements, type RequirementCheck } from "@/lib/plans/rules/check-requirements";
import type { CheckedCourse } from "@/lib/plans/rules/checked-course";
import type { PlanContent } from "@/lib/plans/rules/content";
import { type Finding, findPlanProblems } from "@/lib/plans/rules/findings";
import { mergeCourses } from "@/lib/plans/rules/merge-courses";
import type { Offers } from "@/lib/plans/rules/offered-course";
import type { RequirementSetContent } from "@/lib/plans/rules/requirement-set";
import { checkAhead, type StudentFacts } from "./student-progress";

/** What a school says about planning, as far as a finding depends on it. */
export type PlanLimits = { terms: number; minimumCredits: number | null; maximumCredits: number | null };

export type PlanToJudge = {
  content: PlanContent;
  /** The record and the plan as one list (`mergeCourses`). */
  courses: readonly CheckedCourse[];
  grade: number | null;
  /** The school's own list, with what it no longer offers. A course that is not in it is not judged by it. */
  offers: Offers;
  limits: PlanLimits;
  locked: ReadonlySet<number>;
};

/** What in a plan breaks a rule of the school: what a reviewer is told beside what is missing. */
export const findingsOf = ({ content, courses, grade, offers, limits, locked }: PlanToJudge): Finding[] =>
  findPlanProblems(content, { offers, courses, grade, locked, ...limits });

/** A plan that can be approved without a second thought: rules hold, they are closed, and nothing breaks one. */
export const isClean = (check: RequirementCheck | null, findings: readonly Finding[]): boolean =>
  check !== null && check.complete && findings.length === 0;

export type Verdict = {
  onTrack: boolean | null;
  /** Credits that neither the record nor what is planned ahead closes; null where it is not known. */
  missingCredits: number | null;
  /** Of a submitted plan; null for any other. */
  clean: boolean | null;
};

type SchoolOfStudent = {
  rules: RequirementSetContent | null;
  offers: Offers;
  limits: PlanLimits;
  locked: ReadonlySet<number>;
};

/** What only the rules can say about one student: on track, credits missing, and whether the submitted plan is clean. */
export function verdictOf(
  facts: StudentFacts & { submitted: boolean },
  { rules, offers, limits, locked }: SchoolOfStudent,
): Verdict {
  const ahead = checkAhead(facts, rules, offers.all);
  const track = { onTrack: ahead && ahead.complete, missingCredits: ahead && ahead.total.missing };
  const { content, grade, transcript, conditions } = facts;
  if (!facts.submitted || content === null) return { ...track, clean: null };
  const courses = mergeCourses(transcript, content.courses, offers.all);
  const check = rules && checkRequirements(rules, courses, conditions);
  return { ...track, clean: isClean(check, findingsOf({ content, courses, grade, offers, limits, locked })) };
}
