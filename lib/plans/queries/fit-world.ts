import "server-only";
import type { Transaction } from "@/lib/platform/db";
import type { FitInput } from "../rules/fit-first-plan";
import { lockedGrades } from "../rules/locked-years";
import { gradeOf } from "../rules/school-year";
import { findRules } from "./get-rules";
import { offersIn, type Planning } from "./planning";

/** Where fitting begins for someone whose grade nobody said. */
const usualGrade = 9;

type Asked = {
  personId: string;
  /** Empty before there is one. */
  planId: string;
  rules: string | null;
  classOf: number | null;
  newId: () => string;
};

/** Everything that a plan is fitted to beside its pathway, in a transaction at hand: four queries or so. */
export async function fitWorldIn(
  tx: Transaction,
  planning: Planning,
  { personId, planId, rules: code, classOf, newId }: Asked,
): Promise<Omit<FitInput, "program" | "keep">> {
  const rules = code === null ? null : await findRules(tx, code, classOf);
  const record = await tx.transcriptCourse.findMany({ where: { personId } });
  const met = await tx.metCondition.findMany({ where: { personId }, select: { conditionId: true, amount: true } });
  const grade = planning.grade ?? (classOf === null ? usualGrade : gradeOf(classOf, planning.yearEnd));
  const { terms, minimumCredits, maximumCredits } = planning;
  return {
    rules: rules?.content ?? null,
    offers: await offersIn(tx, planning),
    record,
    met,
    grade: Math.max(7, grade),
    ...{ terms, minimumCredits, maximumCredits },
    closed: lockedGrades(planning.locks, planId, classOf),
    newId,
  };
}
