import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { erasePerson } from "@/lib/accounts/erase-person";
import { eraseCounseling } from "@/lib/counseling/erase-person";
import { exportCounseling } from "@/lib/counseling/export-person";
import { removeNote } from "@/lib/counseling/remove-note";
import { writeNote } from "@/lib/counseling/write-note";
import { carePeople } from "../../support/care-people";
import { testPassword } from "../../support/factories";
import { insertRow, owner } from "../../support/owner";

const at = new Date();

async function full() {
  const people = await carePeople();
  const { counselor, student, school } = people;
  const note = async (text: string, visibility: "PRIVATE" | "COLLEAGUES" | "STUDENT") => {
    const written = await writeNote(counselor, { studentId: student.id, text, visibility }, at);
    return written.ok ? written.value.noteId : "";
  };
  await note("For me alone", "PRIVATE");
  await note("For us alone", "COLLEAGUES");
  await note("For you", "STUDENT");
  await removeNote(counselor, { noteId: await note("Taken away", "STUDENT") }, at);
  const meeting = { studentId: student.id, schoolId: school.id, staffId: counselor.id, staffName: counselor.name, at };
  await insertRow("Meeting", { id: randomUUID(), ...meeting, topic: "Held", state: "HELD", outcome: "Agreed" });
  await insertRow("Meeting", { id: randomUUID(), ...meeting, topic: "Coming", outcome: "Half typed" });
  const message = async (senderId: string, personId: string, subject: string, more = {}) => {
    const id = randomUUID();
    const text = `${subject} text`;
    await insertRow("Message", { id, schoolId: school.id, senderId, senderName: "S", subject, text, ...more });
    await insertRow("MessageRecipient", { messageId: id, personId, senderId });
  };
  await message(counselor.id, student.id, "Received");
  await message(counselor.id, student.id, "Taken back", { takenAt: at });
  await message(student.id, counselor.id, "Sent");
  await message(counselor.id, people.strangers["another student"]!.id, "To another");
  const taskId = randomUUID();
  const task = { schoolId: school.id, kind: "OTHER", titleEn: "Task", titleEs: "Tarea", gradeFrom: 9, gradeTo: 12 };
  await insertRow("Task", { id: taskId, ...task, dueOn: "2026-12-01", createdById: counselor.id });
  await insertRow("TaskState", { taskId, personId: student.id, outcome: "SKIPPED", reason: "Was ill" });
  await insertRow("DigestPreference", { personId: student.id, every: 7 });
  await insertRow("Phrase", { id: randomUUID(), ownerId: counselor.id, kind: "return", text: "Add math" });
  await insertRow("SavedItem", { id: randomUUID(), personId: student.id, kind: "PATHWAY", targetId: "x" });
  return people;
}

test("a student takes along what is theirs, and no note that was not shared with them", async () => {
  const { student, counselor } = await full();
  const own = await exportCounseling(student);
  expect(own).toMatchObject({
    standing: { savedPathways: 1 },
    notes: [{ text: "For you", authorName: "Rosa Delgado" }],
    messagesSent: [{ subject: "Sent", text: "Sent text" }],
    messagesReceived: [{ subject: "Received", text: "Received text" }],
    tasks: [{ outcome: "SKIPPED", reason: "Was ill", task: { titleEn: "Task" } }],
    digest: { every: 7 },
    phrases: [],
    bulkExports: [],
  });
  expect(own.notes).toHaveLength(1);
  expect(own.messagesReceived).toHaveLength(1);
  expect(own.meetings.map(({ topic, outcome }) => [topic, outcome]).sort()).toEqual([
    ["Coming", ""],
    ["Held", "Agreed"],
  ]);
  const said = JSON.stringify(own);
  for (const secret of ["For me alone", "For us alone", "Taken away", "Half typed", "Taken back", "To another"])
    expect(said).not.toContain(secret);

  // Notes about a student are the student's matter: they are in no export of their author.
  const author = await exportCounseling(counselor);
  expect(author).toMatchObject({ notes: [], meetings: [], phrases: [{ text: "Add math" }] });
  expect(JSON.stringify(author)).not.toContain("For you");
});

test("all of it goes with the person, what others wrote about them too", async () => {
  const { student } = await full();
  expect(await erasePerson(student, testPassword, [eraseCounseling])).toMatchObject({ ok: true });
  for (const [table, column] of [
    ["StudentNote", "studentId"],
    ["Meeting", "studentId"],
    ["Message", "senderId"],
    ["MessageRecipient", "personId"],
    ["TaskState", "personId"],
    ["DigestPreference", "personId"],
    ["Standing", "personId"],
  ]) {
    const { rowCount } = await owner.query(`SELECT 1 FROM "${table}" WHERE "${column}" = $1`, [student.id]);
    expect(rowCount, table).toBe(0);
  }
});
