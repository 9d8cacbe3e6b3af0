import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor, withPurpose } from "@/lib/platform/with-actor";
import { findOwnNote } from "./queries/get-own-note";
import { removedNotesKeptFor } from "./rules/notes";

/** Takes one's own note away, at once for everyone; for ten minutes it can come back. */
export const removeNote = (
  counselor: Counselor,
  { noteId }: { noteId: string },
  at: Date,
): Promise<Result<{ studentId: string }, "NOTE_NOT_FOUND">> =>
  withActor(counselor, async (tx) => {
    const note = await findOwnNote(tx, counselor, noteId, at);
    if (!note) return fail("NOTE_NOT_FOUND");
    const { count } = await tx.studentNote.updateMany({
      where: { id: noteId, authorId: counselor.id, removedAt: null },
      data: { removedAt: at },
    });
    if (count === 0) return fail("NOTE_NOT_FOUND");
    await audit(tx, {
      actorId: counselor.id,
      action: "note.remove",
      subjectId: note.studentId,
      entity: "StudentNote",
      entityId: noteId,
    });
    return succeed({ studentId: note.studentId });
  });

/** Drops for good what was removed a day ago. Answers how many. */
export const dropRemovedNotes = (at: Date): Promise<number> =>
  withPurpose("housekeeping", async (tx) => {
    const { count } = await tx.studentNote.deleteMany({
      where: { removedAt: { lt: new Date(at.getTime() - removedNotesKeptFor) } },
    });
    return count;
  });
