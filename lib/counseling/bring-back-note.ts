import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { undoMinutes } from "@/lib/platform/mail-outbox";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { findOwnNote } from "./queries/get-own-note";

/** Puts back what its author removed within the last ten minutes, for the same readers as before. */
export const bringBackNote = (
  counselor: Counselor,
  { noteId }: { noteId: string },
  at: Date,
): Promise<Result<{ studentId: string }, "NOTE_NOT_FOUND" | "TOO_LATE">> =>
  withActor(counselor, async (tx) => {
    const note = await findOwnNote(tx, counselor, noteId, at, true);
    if (!note) return fail("NOTE_NOT_FOUND");
    const { count } = await tx.studentNote.updateMany({
      where: {
        id: noteId,
        authorId: counselor.id,
        removedAt: { gt: new Date(at.getTime() - undoMinutes * 60_000) },
      },
      data: { removedAt: null },
    });
    if (count === 0) return fail("TOO_LATE");
    await audit(tx, {
      actorId: counselor.id,
      action: "note.bring-back",
      subjectId: note.studentId,
      entity: "StudentNote",
      entityId: noteId,
    });
    return succeed({ studentId: note.studentId });
  });
