import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { toLocale } from "@/lib/platform/texts";
import { withActor } from "@/lib/platform/with-actor";
import { loadPlanFacts, type PlanFacts } from "@/lib/plans/queries/load-plan-facts";
import { dayIn } from "@/lib/plans/rules/portfolio";
import { isSeenDone, type TaskFacts } from "../rules/task-state";
import { yearDays, yearOfDay } from "../rules/task-year";
import type { StudentMeeting } from "./get-student";
import { readMeetingSheet, type SheetCluster } from "./read-meeting-sheet";

export type SheetDay = { title: { en: string; es: string }; on: Date };

/** What a counselor has at hand in one meeting; private notes are no part of it. */
export type MeetingSheet = {
  meeting: StudentMeeting;
  student: { id: string; name: string; grade: number | null };
  schoolName: string;
  timeZone: string;
  /** The newest result: the six interests R I A S E C, 0 to 40, and the first three clusters. */
  result: { createdAt: Date; interests: number[]; flat: boolean; clusters: SheetCluster[] } | null;
  /** What was agreed the last time before this meeting. */
  last: { at: Date; staffName: string; outcome: string } | null;
  goals: { title: string; dueOn: Date | null }[];
  /** Tasks that are still open, the nearest day first. */
  deadlines: SheetDay[];
  /** Null without a plan. */
  facts: PlanFacts | null;
};

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const date = (text: string | null) => (text === null ? null : new Date(text));

/** One meeting with a student in the counselor's care; null for anyone else's. Audited. Four statements at most. */
export const getMeetingSheet = (
  counselor: Counselor,
  { studentId, meetingId }: { studentId: string; meetingId: string },
  at: Date,
): Promise<MeetingSheet | null> =>
  withActor(counselor, async (tx) => {
    const row = await readMeetingSheet(tx, counselor, { studentId, meetingId }, at);
    if (!row) return null;
    const facts = await loadPlanFacts(tx, { personId: studentId, counselorId: counselor.id }, at);
    const { studentName, grade, schoolName, timeZone, result, last, goals, tasks, standing, ...meeting } = row;
    const today = dayIn(timeZone, at);
    const seen: TaskFacts = {
      ...standing,
      resultAt: date(standing.resultAt),
      planChangedAt: date(standing.planChangedAt),
      submittedAt: date(standing.submittedAt),
      approvedAt: date(standing.approvedAt),
      portfolioAt: date(standing.portfolioAt),
    };
    return {
      meeting: { ...meeting, locale: toLocale(meeting.locale) },
      student: { id: studentId, name: studentName, grade },
      ...{ schoolName, timeZone },
      result: result && { ...result, createdAt: new Date(result.createdAt), clusters: result.clusters ?? [] },
      last: last && { ...last, at: new Date(last.at) },
      goals: (goals ?? []).map(({ title, dueOn }) => ({ title, dueOn: dueOn === null ? null : day(dueOn) })),
      deadlines: (tasks ?? [])
        .map(({ kind, en, es, dueOn }) => ({ kind, title: { en, es }, on: day(dueOn) }))
        .filter(({ kind, on }) => on >= today && !isSeenDone(kind, seen, yearDays(yearOfDay(on)).from))
        .map(({ title, on }) => ({ title, on })),
      facts,
    };
  });
