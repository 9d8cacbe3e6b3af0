import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import type { Counselor, Student } from "@/lib/accounts/rules/roles";
import { getHome } from "@/lib/counseling/queries/get-home";
import { writeNote } from "@/lib/counseling/write-note";
import { getPlan } from "@/lib/plans/queries/get-plan";
import { listSaved } from "@/lib/plans/queries/list-saved";
import { saveItem } from "@/lib/plans/save-item";
import { startPlan } from "@/lib/plans/start-plan";
import { assign, createCounselor, createSchool, createStudent } from "../../support/factories";
import { insertRow } from "../../support/owner";

const at = new Date();
const nothing = { saved: { clusters: [], pathways: [], occupations: [] }, plan: null, unread: 0, shared: null };
let student: Student;
let stranger: Student;
let counselor: Counselor;

beforeAll(async () => {
  const school = await createSchool();
  student = await createStudent({ schoolId: school.id });
  stranger = await createStudent({ schoolId: school.id });
  counselor = await createCounselor(school.id);
  await assign(school.id, counselor.id, student.id);
  await saveItem(student, { kind: "CLUSTER", id: "national-16/finance" });
  await saveItem(student, { kind: "OCCUPATION", id: "29-1141.00" });
  await startPlan(student, { pathwayId: "national-16/health-science/therapeutic-services", reason: "" });
  await writeNote(counselor, { studentId: student.id, text: "Well done", visibility: "STUDENT" }, at);
  await writeNote(counselor, { studentId: student.id, text: "For me alone", visibility: "PRIVATE" }, at);
  for (const [readAt, takenAt] of [
    [null, null],
    [at, null],
    [null, at],
  ] as const) {
    const from = { schoolId: school.id, senderId: counselor.id };
    const id = randomUUID();
    await insertRow("Message", { id, ...from, senderName: "R", subject: "A", text: "B", takenAt });
    await insertRow("MessageRecipient", { messageId: id, personId: student.id, senderId: counselor.id, readAt });
  }
});

it("says what was saved, which plan counts, how many messages are new, and what the counselor shares", async () => {
  const home = await getHome(student, at);
  expect(home.saved).toEqual(await listSaved(student));
  const plan = (await getPlan(student))!;
  expect(home.plan?.pathwayId).toBe(plan.content.pathwayId);
  expect(home.unread).toBe(1);
  expect(home.shared?.notes.map(({ text }) => text)).toEqual(["Well done"]);
});

it("is empty for whoever did nothing, and shows nothing of another", async () => {
  expect(await getHome(stranger, at)).toEqual(nothing);
});
