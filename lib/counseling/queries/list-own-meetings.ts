import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { type Locale, toLocale } from "@/lib/platform/texts";
import { withActor } from "@/lib/platform/with-actor";
import type { MeetingState } from "@/prisma/generated/enums";

export type OwnMeeting = {
  id: string;
  studentId: string;
  studentName: string;
  grade: number | null;
  at: Date;
  minutes: number;
  place: string;
  topic: string;
  withGuardian: boolean;
  locale: Locale;
  state: MeetingState;
  /** Of the school: its clocks say when it is. */
  timeZone: string;
  /** Another planned meeting of the counselor lies in the same time. */
  clashes: boolean;
};

const most = 100;

/** One's own meetings that begin from `from` to before `to`, the first one first, without those called off. Audited. */
export const listOwnMeetings = (counselor: Counselor, from: Date, to: Date): Promise<OwnMeeting[]> =>
  withActor(counselor, async (tx) => {
    const rows = await tx.$queryRaw<(Omit<OwnMeeting, "locale"> & { locale: string })[]>`
      WITH found AS MATERIALIZED (
        SELECT m.id, m."studentId", p.name AS "studentName", (
            SELECT s.grade FROM "Membership" s
            WHERE s."personId" = m."studentId" AND s."schoolId" = m."schoolId" AND s.role = 'STUDENT'
              AND s."from" <= now() AND (s."until" IS NULL OR s."until" > now())
            LIMIT 1
          ) AS grade,
          m.at, m.minutes, m.place, m.topic, m."withGuardian", m.locale, m.state, h."timeZone",
          m.state = 'PLANNED' AND EXISTS (
            SELECT 1 FROM "Meeting" o
            WHERE o."staffId" = m."staffId" AND o.state = 'PLANNED' AND o.id <> m.id
              AND o.at < m.at + m.minutes * interval '1 minute' AND o.at > m.at - interval '1 day'
              AND o.at + o.minutes * interval '1 minute' > m.at
          ) AS clashes
        FROM "Meeting" m
        JOIN "Person" p ON p.id = m."studentId"
        JOIN "School" h ON h.id = m."schoolId"
        WHERE m."staffId" = ${counselor.id}::uuid AND m.state <> 'CANCELLED' AND m.at >= ${from} AND m.at < ${to}
        ORDER BY m.at, m.id LIMIT ${most}
      ),
      noted AS (
        INSERT INTO "AuditEntry" ("actorId", action, "subjectId", entity, "entityId", fields)
        SELECT ${counselor.id}::uuid, 'meeting.list', "studentId", 'Meeting', id::text, '{name,grade,at,topic}'
        FROM found
      )
      SELECT * FROM found ORDER BY at, id`;
    return rows.map((row) => ({ ...row, locale: toLocale(row.locale) }));
  });
