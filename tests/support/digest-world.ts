// A counselor and a student with e-mail addresses, and the reminders of one moment.
import { randomUUID } from "node:crypto";
import { digestMail } from "@/components/counseling/digest-mail";
import { sendDigests, type WriteDigest } from "@/lib/counseling/send-digests";
import { assign, createCounselor, createSchool, createStudent } from "./factories";
import { owner } from "./owner";

export const site = "https://waymark.example";
export const noon = new Date("2030-11-20T18:00:00Z");
const day = 86_400_000;
export const later = (days: number, ms = 0) => new Date(noon.getTime() + days * day + ms);
export const write: WriteDigest = (locale, counts, token) => digestMail(site, locale, counts, token);
export const tick = (at = noon) => sendDigests(at, write, true);

type Mailed = { to: string; subject: string; body: string };
export const mailsTo = async (email: string): Promise<Mailed[]> =>
  (await owner.query(`SELECT "to", subject, body FROM "OutboxMail" WHERE "to" = $1 ORDER BY "createdAt", id`, [email]))
    .rows;

export async function world() {
  // Nobody of the tests before has a turn.
  await owner.query(`UPDATE "Person" SET email = NULL`);
  const school = await createSchool();
  const mail = (name: string) => `${name}.${randomUUID().slice(0, 8)}@example.org`;
  const counselor = await createCounselor(school.id, { name: "Rosa Delgado", email: mail("rosa") });
  const student = await createStudent({ schoolId: school.id, grade: 9, name: "Maya Robinson", email: mail("maya") });
  await assign(school.id, counselor.id, student.id);
  return { school, counselor, student };
}
