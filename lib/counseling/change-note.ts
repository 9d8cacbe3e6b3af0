import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import type { NoteChange } from "./note-schema";
import { findOwnNote } from "./queries/get-own-note";

export type ChangeNoteProblem = "NOTE_NOT_FOUND" | "ASK_VISIBILITY" | "CHANGED_MEANWHILE";

/** Changes one's own note. Who may read it changes only when that was asked about and is meant. */
export const changeNote = (
  counselor: Counselor,
  { noteId, text, visibility, seen, sure }: NoteChange,
  at: Date,
): Promise<Result<{ studentId: string }, ChangeNoteProblem>> =>
  withActor(counselor, async (tx) => {
    const note = await findOwnNote(tx, counselor, noteId, at);
    if (!note) return fail("NOTE_NOT_FOUND");
    const shows = visibility !== note.visibility;
    if (shows && sure !== visibility) return fail("ASK_VISIBILITY");
    const { count } = await tx.studentNote.updateMany({
      where: { id: noteId, authorId: counselor.id, removedAt: null, changedAt: seen, visibility: note.visibility },
      data: { text, visibility, changedAt: at },
    });
    if (count === 0) return fail("CHANGED_MEANWHILE");
    await audit(tx, {
      actorId: counselor.id,
      action: "note.change",
      subjectId: note.studentId,
      entity: "StudentNote",
      entityId: noteId,
      fields: [...(text === note.text ? [] : ["text"]), ...(shows ? ["visibility"] : [])],
    });
    return succeed({ studentId: note.studentId });
  });
