import "server-only";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { type Locale, toLocale } from "@/lib/platform/texts";
import { withActor } from "@/lib/platform/with-actor";
import type { MeetingState } from "@/prisma/generated/enums";

export type MeetingInCalendar = {
  id: string;
  studentName: string;
  staffName: string;
  at: Date;
  minutes: number;
  place: string;
  topic: string;
  locale: Locale;
  state: MeetingState;
  changedAt: Date;
  /** Whoever asks is the student. */
  own: boolean;
};

/** A meeting as a calendar keeps it: for its student, and for whoever looks after them now; null for anyone else. */
export const getMeetingFile = (person: CurrentUser, meetingId: string): Promise<MeetingInCalendar | null> =>
  withActor(person, async (tx) => {
    const [row] = await tx.$queryRaw<(Omit<MeetingInCalendar, "locale"> & { studentId: string; locale: string })[]>`
      SELECT m.id, m."studentId", p.name AS "studentName", m."staffName", m.at, m.minutes, m.place, m.topic, m.locale,
        m.state, m."changedAt", m."studentId" = ${person.id}::uuid AS own
      FROM "Meeting" m JOIN "Person" p ON p.id = m."studentId"
      WHERE m.id = ${meetingId}::uuid
        AND (m."studentId" = ${person.id}::uuid OR m."studentId" = ANY (waymark_care()))`;
    if (!row) return null;
    const { studentId, ...meeting } = row;
    if (!meeting.own)
      await audit(tx, {
        actorId: person.id,
        action: "meeting.export",
        subjectId: studentId,
        entity: "Meeting",
        entityId: meetingId,
        fields: ["name", "at", "topic"],
      });
    return { ...meeting, locale: toLocale(meeting.locale) };
  });
