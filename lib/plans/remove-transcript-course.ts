import "server-only";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { ownerOf } from "./imports/record-owner";

/** Takes a course off a record: a student what they entered themselves, a counselor anything of who is in their care. */
export const removeTranscriptCourse = (
  actor: CurrentUser,
  id: string,
  at: Date,
): Promise<Result<{ personId: string }, "not-found" | "locked">> =>
  withActor(actor, async (tx) => {
    const row = await tx.transcriptCourse.findUnique({ where: { id }, select: { personId: true, source: true } });
    const owner = row && (await ownerOf(tx, actor, row.personId, at));
    if (!row || !owner) return fail("not-found");
    if (owner.source === "STUDENT" && row.source !== "STUDENT") return fail("locked");
    const { count } = await tx.transcriptCourse.deleteMany({
      where: { id, ...(owner.source === "STUDENT" ? { source: "STUDENT" } : {}) },
    });
    if (count === 0) return fail("not-found");
    const entry = { actorId: actor.id, subjectId: row.personId, entity: "TranscriptCourse", entityId: id };
    await audit(tx, { ...entry, action: "transcript.remove" });
    return succeed({ personId: row.personId });
  });
