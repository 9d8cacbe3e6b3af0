// A counselor's students as lists and queues see them: with rows of standing as they are needed.
import { randomUUID } from "node:crypto";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { insertRow, owner } from "../../support/owner";

export const past = new Date("2026-01-01");

export type StudentRow = {
  name?: string;
  familyName?: string;
  grade?: number | null;
  standing?: Record<string, unknown>;
};

/** A student in care without sign-in; with a row of standing when one is given. */
export async function addStudent(schoolId: string, counselor: Pick<Counselor, "id"> | null, row: StudentRow = {}) {
  const { name = "Some Student", familyName, grade = 10, standing } = row;
  const id = randomUUID();
  await insertRow("Person", { id, name, familyName: familyName ?? null });
  await insertRow("Membership", { id: randomUUID(), personId: id, role: "STUDENT", schoolId, grade, from: past });
  if (counselor)
    await insertRow("CaseloadAssignment", {
      ...{ id: randomUUID(), schoolId, counselorId: counselor.id, studentId: id, from: past },
    });
  if (standing) await insertRow("Standing", { personId: id, topClusters: [], ...standing });
  return id;
}

export async function addTask(schoolId: string, row: Record<string, unknown>) {
  const id = randomUUID();
  await insertRow("Task", {
    ...{ id, schoolId, kind: "SURVEY", titleEn: "Answer the survey", titleEs: "Responde", standards: [] },
    ...{ gradeFrom: 9, gradeTo: 12, createdById: randomUUID() },
    ...row,
  });
  return id;
}

export async function addMessage(
  schoolId: string,
  senderId: string,
  personId: string,
  row: { text?: string; at: Date },
) {
  const id = randomUUID();
  const { text = "May I come by?", at } = row;
  await insertRow("Message", {
    ...{ id, schoolId, senderId, senderName: "Sam", subject: "A question", text, createdAt: at },
  });
  await insertRow("MessageRecipient", { messageId: id, personId, senderId, createdAt: at });
  return id;
}

export const audited = async (action: string, actorId: string): Promise<string[]> =>
  (
    await owner.query(`SELECT "subjectId" FROM "AuditEntry" WHERE action = $1 AND "actorId" = $2 ORDER BY id`, [
      action,
      actorId,
    ])
  ).rows.map(({ subjectId }) => subjectId);
