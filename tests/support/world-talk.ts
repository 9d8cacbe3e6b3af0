// A note of the demo counselor about the demo student, and a meeting of the two.
import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { demo } from "./browser";

export async function addTalk(client: Client, studentId: string): Promise<{ noteId: string; meetingId: string }> {
  const { rows } = await client.query(
    `SELECT p.id, p.name, m."schoolId" FROM "Person" p
     JOIN "Membership" m ON m."personId" = p.id AND m.role = 'COUNSELOR' WHERE p."signInName" = $1`,
    [demo("COUNSELOR").signIn],
  );
  const [noteId, meetingId] = [randomUUID(), randomUUID()];
  const staff = [studentId, rows[0].schoolId, rows[0].id, rows[0].name];
  await client.query(
    `INSERT INTO "StudentNote" (id, "studentId", "schoolId", "authorId", "authorName", text)
     VALUES ($1, $2, $3, $4, $5, 'Asked about summer work.')`,
    [noteId, ...staff],
  );
  await client.query(
    `INSERT INTO "Meeting" (id, "studentId", "schoolId", "staffId", "staffName", at, topic, state)
     VALUES ($1, $2, $3, $4, $5, now() - interval '40 days', 'Courses of next year', 'CANCELLED')`,
    [meetingId, ...staff],
  );
  return { noteId, meetingId };
}
