import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";

/** Marks the reason of a student in care as seen, or as not seen yet. */
export const seeSkippedTask = (
  counselor: Counselor,
  { taskId, studentId, seen }: { taskId: string; studentId: string; seen: boolean },
  at: Date,
): Promise<Result<null, "NOT_FOUND">> =>
  withActor(counselor, async (tx) => {
    const count = await tx.$executeRaw`
      UPDATE "TaskState" SET "seenAt" = ${seen ? at : null}::timestamp
      WHERE "taskId" = ${taskId}::uuid AND "personId" = ${studentId}::uuid AND outcome = 'SKIPPED'
        AND ("seenAt" IS NULL) = ${seen} AND "personId" = ANY ((SELECT waymark_care())::uuid[])`;
    if (count === 0) return fail("NOT_FOUND");
    const [action, entityId] = [seen ? "task.skip-seen" : "task.skip-unseen", taskId];
    await audit(tx, {
      actorId: counselor.id,
      action,
      subjectId: studentId,
      entity: "Task",
      entityId,
      fields: ["seenAt"],
    });
    return succeed(null);
  });
