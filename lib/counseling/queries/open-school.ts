import "server-only";
import { planningOf, planningSchool, toOffered } from "@/lib/plans/queries/planning";
import { lockedGrades } from "@/lib/plans/rules/locked-years";
import { type Offers, toOffers } from "@/lib/plans/rules/offered-course";
import { storedPrerequisites } from "@/lib/plans/rules/prerequisites";
import type { Transaction } from "@/lib/platform/db";
import type { StudentFacts } from "../rules/student-progress";
import type { PlanLimits } from "../rules/verdict";
import { rulesReader, type World } from "./walk-students";

/** A school as its students' plans are judged by it: read once for all of them. */
export type OpenSchool = {
  offers: Offers;
  limits: PlanLimits;
  rulesOf: World["rulesOf"];
  /** Years of this plan that are shut. */
  lockedOf: (planId: string, facts: StudentFacts) => Set<number>;
};

/** One query; the rules of a graduation year are read when the first student of it comes. */
export async function openSchool(tx: Transaction, schoolId: string, at: Date): Promise<OpenSchool> {
  const { courses, ...school } = await tx.school.findUniqueOrThrow({
    relationLoadStrategy: "join",
    where: { id: schoolId },
    select: {
      ...planningSchool,
      courses: {
        orderBy: { code: "asc" },
        select: {
          code: true,
          scedCode: true,
          titleEn: true,
          credits: true,
          gradeFrom: true,
          gradeTo: true,
          length: true,
          terms: true,
          prerequisites: true,
          corequisites: true,
          repeatable: true,
          dualCredit: true,
          retiredAt: true,
        },
      },
    },
  });
  const { requirementCode, yearEnd, locks, terms, minimumCredits, maximumCredits } = planningOf(null, school, at);
  return {
    offers: toOffers(
      courses.map(({ prerequisites, retiredAt, ...course }) =>
        toOffered({ ...course, prerequisites: storedPrerequisites(prerequisites), retired: retiredAt !== null }),
      ),
    ),
    limits: { terms, minimumCredits, maximumCredits },
    rulesOf: rulesReader(requirementCode, yearEnd),
    lockedOf: (planId, { content }) => lockedGrades(locks, planId, content?.classOf ?? null),
  };
}
