import "server-only";
import type { Student } from "@/lib/accounts/rules/roles";
import { listNationalCourses } from "@/lib/catalog/queries/list-national-courses";
import { withActor } from "@/lib/platform/with-actor";
import type { Transaction } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import { nationalOffers } from "../rules/national-courses";
import { type CollegeCredits, collegeCredits } from "../rules/college-credits";
import { yearEndOf } from "../rules/school-year";
import { agreementsOf } from "./list-agreements";
import { schoolCoursesIn } from "./list-school-courses";
import { loadPlanFacts, type PlanFacts } from "./load-plan-facts";
import { undoPointIn } from "./undo-point";

export type BoardFacts = PlanFacts & {
  canUndo: boolean;
  canRedo: boolean;
  college: CollegeCredits;
  /** A course's title in the language asked for, by its code; the one that the plan keeps where there is none. */
  titleOf: (course: { code: string; scedCode: string | null; title: string }) => string;
};

type Marked = { mark: string | null; collegeCredits: number | null };

async function marksOf(tx: Transaction, personId: string): Promise<Map<string, Marked>> {
  const rows = await tx.transcriptCourse.findMany({
    where: { personId },
    select: { id: true, mark: true, collegeCredits: true },
  });
  return new Map(rows.map(({ id, mark, collegeCredits }) => [id, { mark, collegeCredits }]));
}

/**
 * One of the student's plans in use, the primary one unless another is named, with all that its board shows. A school
 * without a list of courses plans with the national one.
 */
export async function getBoardFacts(
  student: Student,
  { planId, locale, at }: { planId: string | null; locale: Locale; at: Date },
): Promise<BoardFacts | null> {
  const national = await listNationalCourses();
  return withActor(student, async (tx) => {
    const facts = await loadPlanFacts(tx, planId ? { planId } : { personId: student.id }, at);
    if (!facts || facts.plan.personId !== student.id) return null;
    const { undo, redos } = await undoPointIn(tx, facts.plan.id, facts.plan.revision);
    const own = facts.offers.some(({ retired }) => !retired);
    const { schoolId } = facts.planning;
    const agreements = schoolId ? await agreementsOf(tx, schoolId) : [];
    const marks = agreements.length > 0 ? await marksOf(tx, student.id) : new Map<string, Marked>();
    const taken = facts.courses.map(({ id, code, state, grade }) => ({
      code,
      state,
      yearEnd: yearEndOf(facts.content.classOf, grade),
      ...marks.get(id),
    }));
    const translated = new Map<string, string>();
    if (locale === "es") {
      for (const { code, titleEs } of national) if (titleEs) translated.set(code, titleEs);
      const listed = own && schoolId ? await schoolCoursesIn(tx, schoolId) : [];
      for (const { code, titleEs } of listed) if (titleEs) translated.set(code, titleEs);
    }
    return {
      ...facts,
      offers: own ? facts.offers : [...nationalOffers(national).all],
      canUndo: undo !== null,
      canRedo: redos.length > 0,
      college: collegeCredits(agreements, taken, at),
      titleOf: ({ code, title }) => translated.get(code) ?? title,
    };
  });
}
