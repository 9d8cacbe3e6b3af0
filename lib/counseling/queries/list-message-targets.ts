import "server-only";
import type { CurrentUser, Student } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import type { Role } from "@/prisma/generated/enums";

/** A class or a program that staff can write to, with its key as a form sends it. */
export type MessageGroup = { key: string; kind: "class" | "program"; title: string };
/** Someone whom a student can ask: why they know each other is the role, and the class or program. */
export type OwnStaff = { id: string; name: string; role: Role; via: string };

const mostGroups = 200;

/** Classes and programs in which there is somebody whom this person looks after, teaches or administers. */
export const listMessageGroups = (staff: CurrentUser): Promise<MessageGroup[]> =>
  withActor(
    staff,
    (tx) => tx.$queryRaw<MessageGroup[]>`
      SELECT * FROM (
        SELECT 'class:' || k.id AS key, 'class' AS kind, k.title FROM "Class" k
        WHERE k."endedAt" IS NULL AND (
          k.id = ANY ((SELECT waymark_classes())::uuid[])
          OR k."schoolId" = ANY ((SELECT waymark_schools('administrator'))::uuid[])
          OR (k."schoolId" = ANY ((SELECT waymark_schools('counselor'))::uuid[]) AND EXISTS (
            SELECT 1 FROM "Enrollment" e
            WHERE e."classId" = k.id AND e.role = 'STUDENT' AND e."personId" = ANY ((SELECT waymark_care())::uuid[])
              AND e."from" <= now() AND (e."until" IS NULL OR e."until" > now())
          ))
        )
        UNION ALL
        SELECT 'program:' || g.id, 'program', g.title FROM "SchoolProgram" g
        WHERE g."endedAt" IS NULL AND (
          g."schoolId" = ANY ((SELECT waymark_schools('administrator'))::uuid[])
          OR g."schoolId" = ANY ((SELECT waymark_schools('counselor'))::uuid[])
          OR EXISTS (
            SELECT 1 FROM "ProgramMember" own
            WHERE own."programId" = g.id AND own."personId" = ${staff.id}::uuid AND own.role <> 'STUDENT'
              AND own."from" <= now() AND (own."until" IS NULL OR own."until" > now())
          )
        )
      ) one ORDER BY kind, title, key LIMIT ${mostGroups}`,
  );

/** Whom a student can ask: counselors first, each person once. */
export const listOwnStaff = (student: Student): Promise<OwnStaff[]> =>
  withActor(
    student,
    (tx) => tx.$queryRaw<OwnStaff[]>`
      SELECT DISTINCT ON (s.role = 'EDUCATOR', lower(s.name), s.id) s.id, s.name, s.role, s.via
      FROM waymark_own_staff() s ORDER BY s.role = 'EDUCATOR', lower(s.name), s.id, s.via`,
  );
