import "server-only";
import type { Student } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import type { Prisma } from "@/prisma/generated/client";
import type { MeetingState } from "@/prisma/generated/enums";

export type SharedMeeting = {
  id: string;
  at: Date;
  minutes: number;
  place: string;
  topic: string;
  outcome: string;
  withGuardian: boolean;
  state: MeetingState;
  staffName: string;
  timeZone: string;
};

/** What counselors let a student see: meetings that come, what was agreed, and notes for the student. */
export type SharedWithStudent = {
  /** The next one first. */
  coming: SharedMeeting[];
  /** The last one first, those with an outcome. */
  agreed: SharedMeeting[];
  notes: { id: string; text: string; authorName: string; createdAt: Date }[];
};

const shownMeetings = 12;
const shownNotes = 5;
const shownAgreed = 3;

/** What of a person's row `sharedOf` reads. */
export const sharedSelect = {
  meetings: {
    where: { state: { in: ["PLANNED", "HELD"] } },
    orderBy: { at: "desc" },
    take: shownMeetings,
    select: {
      id: true,
      at: true,
      minutes: true,
      place: true,
      topic: true,
      outcome: true,
      withGuardian: true,
      state: true,
      staffName: true,
      school: { select: { timeZone: true } },
    },
  },
  notes: {
    where: { visibility: "STUDENT", removedAt: null },
    orderBy: { createdAt: "desc" },
    take: shownNotes,
    select: { id: true, text: true, authorName: true, createdAt: true },
  },
} satisfies Prisma.PersonSelect;

type Row = Prisma.PersonGetPayload<{ select: typeof sharedSelect }>;

/** Null where there is nothing. */
export function sharedOf(row: Row, at: Date): SharedWithStudent | null {
  const meetings = row.meetings.map(({ school, outcome, ...meeting }): SharedMeeting => ({
    ...meeting,
    // What is typed before a meeting is told again is no agreement yet.
    outcome: meeting.state === "HELD" ? outcome : "",
    timeZone: school.timeZone,
  }));
  const isOver = ({ at: begins, minutes }: SharedMeeting) => begins.getTime() + minutes * 60_000 <= at.getTime();
  const coming = meetings.filter((each) => each.state === "PLANNED" && !isOver(each)).reverse();
  const agreed = meetings.filter(({ outcome }) => outcome !== "").slice(0, shownAgreed);
  const { notes } = row;
  return coming.length + agreed.length + notes.length === 0 ? null : { coming, agreed, notes };
}

/** In one statement. */
export const getSharedWithStudent = (student: Student, at: Date): Promise<SharedWithStudent | null> =>
  withActor(student, async (tx) => {
    const select = sharedSelect;
    const row = await tx.person.findFirst({ relationLoadStrategy: "join", where: { id: student.id }, select });
    return row && sharedOf(row, at);
  });
