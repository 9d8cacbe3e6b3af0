import "server-only";
import { withActor, type Actor } from "@/lib/platform/with-actor";
import type { PlanState } from "@/prisma/generated/enums";
import { lastSchoolGrade } from "../rules/school-year";
import { toContent } from "./plan-head";

export type OwnPlanLine = {
  id: string;
  /** The student's own name for it; may be empty. */
  title: string;
  pathwayId: string;
  primary: boolean;
  state: PlanState;
  changedAt: Date;
  /** Null: in use. */
  archivedAt: Date | null;
  courses: number;
  /** Of its courses until grade 12. */
  credits: number;
};

const most = 60;

/** All plans of a person, those in use first, the primary one before them. One query. */
export async function listOwnPlans(person: Actor): Promise<OwnPlanLine[]> {
  const rows = await withActor(person, (tx) =>
    tx.plan.findMany({
      relationLoadStrategy: "join",
      where: { personId: person.id },
      orderBy: [{ primary: "desc" }, { archivedAt: { sort: "desc", nulls: "first" } }, { changedAt: "desc" }],
      take: most,
      select: {
        id: true,
        primary: true,
        state: true,
        changedAt: true,
        archivedAt: true,
        revisions: { orderBy: { number: "desc" }, take: 1, select: { content: true } },
      },
    }),
  );
  return rows.flatMap(({ revisions, ...plan }) => {
    const content = revisions[0] && toContent(revisions[0].content);
    if (!content) return [];
    const school = content.courses.filter(({ grade }) => grade <= lastSchoolGrade);
    const credits = school.reduce((sum, course) => sum + Math.round(course.credits * 100), 0) / 100;
    const { title, pathwayId } = content;
    return [{ ...plan, title, pathwayId, courses: content.courses.length, credits }];
  });
}
