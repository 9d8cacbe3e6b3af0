import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { withActor } from "@/lib/platform/with-actor";
import type { NoteVisibility } from "@/prisma/generated/enums";
import { findCare } from "./get-student-care";

export type OwnNote = {
  id: string;
  studentId: string;
  text: string;
  visibility: NoteVisibility;
  createdAt: Date;
  changedAt: Date;
};

/** One's own note about a student who is still in one's care; removed ones only where `removed` asks for them. */
export async function findOwnNote(
  tx: Transaction,
  counselor: Counselor,
  noteId: string,
  at: Date,
  removed = false,
): Promise<OwnNote | null> {
  const note = await tx.studentNote.findFirst({
    where: { id: noteId, authorId: counselor.id, removedAt: removed ? { not: null } : null },
    select: { id: true, studentId: true, text: true, visibility: true, createdAt: true, changedAt: true },
  });
  return note && (await findCare(tx, counselor, note.studentId, at)) ? note : null;
}

/** For the page that changes it; null for anyone else's note, and for one about another student. */
export const getOwnNote = (
  counselor: Counselor,
  { studentId, noteId }: { studentId: string; noteId: string },
  at: Date,
): Promise<OwnNote | null> =>
  withActor(counselor, async (tx) => {
    const note = await findOwnNote(tx, counselor, noteId, at);
    return note?.studentId === studentId ? note : null;
  });
