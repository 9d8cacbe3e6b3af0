import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { askByMessage } from "@/lib/counseling/ask-by-message";
import { getMessage } from "@/lib/counseling/queries/get-message";
import { replyToMessage } from "@/lib/counseling/reply-to-message";
import { getDigestPreference, saveDigestPreference } from "@/lib/counseling/save-digest-preference";
import { sendDigests } from "@/lib/counseling/send-digests";
import { sendMessage } from "@/lib/counseling/send-message";
import { skipTask } from "@/lib/counseling/set-task-state";
import { stopDigests } from "@/lib/counseling/stop-digests";
import { withPurpose } from "@/lib/platform/with-actor";
import { later, mailsTo, noon, site, tick, world, write } from "../../support/digest-world";
import { assign, createEducator, createJobSeeker, createStudent } from "../../support/factories";
import { insertRow, owner } from "../../support/owner";

const words = { subject: "A secret subject", text: "Private words" };

const addTask = async (schoolId: string, dueOn: Date, kind = "OTHER") => {
  const id = randomUUID();
  await insertRow("Task", {
    ...{ id, schoolId, kind, titleEn: "Secret task", titleEs: "Secreta", gradeFrom: 9, gradeTo: 9, dueOn },
    ...{ standards: [], createdById: randomUUID() },
  });
  return id;
};

const tell = (counselor: CurrentUser, studentId: string) =>
  sendMessage(counselor, { audience: { kind: "student", id: studentId }, ...words, count: 1 }, noon);

const tokenIn = (body: string) => /\/reminders\/(\S+)/.exec(body)![1]!;

describe("a reminder", () => {
  test("tells how much waits and where, and nothing of it", async () => {
    const { school, counselor, student } = await world();
    await tell(counselor, student.id);
    await addTask(school.id, later(3));
    expect(await tick()).toBe(1);
    const [mail] = await mailsTo(student.email!);
    expect(mail!.body).toContain(`1 new message: ${site}/en/messages`);
    expect(mail!.body).toContain(`1 task due in the next two weeks: ${site}/en/tasks`);
    expect(mail!.body).not.toMatch(/secret|private|rosa|maya|delgado/i);
    expect(await mailsTo(counselor.email!)).toEqual([]);
  });

  test("tells a counselor of plans and questions, in their language", async () => {
    const { counselor, student } = await world();
    await owner.query(`UPDATE "Person" SET locale = 'es' WHERE id = $1`, [counselor.id]);
    await insertRow("Standing", { personId: student.id, planState: "SUBMITTED", questions: 2 });
    await askByMessage(student, { to: counselor.id, ...words }, noon);
    expect(await tick()).toBe(1);
    const [mail] = await mailsTo(counselor.email!);
    expect(mail!.body).toContain(`1 plan por revisar: ${site}/es/day`);
    expect(mail!.body).toContain(`3 preguntas sin respuesta: ${site}/es/day`);
    expect(mail!.body).not.toContain("mensaje nuevo");
  });

  test("is none where nothing waits, and none of what is read, taken back, skipped, overdue or far away", async () => {
    const { school, counselor, student } = await world();
    const sent = await tell(counselor, student.id);
    await getMessage(student, sent.ok ? sent.value.messageId : "", noon);
    const skipped = await addTask(school.id, later(3));
    await skipTask(student, { taskId: skipped, reason: "Because" }, noon);
    await addTask(school.id, later(-1));
    await addTask(school.id, later(15));
    await owner.query(`INSERT INTO "Standing" ("personId", "resultAt") VALUES ($1, $2)`, [student.id, noon]);
    await addTask(school.id, later(3), "SURVEY");
    expect(await tick()).toBe(0);
    expect(await mailsTo(student.email!)).toEqual([]);
  });

  test("of an answered question is none", async () => {
    const { counselor, student } = await world();
    const asked = await askByMessage(student, { to: counselor.id, ...words }, noon);
    await replyToMessage(counselor, { messageId: asked.ok ? asked.value.messageId : "", text: "Yes." }, noon);
    expect(await tick()).toBe(1);
    expect(await mailsTo(counselor.email!)).toEqual([]);
    expect(await mailsTo(student.email!)).toHaveLength(1);
  });

  test("goes to people with an address only, by day only, and only where mails go out", async () => {
    const { school, counselor, student } = await world();
    await tell(counselor, student.id);
    expect(await sendDigests(noon, write)).toBe(0);
    const night = new Date(noon);
    night.setUTCHours(8);
    expect(await sendDigests(night, write, true)).toBe(0);
    const silent = await createStudent({ schoolId: school.id });
    await assign(school.id, counselor.id, silent.id);
    await tell(counselor, silent.id);
    await createJobSeeker({ email: `dana.${randomUUID()}@example.org` });
    await owner.query(`UPDATE "Membership" SET "until" = now() WHERE "personId" = $1`, [student.id]);
    expect(await tick()).toBe(0);
  });
});

describe("how often", () => {
  test("is at most what the person wants: a week for a student until they choose", async () => {
    const { counselor, student } = await world();
    await tell(counselor, student.id);
    expect(await getDigestPreference(student)).toBe(7);
    expect(await tick()).toBe(1);
    expect(await tick(later(0, 60_000))).toBe(0);
    expect(await tick(later(7, -1))).toBe(0);
    expect(await tick(later(7))).toBe(1);
    await saveDigestPreference(student, 1, noon);
    expect(await getDigestPreference(student)).toBe(1);
    expect(await tick(later(8, -1))).toBe(0);
    expect(await tick(later(8))).toBe(1);
    await saveDigestPreference(student, 0, noon);
    expect(await tick(later(100))).toBe(0);
    expect(await mailsTo(student.email!)).toHaveLength(3);
  });

  test("is a day for staff, and never again means also the mail that has not gone out", async () => {
    const { counselor, student } = await world();
    await askByMessage(student, { to: counselor.id, ...words }, noon);
    expect(await getDigestPreference(counselor)).toBe(1);
    expect(await tick()).toBe(1);
    expect(await tick(later(1, -1))).toBe(0);
    expect(await tick(later(1))).toBe(1);
    await saveDigestPreference(counselor, 0, noon);
    const { rows } = await owner.query(
      `SELECT count("cancelledAt")::int AS cancelled, count(*)::int AS all FROM "OutboxMail" WHERE "to" = $1`,
      [counselor.email],
    );
    expect(rows[0]).toEqual({ cancelled: 2, all: 2 });
  });

  test("holds when several nodes are at it at once", async () => {
    const { counselor, student, school } = await world();
    await tell(counselor, student.id);
    await createEducator(school.id, { email: `sam.${randomUUID()}@example.org` });
    const sent = await Promise.all([1, 2, 3, 4].map(() => tick()));
    expect(sent.reduce((a, b) => a + b)).toBe(1);
    expect(await mailsTo(student.email!)).toHaveLength(1);
  });

  test("a turn with nothing in it counts, so that nobody is looked at in every tick", async () => {
    const { counselor, student } = await world();
    expect(await tick()).toBe(0);
    await tell(counselor, student.id);
    expect(await tick(later(1))).toBe(0);
    expect(await tick(later(7))).toBe(1);
  });
});

describe("the link at its end", () => {
  test("stops the reminders without signing in, more than once, and opens nothing else", async () => {
    const { counselor, student } = await world();
    await tell(counselor, student.id);
    await tick();
    const token = tokenIn((await mailsTo(student.email!))[0]!.body);
    expect(await stopDigests("A".repeat(43), "192.0.2.7", noon)).toEqual({ ok: false, problem: "absent" });
    expect((await stopDigests(token, "192.0.2.7", noon)).ok).toBe(true);
    expect((await stopDigests(token, "192.0.2.7", noon)).ok).toBe(true);
    expect(await getDigestPreference(student)).toBe(0);
    expect(await getDigestPreference(counselor)).toBe(1);
    expect(await tick(later(30))).toBe(0);
    expect(await stopDigests(token, "192.0.2.7", later(15))).toEqual({ ok: false, problem: "absent" });
    const { rows } = await owner.query(
      `SELECT "actorId", "subjectId" FROM "AuditEntry" WHERE action = 'digest.stop' AND "subjectId" = $1`,
      [student.id],
    );
    expect(rows).toEqual(Array(2).fill({ actorId: null, subjectId: student.id }));
  });

  test("is tried at most so often from one address", async () => {
    const address = "192.0.2.99";
    const wrong = () => stopDigests("A".repeat(43), address, noon);
    for (let n = 0; n < 30; n++) expect(await wrong()).toMatchObject({ problem: "absent" });
    expect(await wrong()).toEqual({ ok: false, problem: "too-many" });
  });
});

test("the house's purpose reads no message, only that there is one", async () => {
  const { counselor, student } = await world();
  await tell(counselor, student.id);
  expect(await withPurpose("digest", (tx) => tx.message.count())).toBe(0);
  expect(await withPurpose("digest", (tx) => tx.plan.count())).toBe(0);
});
