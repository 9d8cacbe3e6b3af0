import "server-only";
import { randomUUID } from "node:crypto";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import type { NoteInput } from "./note-schema";
import { findCare } from "./queries/get-student-care";

/** A note about a student in the counselor's care: for its author, for colleagues in care, or for the student too. */
export const writeNote = (
  counselor: Counselor,
  { studentId, text, visibility }: NoteInput & { studentId: string },
  at: Date,
): Promise<Result<{ noteId: string }, "STUDENT_NOT_FOUND">> =>
  withActor(counselor, async (tx) => {
    const care = await findCare(tx, counselor, studentId, at);
    if (!care) return fail("STUDENT_NOT_FOUND");
    const noteId = randomUUID();
    const author = { authorId: counselor.id, authorName: counselor.name };
    const times = { createdAt: at, changedAt: at };
    await tx.studentNote.createMany({
      data: [{ id: noteId, studentId, schoolId: care.schoolId, ...author, text, visibility, ...times }],
    });
    await audit(tx, {
      actorId: counselor.id,
      action: "note.write",
      subjectId: studentId,
      entity: "StudentNote",
      entityId: noteId,
      fields: ["text", "visibility"],
    });
    return succeed({ noteId });
  });
