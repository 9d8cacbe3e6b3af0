import "server-only";
import { randomUUID } from "node:crypto";
import type { Student } from "@/lib/accounts/rules/roles";
import { checkLimit, countAttempt, type Limit } from "@/lib/platform/rate-limit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";

export const askLimit = { name: "message/ask", most: 10, minutes: 60 } as const satisfies Limit;

export type AskProblem = "NOT_FOUND" | "TOO_MANY";

/** A student asks who looks after them, or teaches them, now; nobody else can be written to. */
export async function askByMessage(
  student: Student,
  { to, subject, text }: { to: string; subject: string; text: string },
  at: Date,
): Promise<Result<{ messageId: string }, AskProblem>> {
  if (!(await checkLimit(askLimit, student.id, at)).allowed) return fail("TOO_MANY");
  const messageId = randomUUID();
  const sent = await withActor(
    student,
    (tx) => tx.$executeRaw`
      WITH staff AS MATERIALIZED (
        SELECT id, name, school FROM waymark_own_staff() WHERE id = ${to}::uuid ORDER BY school LIMIT 1
      ),
      sent AS (
        INSERT INTO "Message" (id, "schoolId", "senderId", "senderName", subject, text, audience, "createdAt")
        SELECT ${messageId}::uuid, school, ${student.id}::uuid, ${student.name}, ${subject}, ${text},
          jsonb_build_object('kind', 'staff', 'id', id, 'name', name), ${at}::timestamp
        FROM staff
        RETURNING id
      ),
      noted AS (
        INSERT INTO "AuditEntry" ("actorId", action, "subjectId", entity, "entityId", fields)
        SELECT ${student.id}::uuid, 'message.ask', ${student.id}::uuid, 'Message', sent.id::text, '{subject,text}' FROM sent
      )
      INSERT INTO "MessageRecipient" ("messageId", "personId", "senderId", "createdAt")
      SELECT sent.id, staff.id, ${student.id}::uuid, ${at}::timestamp FROM staff CROSS JOIN sent`,
  );
  if (sent === 0) return fail("NOT_FOUND");
  await countAttempt(askLimit, student.id, at);
  return succeed({ messageId });
}
