import "server-only";
import type { Student } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import type { CourseOutcome, RecordSource } from "@/prisma/generated/enums";
import type { OfferedCourse } from "../rules/offered-course";
import type { RequirementCondition } from "../rules/requirement-set";
import { getRules } from "./get-rules";
import { toContent } from "./plan-head";
import { type Planning, planningIn, titledOffersIn } from "./planning";

export type RecordLine = {
  id: string;
  grade: number;
  /** 0 is the whole year. */
  term: number;
  code: string;
  title: string;
  credits: number;
  mark: string | null;
  outcome: CourseOutcome;
  source: RecordSource;
};

export type OwnRecord = {
  lines: RecordLine[];
  met: { conditionId: string; metOn: Date; amount: number | null; source: RecordSource }[];
  /** What the student's rules ask beside credits; empty where nobody knows the rules. */
  conditions: readonly RequirementCondition[];
  offers: readonly OfferedCourse[];
  /** Spanish titles by code, where the list has them. */
  spanish: ReadonlyMap<string, string>;
  planning: Planning;
};

/** What the student took, takes and has met, with what can be entered. */
export async function getOwnRecord(student: Student): Promise<OwnRecord> {
  const read = await withActor(student, async (tx) => {
    const lines = await tx.transcriptCourse.findMany({
      where: { personId: student.id },
      orderBy: [{ grade: "asc" }, { term: "asc" }, { code: "asc" }],
      select: {
        id: true,
        grade: true,
        term: true,
        code: true,
        title: true,
        credits: true,
        mark: true,
        outcome: true,
        source: true,
      },
    });
    const met = await tx.metCondition.findMany({
      where: { personId: student.id },
      select: { conditionId: true, metOn: true, amount: true, source: true },
    });
    const plan = await tx.planRevision.findFirst({
      where: { plan: { personId: student.id, primary: true, archivedAt: null } },
      orderBy: { number: "desc" },
      select: { content: true },
    });
    const planning = await planningIn(tx, student);
    const { offers, spanish } = await titledOffersIn(tx, planning);
    return { lines, met, content: plan && toContent(plan.content), planning, offers: offers.all, spanish };
  });
  const { content, ...rest } = read;
  const code = rest.planning.requirementCode ?? content?.rules.set ?? null;
  const classOf = rest.planning.classOf ?? content?.classOf ?? null;
  const rules = code === null ? null : (await getRules({ code, classOf })).base;
  return { ...rest, conditions: rules?.content.conditions ?? [] };
}
