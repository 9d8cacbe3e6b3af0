import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Counselor, Student } from "@/lib/accounts/rules/roles";
import { bringBackNote } from "@/lib/counseling/bring-back-note";
import { changeNote } from "@/lib/counseling/change-note";
import { changeNoteSchema, writeNoteSchema } from "@/lib/counseling/note-schema";
import { getOwnNote } from "@/lib/counseling/queries/get-own-note";
import { getStudent } from "@/lib/counseling/queries/get-student";
import { getSharedWithStudent } from "@/lib/counseling/queries/get-student-shared";
import { dropRemovedNotes, removeNote } from "@/lib/counseling/remove-note";
import { noteLimit } from "@/lib/counseling/rules/notes";
import { writeNote } from "@/lib/counseling/write-note";
import type { NoteVisibility } from "@/prisma/generated/enums";
import { auditsOf, carePeople, endCare, minutesLater, shown } from "../../support/care-people";
import { owner } from "../../support/owner";

let people: Awaited<ReturnType<typeof carePeople>>;
let counselor: Counselor;
let student: Student;
const at = new Date();

beforeAll(async () => {
  people = await carePeople();
  ({ counselor, student } = people);
});

async function note(visibility: NoteVisibility, text = "Likes labs.") {
  const written = await writeNote(counselor, { studentId: student.id, text, visibility }, at);
  if (!written.ok) throw new Error(written.problem);
  return written.value.noteId;
}

const row = async (id: string) => (await owner.query(`SELECT * FROM "StudentNote" WHERE id = $1`, [id])).rows[0];
const idsFor = async (reader: Counselor) => (await getStudent(reader, student.id))?.notes.map(({ id }) => id) ?? [];
const seenBy = async (person: { id: string }, id: string) =>
  (await shown(person, "StudentNote", `id = '${id}'`)).length;

test("who reads a note: its author, colleagues who look after the student too, or the student as well", async () => {
  const [own, shared, told] = [await note("PRIVATE"), await note("COLLEAGUES"), await note("STUDENT")];
  expect(await idsFor(counselor)).toEqual(expect.arrayContaining([own, shared, told]));
  const colleagues = await idsFor(people.colleague);
  expect(colleagues).toEqual(expect.arrayContaining([shared, told]));
  expect(colleagues).not.toContain(own);
  const students = (await getSharedWithStudent(student, at))!.notes.map(({ id }) => id);
  expect(students).toContain(told);
  expect(students).not.toContain(own);
  expect(students).not.toContain(shared);
  for (const id of [own, shared, told]) {
    expect(await seenBy(counselor, id)).toBe(1);
    expect(await seenBy(people.colleague, id)).toBe(id === own ? 0 : 1);
    expect(await seenBy(student, id)).toBe(id === told ? 1 : 0);
    for (const [who, stranger] of Object.entries(people.strangers).filter(([name]) => name !== "the student"))
      expect(await seenBy(stranger, id), who).toBe(0);
  }
});

test("only who looks after the student writes, in their own name", async () => {
  for (const [who, stranger] of Object.entries(people.strangers)) {
    const input = { studentId: student.id, text: "Not mine", visibility: "STUDENT" as const };
    expect(await writeNote(stranger, input, at), who).toEqual({ ok: false, problem: "STUDENT_NOT_FOUND" });
  }
  const nobody = { studentId: randomUUID(), text: "Nobody", visibility: "PRIVATE" as const };
  expect(await writeNote(counselor, nobody, at)).toEqual({ ok: false, problem: "STUDENT_NOT_FOUND" });
  const id = await note("PRIVATE");
  expect(await row(id)).toMatchObject({
    authorId: counselor.id,
    authorName: "Rosa Delgado",
    schoolId: people.school.id,
    visibility: "PRIVATE",
  });
  expect(await auditsOf(id)).toEqual(["note.write"]);
});

test("a note changes by its author's hand alone; who may read it only after being asked", async () => {
  const id = await note("PRIVATE");
  const change = (who: Counselor, more: Partial<Parameters<typeof changeNote>[1]> = {}, when = at) =>
    changeNote(
      who,
      { noteId: id, text: "Likes labs and music.", visibility: "PRIVATE", seen: at, sure: undefined, ...more },
      when,
    );
  for (const [who, stranger] of Object.entries({ ...people.strangers, "the colleague": people.colleague }))
    expect(await change(stranger), who).toEqual({ ok: false, problem: "NOTE_NOT_FOUND" });
  expect(await change(counselor, { visibility: "STUDENT" })).toEqual({ ok: false, problem: "ASK_VISIBILITY" });
  expect(await change(counselor, { visibility: "STUDENT", sure: "COLLEAGUES" })).toEqual({
    ok: false,
    problem: "ASK_VISIBILITY",
  });
  expect(await row(id)).toMatchObject({ text: "Likes labs.", visibility: "PRIVATE" });

  const later = minutesLater(at, 1);
  expect(await change(counselor, { visibility: "STUDENT", sure: "STUDENT" }, later)).toMatchObject({ ok: true });
  expect(await row(id)).toMatchObject({ text: "Likes labs and music.", visibility: "STUDENT" });
  // Another window still shows the note as it was before.
  expect(await change(counselor, { visibility: "STUDENT" })).toEqual({ ok: false, problem: "CHANGED_MEANWHILE" });
  expect(await change(counselor, { visibility: "STUDENT", text: "Once more", seen: later })).toMatchObject({
    ok: true,
  });
  expect(await auditsOf(id)).toEqual(["note.write", "note.change", "note.change"]);
  expect(await getOwnNote(counselor, { studentId: student.id, noteId: id }, at)).toMatchObject({ text: "Once more" });
  expect(await getOwnNote(counselor, { studentId: randomUUID(), noteId: id }, at)).toBeNull();
  expect(await getOwnNote(people.colleague, { studentId: student.id, noteId: id }, at)).toBeNull();
});

test("a removed note is gone at once for everyone, and comes back within ten minutes", async () => {
  const id = await note("STUDENT");
  for (const [who, stranger] of Object.entries({ ...people.strangers, "the colleague": people.colleague }))
    expect(await removeNote(stranger, { noteId: id }, at), who).toEqual({ ok: false, problem: "NOTE_NOT_FOUND" });
  const twice = await Promise.all([1, 2].map(() => removeNote(counselor, { noteId: id }, at)));
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await idsFor(counselor)).not.toContain(id);
  expect(await seenBy(people.colleague, id)).toBe(0);
  expect(await seenBy(student, id)).toBe(0);
  for (const [who, stranger] of Object.entries({ ...people.strangers, "the colleague": people.colleague }))
    expect(await bringBackNote(stranger, { noteId: id }, at), who).toEqual({ ok: false, problem: "NOTE_NOT_FOUND" });
  expect(await bringBackNote(counselor, { noteId: id }, minutesLater(at, 10))).toEqual({
    ok: false,
    problem: "TOO_LATE",
  });
  expect(await bringBackNote(counselor, { noteId: id }, minutesLater(at, 9.9))).toMatchObject({ ok: true });
  expect(await seenBy(student, id)).toBe(1);
  expect(await auditsOf(id)).toEqual(["note.write", "note.remove", "note.bring-back"]);
});

test("what was removed a day ago is dropped for good, nothing else", async () => {
  const [kept, gone] = [await note("PRIVATE"), await note("PRIVATE")];
  await removeNote(counselor, { noteId: gone }, at);
  await dropRemovedNotes(minutesLater(at, 24 * 60 - 1));
  expect(await row(gone)).toBeDefined();
  expect(await dropRemovedNotes(minutesLater(at, 24 * 60 + 1))).toBeGreaterThan(0);
  expect(await row(gone)).toBeUndefined();
  expect(await row(kept)).toBeDefined();
});

test("who no longer looks after the student no longer reads or changes what they wrote", async () => {
  const other = await carePeople();
  const input = { studentId: other.student.id, text: "Mine once", visibility: "COLLEAGUES" as const };
  const written = await writeNote(other.counselor, input, at);
  const noteId = written.ok ? written.value.noteId : "";
  await endCare(other.counselor.id, other.student.id);
  const change = { noteId, text: "New", visibility: "COLLEAGUES" as const, seen: at, sure: undefined };
  expect(await changeNote(other.counselor, change, at)).toEqual({ ok: false, problem: "NOTE_NOT_FOUND" });
  expect(await removeNote(other.counselor, { noteId }, at)).toEqual({ ok: false, problem: "NOTE_NOT_FOUND" });
  expect(await seenBy(other.counselor, noteId)).toBe(0);
  expect(await seenBy(other.colleague, noteId)).toBe(1);
});

test("the second wall lets nobody write in another's name or change another's note", async () => {
  const id = await note("COLLEAGUES");
  const { withActor } = await import("@/lib/platform/with-actor");
  const insert = (actor: { id: string }, authorId: string) =>
    withActor(
      actor,
      (tx) => tx.$executeRaw`
        INSERT INTO "StudentNote" (id, "studentId", "schoolId", "authorId", "authorName", text)
        VALUES (${randomUUID()}::uuid, ${student.id}::uuid, ${people.school.id}::uuid, ${authorId}::uuid, 'X', 'Y')`,
    );
  await expect(insert(people.colleague, counselor.id)).rejects.toThrow(/row-level security/);
  await expect(insert(student, student.id)).rejects.toThrow(/row-level security/);
  for (const stranger of Object.values(people.strangers))
    await expect(insert(stranger, stranger.id)).rejects.toThrow(/row-level security/);
  expect(await insert(counselor, counselor.id)).toBe(1);
  const spoil = (actor: { id: string }) =>
    withActor(actor, (tx) => tx.$executeRaw`UPDATE "StudentNote" SET text = 'Spoilt' WHERE id = ${id}::uuid`);
  for (const person of [people.colleague, student, ...Object.values(people.strangers)])
    expect(await spoil(person)).toBe(0);
  expect(await spoil(counselor)).toBe(1);
});

test("the form says what is missing or too long, and counts line ends once", () => {
  const problems = (input: object) => writeNoteSchema.safeParse(input).error?.issues.map(({ message }) => message);
  expect(problems({ text: "  \r\n ", visibility: "PRIVATE" })).toEqual(["TEXT_MISSING"]);
  expect(problems({ text: "a".repeat(noteLimit + 1), visibility: "PRIVATE" })).toEqual(["TEXT_LONG"]);
  expect(problems({ text: "a" })).toEqual(["VISIBILITY_MISSING"]);
  expect(problems({ text: "a", visibility: "EVERYBODY" })).toEqual(["VISIBILITY_MISSING"]);
  const long = `${"a\r\n".repeat(noteLimit / 2)}`;
  expect(writeNoteSchema.parse({ text: long, visibility: "PRIVATE" }).text).toHaveLength(noteLimit - 1);
  expect(changeNoteSchema.safeParse({ noteId: "x", text: "a", visibility: "PRIVATE", seen: "" }).success).toBe(false);
});
