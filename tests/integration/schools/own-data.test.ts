import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { erasePerson } from "@/lib/accounts/erase-person";
import { exportSchools } from "@/lib/schools/export-person";
import { testPassword } from "../../support/factories";
import { insertRow, owner } from "../../support/owner";
import { addProgram, schoolPeople } from "../../support/school-people";

/** One row of the student in each table of schools and counseling. */
async function rowsOf({ school, rosa, maya }: Awaited<ReturnType<typeof schoolPeople>>) {
  const [id, since] = [randomUUID, new Date("2026-01-01")];
  const programId = await addProgram(school.id);
  const place = { schoolId: school.id, studentId: maya.id };
  await insertRow("ProgramMember", { id: id(), programId, personId: maya.id, role: "STUDENT", from: since });
  await insertRow("Demographics", { personId: maya.id, data: { sex: "female" } });
  await insertRow("CaseloadAssignment", { id: id(), ...place, counselorId: rosa.id, source: "RULE", from: since });
  await insertRow("Standing", { personId: maya.id, topClusters: [] });
  await insertRow("StudentNote", { id: id(), ...place, authorId: rosa.id, authorName: "Rosa", text: "Wants to build" });
  await insertRow("Meeting", { id: id(), ...place, staffId: rosa.id, staffName: "Rosa", at: since, topic: "Plan" });
  await insertRow("Phrase", { id: id(), ownerId: maya.id, kind: "message", text: "Hello" });
  const messageId = id();
  const words = { senderName: "Maya", subject: "Hello", text: "A question" };
  await insertRow("Message", { id: messageId, schoolId: school.id, senderId: maya.id, ...words });
  await insertRow("MessageRecipient", { messageId, personId: maya.id, senderId: maya.id });
  const taskId = id();
  const task = { kind: "OTHER", titleEn: "Visit", titleEs: "Visita", gradeFrom: 9, gradeTo: 12, dueOn: since };
  await insertRow("Task", { id: taskId, schoolId: school.id, ...task, standards: [], createdById: rosa.id });
  await insertRow("TaskState", { taskId, personId: maya.id, outcome: "DONE" });
  await insertRow("DigestPreference", { personId: maya.id, every: 7 });
}

/** How many rows of each table belong to a person, by every foreign key that leads to one. */
async function belonging(personId: string): Promise<Record<string, number>> {
  const { rows: keys } = await owner.query(
    `SELECT c.conrelid::regclass::text AS name, a.attname AS column FROM pg_constraint c
     JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     WHERE c.contype = 'f' AND c.confrelid = '"Person"'::regclass`,
  );
  const counts: Record<string, number> = {};
  for (const { name, column } of keys as { name: string; column: string }[]) {
    const { rows } = await owner.query(`SELECT count(*)::int AS n FROM ${name} WHERE "${column}" = $1`, [personId]);
    if (rows[0].n > 0) counts[`${name.replaceAll('"', "")}.${column}`] = rows[0].n;
  }
  return counts;
}

it("programs and demographics are among what a person takes along, and only their own", async () => {
  const people = await schoolPeople();
  await rowsOf(people);
  const own = await exportSchools(people.maya);
  expect(own.programs).toMatchObject([{ role: "STUDENT", program: { title: "Health academy", kind: "PROGRAM" } }]);
  expect(own.demographics).toMatchObject({ data: { sex: "female" } });
  expect(own.counselors).toMatchObject([{ source: "RULE" }]);
  for (const other of [people.boss, people.rosa, people.stranger])
    expect(await exportSchools(other)).toMatchObject({ programs: [], demographics: null });
});

it("nothing of a person is left in any table when they delete themselves", async () => {
  const people = await schoolPeople();
  await rowsOf(people);
  const before = await belonging(people.maya.id);
  expect(Object.keys(before)).toEqual(
    expect.arrayContaining([
      "ProgramMember.personId",
      "Demographics.personId",
      "Standing.personId",
      "StudentNote.studentId",
      "Meeting.studentId",
      "Phrase.ownerId",
      "Message.senderId",
      "MessageRecipient.personId",
      "TaskState.personId",
      "DigestPreference.personId",
    ]),
  );
  expect(await erasePerson(people.maya, testPassword, [])).toMatchObject({ ok: true });
  expect(await belonging(people.maya.id)).toEqual({});
});
