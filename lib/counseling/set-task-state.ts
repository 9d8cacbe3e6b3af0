import "server-only";
import type { Student } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { Prisma } from "@/prisma/generated/client";
import type { TaskOutcome } from "@/prisma/generated/enums";
import { isTaskOf } from "./queries/task-sql";
import { longestReason, shortestReason } from "./rules/task-state";

type TaskResult<Problem extends string = never> = Promise<Result<null, "NOT_FOUND" | Problem>>;

const note = (tx: Transaction, student: Student, taskId: string, action: string, fields: string[]) =>
  audit(tx, { actorId: student.id, action, subjectId: student.id, entity: "Task", entityId: taskId, fields });

/** Writes what the student says of a task of theirs; 0 where it is none, or they said so before. */
const say = (
  tx: Transaction,
  student: Student,
  said: { taskId: string; outcome: TaskOutcome; reason: string },
  at: Date,
) =>
  tx.$executeRaw`
    INSERT INTO "TaskState" AS kept ("taskId", "personId", outcome, reason, at)
    SELECT DISTINCT t.id, m."personId", ${said.outcome}::"TaskOutcome", ${said.reason}, ${at}::timestamp
    FROM "Membership" m JOIN "Task" t ON ${isTaskOf}
    WHERE t.id = ${said.taskId}::uuid AND m."personId" = ${student.id}::uuid AND m.role = 'STUDENT'
      AND m."from" <= now() AND (m."until" IS NULL OR m."until" > now())
      AND ${said.outcome === "DONE" ? Prisma.sql`t.kind = 'OTHER'` : Prisma.sql`true`}
    ON CONFLICT ("taskId", "personId") DO UPDATE
      SET outcome = excluded.outcome, reason = excluded.reason, at = excluded.at, "seenAt" = NULL
      WHERE (kept.outcome, kept.reason) <> (excluded.outcome, excluded.reason)`;

/** Ticks a task that nothing but the student can say is done. */
export const tickTask = (student: Student, { taskId }: { taskId: string }, at: Date): TaskResult =>
  withActor(student, async (tx) => {
    if ((await say(tx, student, { taskId, outcome: "DONE", reason: "" }, at)) === 0) return fail("NOT_FOUND");
    await note(tx, student, taskId, "task.tick", ["outcome"]);
    return succeed(null);
  });

/** Leaves a task out, with a reason that the counselor sees. */
export async function skipTask(
  student: Student,
  { taskId, reason }: { taskId: string; reason: string },
  at: Date,
): TaskResult<"REASON_SHORT" | "REASON_LONG"> {
  const words = reason.trim();
  if (words.length < shortestReason) return fail("REASON_SHORT");
  if (words.length > longestReason) return fail("REASON_LONG");
  return withActor(student, async (tx) => {
    if ((await say(tx, student, { taskId, outcome: "SKIPPED", reason: words }, at)) === 0) return fail("NOT_FOUND");
    await note(tx, student, taskId, "task.skip", ["outcome", "reason"]);
    return succeed(null);
  });
}

const unsay = (student: Student, taskId: string, outcome: TaskOutcome, action: string): TaskResult =>
  withActor(student, async (tx) => {
    const { count } = await tx.taskState.deleteMany({ where: { taskId, personId: student.id, outcome } });
    if (count === 0) return fail("NOT_FOUND");
    await note(tx, student, taskId, action, ["outcome"]);
    return succeed(null);
  });

/** Takes a tick back. */
export const untickTask = (student: Student, { taskId }: { taskId: string }): TaskResult =>
  unsay(student, taskId, "DONE", "task.untick");

/** Takes a skipped task up again. */
export const takeUpTask = (student: Student, { taskId }: { taskId: string }): TaskResult =>
  unsay(student, taskId, "SKIPPED", "task.take-up");
