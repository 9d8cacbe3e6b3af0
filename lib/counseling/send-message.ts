import "server-only";
import { randomUUID } from "node:crypto";
import { type CurrentUser, hasRole } from "@/lib/accounts/rules/roles";
import { checkLimit, countAttempt, type Limit } from "@/lib/platform/rate-limit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { audienceRows } from "./queries/message-audience";
import type { Audience } from "./rules/message-audience";

export const sendLimit = { name: "message/send", most: 30, minutes: 60 } as const satisfies Limit;

export type SendMessageProblem = "NOT_FOUND" | "NOBODY" | "COUNT_CHANGED" | "TOO_MANY";

/** Whether someone writes to students at all; to which, the database says. */
export const writesToStudents = (user: CurrentUser): boolean =>
  hasRole(user, "COUNSELOR", "EDUCATOR", "SCHOOL_ADMINISTRATOR");

/**
 * Staff to one student, a class, a program or a part of their caseload. Who that is, is asked in the statement that
 * writes it; where they are not as many as were shown before, nothing is sent.
 */
export async function sendMessage(
  sender: CurrentUser,
  { audience, subject, text, count }: { audience: Audience; subject: string; text: string; count: number },
  at: Date,
): Promise<Result<{ messageId: string; count: number }, SendMessageProblem>> {
  if (!writesToStudents(sender)) return fail("NOT_FOUND");
  if (!(await checkLimit(sendLimit, sender.id, at)).allowed) return fail("TOO_MANY");
  const messageId = randomUUID();
  const id = audience.kind === "caseload" ? null : audience.id;
  const reached = await withActor(sender, async (tx) => {
    const [row] = await tx.$queryRaw<[{ found: number; sent: number }]>`
      WITH audience AS MATERIALIZED (${audienceRows(audience)}),
      title AS (
        SELECT CASE ${audience.kind}::text
          WHEN 'student' THEN (SELECT min(name) FROM audience)
          WHEN 'class' THEN (SELECT title FROM "Class" WHERE id = ${id}::uuid)
          WHEN 'program' THEN (SELECT title FROM "SchoolProgram" WHERE id = ${id}::uuid)
        END AS name
      ),
      sent AS (
        INSERT INTO "Message" (id, "schoolId", "senderId", "senderName", subject, text, audience, "createdAt")
        SELECT ${messageId}::uuid, (SELECT min("schoolId"::text)::uuid FROM audience), ${sender.id}::uuid, ${sender.name},
          ${subject}, ${text}, ${JSON.stringify(audience)}::jsonb || jsonb_build_object('name', title.name),
          ${at}::timestamp
        FROM title WHERE (SELECT count(*) FROM audience) = ${count}::int AND ${count}::int > 0
        RETURNING id
      ),
      received AS (
        INSERT INTO "MessageRecipient" ("messageId", "personId", "senderId", "createdAt")
        SELECT sent.id, audience.id, ${sender.id}::uuid, ${at}::timestamp FROM audience CROSS JOIN sent
        RETURNING "personId"
      ),
      noted AS (
        INSERT INTO "AuditEntry" ("actorId", action, "subjectId", entity, "entityId", fields)
        SELECT ${sender.id}::uuid, 'message.send', "personId", 'Message', ${messageId}, '{subject,text}' FROM received
      )
      SELECT (SELECT count(*) FROM audience)::int AS found, (SELECT count(*) FROM received)::int AS sent`;
    return row;
  });
  if (reached.found === 0) return fail("NOBODY");
  if (reached.sent === 0) return fail("COUNT_CHANGED");
  await countAttempt(sendLimit, sender.id, at);
  return succeed({ messageId, count: reached.sent });
}
