import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import type { WaitingInCare } from "@/lib/opportunities/queries/waiting-in-care";
import { withActor } from "@/lib/platform/with-actor";
import type { DayFilter } from "../day-schema";
import { type PlanTally, tallyPlans } from "../rules/plan-tally";
import {
  comparePlaces,
  placeOf,
  readPlace,
  type Reason,
  type ReasonKind,
  reasonKinds,
  reasonsOf,
  writePlace,
} from "../rules/urgency";
import { type DayDetail, readDetails, toldOf } from "./day-details";
import { type DayStudent, dayStudents } from "./day-students";

/** One student who waits, with what one needs to decide what to do. */
export type DayRow = DayDetail & {
  id: string;
  name: string;
  grade: number | null;
  timeZone: string;
  /** Why the student stands here. */
  reason: Reason;
  /** What else of them waits, the most urgent first. */
  others: Reason[];
  clean: boolean | null;
  missingCredits: number | null;
  hasResult: boolean;
  answered: number;
};

export type Day = {
  /** Students in care. */
  students: number;
  /** Students with at least one reason. */
  waiting: number;
  counts: Record<ReasonKind, number>;
  /** Submitted plans that can be approved together. */
  clean: number;
  /** Messages that are not handled, of whomever. */
  messages: number;
  /** Applications and hours of students in care that wait for the school. */
  beside: WaitingInCare;
  /** Students in care by grade and where their plan stands. */
  plans: PlanTally[];
  rows: DayRow[];
  next: string | null;
};

const pageSize = 25;

type Waiting = { student: DayStudent; reasons: Reason[] };

/**
 * What waits for a counselor, the most urgent first, 25 students at a time: with a kind only those of whom that waits.
 * Three queries in all. The look at each student who is shown is audited.
 */
export const getDay = (counselor: Counselor, { kind, after }: DayFilter, at: Date): Promise<Day> =>
  withActor(counselor, async (tx) => {
    const students = await dayStudents(tx, counselor, at);
    const waiting = students
      .map((student): Waiting => ({ student, reasons: reasonsOf(student, at, student.timeZone) }))
      .filter(({ reasons }) => reasons.length > 0);
    const listed = waiting
      .flatMap(({ student, reasons }) => {
        const reason = kind === "all" ? reasons[0] : reasons.find((each) => each.kind === kind);
        return reason ? [{ student, reason, reasons, place: placeOf(reason, student.id) }] : [];
      })
      .sort((a, b) => comparePlaces(a.place, b.place));
    const beyond = after === undefined ? null : readPlace(after);
    const left = beyond ? listed.filter(({ place }) => comparePlaces(beyond, place) < 0) : listed;
    const shown = left.slice(0, pageSize);
    const last = shown.at(-1);
    const { details, messages, beside } = await readDetails(tx, counselor, shown);
    const count = (each: ReasonKind) =>
      waiting.filter(({ reasons }) => reasons.some((one) => one.kind === each)).length;
    return {
      students: students.length,
      waiting: waiting.length,
      counts: Object.fromEntries(reasonKinds.map((each) => [each, count(each)])) as Day["counts"],
      clean: students.filter(isApprovable).length,
      messages,
      beside,
      plans: tallyPlans(students),
      rows: shown.map(({ student, reason, reasons }) => ({
        id: student.id,
        name: student.name,
        grade: student.grade,
        timeZone: student.timeZone,
        reason,
        others: reasons.filter((each) => each !== reason),
        clean: student.clean,
        missingCredits: student.missingCredits,
        hasResult: student.resultAt !== null,
        answered: student.answered,
        ...toldOf(details.get(student.id), student),
      })),
      next: left.length > pageSize && last ? writePlace(last.place) : null,
    };
  });

/** Submitted, clean, and nobody asked something that is not answered. */
export const isApprovable = ({
  planState,
  clean,
  questionAt,
}: Pick<DayStudent, "planState" | "clean" | "questionAt">) =>
  planState === "SUBMITTED" && clean === true && questionAt === null;
