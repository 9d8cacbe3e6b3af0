import "server-only";
import { readRules, type RulesReader } from "@/lib/plans/queries/get-rules";
import { type Planning, planningOf, planningSchool, toOffered } from "@/lib/plans/queries/planning";
import { lockedGrades } from "@/lib/plans/rules/locked-years";
import { type Offers, toOffers } from "@/lib/plans/rules/offered-course";
import { storedPrerequisites } from "@/lib/plans/rules/prerequisites";
import { classOf } from "@/lib/plans/rules/school-year";
import type { Transaction } from "@/lib/platform/db";
import type { StudentFacts } from "../rules/student-progress";
import type { PlanLimits } from "../rules/verdict";
import { rulesReader, type World } from "./walk-students";

/** A school as its students' plans are judged by it: read once for all of them. */
export type OpenSchool = {
  offers: Offers;
  limits: PlanLimits;
  /** Spanish titles of its courses, by code. */
  spanish: ReadonlyMap<string, string>;
  /** Parts of a plan whose change keeps an approval. */
  immaterial: readonly string[];
  rulesOf: World["rulesOf"];
  /** Years of this plan that are shut. */
  lockedOf: (planId: string, facts: StudentFacts) => Set<number>;
};

/**
 * These schools by id, with the rules of all graduation years: two queries. Where a school names no rules, those that a
 * plan chose are read when it comes.
 */
export async function openSchools(tx: Transaction, ids: readonly string[], at: Date): Promise<Map<string, OpenSchool>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.school.findMany({
    relationLoadStrategy: "join",
    where: { id: { in: [...ids] } },
    select: {
      ...planningSchool,
      courses: {
        orderBy: { code: "asc" },
        select: {
          code: true,
          scedCode: true,
          titleEn: true,
          titleEs: true,
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
  const schools = rows.map(({ courses, ...school }) => ({ courses, planning: planningOf(null, school, at) }));
  const codes = schools.flatMap(({ planning }) => planning.requirementCode ?? []);
  const read = codes.length === 0 ? null : await readRules(tx, codes);
  return new Map(
    schools.map(({ courses, planning }) => [planning.schoolId!, openSchool(courses, planning, read)] as const),
  );
}

type Listed = { prerequisites: unknown; retiredAt: Date | null; titleEs: string | null } & Omit<
  Parameters<typeof toOffered>[0],
  "prerequisites" | "retired"
>;

function openSchool(courses: readonly Listed[], planning: Planning, read: RulesReader | null): OpenSchool {
  const { requirementCode: code, yearEnd, locks, terms, minimumCredits, maximumCredits, immaterial } = planning;
  const chosen = rulesReader(null, yearEnd);
  return {
    offers: toOffers(
      courses.map(({ prerequisites, retiredAt, titleEs: _es, ...course }) =>
        toOffered({ ...course, prerequisites: storedPrerequisites(prerequisites), retired: retiredAt !== null }),
      ),
    ),
    spanish: new Map(courses.flatMap(({ code: own, titleEs }) => (titleEs ? [[own, titleEs] as const] : []))),
    limits: { terms, minimumCredits, maximumCredits },
    immaterial,
    rulesOf: async (tx, facts) =>
      code && read
        ? facts.grade === null
          ? null
          : (read(code, classOf(facts.grade, yearEnd))?.content ?? null)
        : chosen(tx, facts),
    lockedOf: (planId, { content }) => lockedGrades(locks, planId, content?.classOf ?? null),
  };
}
