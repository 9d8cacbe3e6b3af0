import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { now } from "@/lib/platform/clock";
import { type Locale, toLocale } from "@/lib/platform/texts";
import { withActor } from "@/lib/platform/with-actor";
import type {
  HoursState,
  MeetingState,
  NoteVisibility,
  PlanState,
  PortfolioKind,
  SavedKind,
} from "@/prisma/generated/enums";
import type { StandingFacts } from "../rules/open-matters";
import type { TimelinePlace } from "../rules/timeline";
import { readStudent } from "./get-student-row";
import { readStudentResults, type StudentResult } from "./get-student-results";
import { readTimeline, type Timeline } from "./get-student-timeline";

export type StudentNoteView = {
  id: string;
  text: string;
  visibility: NoteVisibility;
  authorId: string;
  authorName: string;
  createdAt: Date;
  changedAt: Date;
};

export type StudentMeeting = {
  id: string;
  at: Date;
  minutes: number;
  place: string;
  topic: string;
  outcome: string;
  withGuardian: boolean;
  locale: Locale;
  state: MeetingState;
  staffId: string;
  staffName: string;
  changedAt: Date;
  /** The counselor has another meeting planned within its time. */
  clashes: boolean;
};

export type StudentPlan = {
  id: string;
  title: string;
  pathwayId: string;
  reason: string;
  state: PlanState;
  primary: boolean;
  changedAt: Date;
  archivedAt: Date | null;
};

export type StudentOnCaseload = {
  id: string;
  name: string;
  signInName: string | null;
  locale: Locale;
  grade: number | null;
  schoolName: string;
  timeZone: string;
  /** Titles of programs and academies. */
  programs: string[];
  /** Null: the student did nothing yet. */
  standing: StandingFacts | null;
  /** The newest attempt without a result, where there is one. */
  started: { answered: number; startedAt: Date } | null;
  /** Newest first, twelve at most. */
  results: StudentResult[];
  /** Newest first. */
  saved: { kind: SavedKind; targetId: string; createdAt: Date }[];
  /** The one that counts. */
  plan: StudentPlan | null;
  /** In use first, the one that counts on top. */
  plans: StudentPlan[];
  portfolio: Partial<Record<PortfolioKind, number>>;
  /** Minutes that someone verified and that wait for it; applications, and those that wait for the school. */
  work: { verified: number; waiting: number; sent: number; asked: number };
  /** Newest first, thirty at most: one's own, and what colleagues share. */
  notes: StudentNoteView[];
  /** The latest first, thirty at most. */
  meetings: StudentMeeting[];
  timeline: Timeline;
};

/**
 * One student in the counselor's care now, or null: a student of somebody else looks absent. The look is audited.
 * `before` asks for an earlier page of the timeline. Three statements.
 */
export function getStudent(
  counselor: Counselor,
  studentId: string,
  before: TimelinePlace | null = null,
): Promise<StudentOnCaseload | null> {
  return withActor(counselor, async (tx) => {
    const at = now();
    const row = await readStudent(tx, counselor, studentId, at);
    const membership = row?.memberships.find((place) =>
      row.counselors.some(({ schoolId }) => schoolId === place.schoolId),
    );
    if (!row || !membership?.school) return null;
    const { results, open, clashing } = await readStudentResults(tx, counselor, studentId);
    const timeline = await readTimeline(tx, counselor, { studentId, before, until: at });
    const plans = row.plans.flatMap(({ revisions, ...plan }): StudentPlan[] =>
      revisions.map(({ pathwayId, content }) => {
        const { title = "", reason = "" } = content as { title?: string; reason?: string };
        return { ...plan, pathwayId, title, reason };
      }),
    );
    const { name: schoolName, timeZone } = membership.school;
    return {
      id: row.id,
      name: row.name,
      signInName: row.signInName,
      locale: toLocale(row.locale),
      grade: membership.grade,
      schoolName,
      timeZone,
      programs: row.programs
        .filter(({ program }) => program.schoolId === membership.schoolId)
        .map(({ program }) => program.title),
      standing: row.standing,
      started: open,
      results,
      saved: row.savedItems,
      plan: plans.find(({ primary, archivedAt }) => primary && !archivedAt) ?? null,
      plans: [...plans.filter(({ archivedAt }) => !archivedAt), ...plans.filter(({ archivedAt }) => archivedAt)],
      portfolio: countKinds(row.portfolio),
      work: {
        verified: minutesOf(row.hours, "VERIFIED"),
        waiting: minutesOf(row.hours, "WAITING"),
        sent: row.applications.length,
        asked: row.applications.filter(({ staff }) => staff === "ASKED").length,
      },
      notes: row.notes,
      meetings: row.meetings.map((meeting) => ({
        ...meeting,
        locale: toLocale(meeting.locale),
        clashes: clashing.includes(meeting.id),
      })),
      timeline,
    };
  });
}

const minutesOf = (entries: readonly { state: HoursState; minutes: number }[], asked: HoursState) =>
  entries.reduce((sum, { state, minutes }) => sum + (state === asked ? minutes : 0), 0);

function countKinds(entries: readonly { kind: PortfolioKind }[]): Partial<Record<PortfolioKind, number>> {
  const counts: Partial<Record<PortfolioKind, number>> = {};
  for (const { kind } of entries) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
