// A signed-in page makes at most five queries; what opens and closes a transaction, and tells PostgreSQL who is
// acting, reads nothing and does not count.
import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { openSession } from "@/lib/accounts/open-session";
import { getUserOfSession } from "@/lib/accounts/queries";
import type { Counselor, Student } from "@/lib/accounts/rules/roles";
import { getMatchFacts } from "@/lib/catalog/queries/get-match-facts";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { getStudent } from "@/lib/counseling/queries/get-student";
import { dayFilterSchema } from "@/lib/counseling/day-schema";
import { getDay } from "@/lib/counseling/queries/get-day";
import { getHome } from "@/lib/counseling/queries/get-home";
import { getReview } from "@/lib/counseling/queries/get-review";
import { listApprovable } from "@/lib/counseling/queries/list-approvable";
import { listDecided } from "@/lib/counseling/queries/list-decided";
import { listOwnMeetings } from "@/lib/counseling/queries/list-own-meetings";
import { dayAround } from "@/lib/counseling/rules/meeting-time";
import { listTasks } from "@/lib/counseling/queries/list-tasks";
import { listCaseload } from "@/lib/counseling/queries/list-caseload";
import { caseloadFilterSchema } from "@/lib/counseling/schema";
import { withPurpose } from "@/lib/platform/with-actor";
import { getOwnPlanFacts } from "@/lib/plans/queries/get-own-plan-facts";
import { getPlan } from "@/lib/plans/queries/get-plan";
import { listSaved } from "@/lib/plans/queries/list-saved";
import { startPlan } from "@/lib/plans/start-plan";
import { submitPlan } from "@/lib/plans/submit-plan";
import { getResultView } from "@/lib/survey/queries/get-result-view";
import { getSurveyState } from "@/lib/survey/queries/get-survey-state";
import { listBestPathways } from "@/lib/survey/queries/list-best-pathways";
import { assign, createCounselor, createSchool, createStudent } from "../../support/factories";
import { insertRow, owner } from "../../support/owner";

const silent = /^(BEGIN|COMMIT|ROLLBACK|SET|SELECT waymark_(enter|purpose)|SELECT set_config)/i;

let statements: string[] = [];
let student: Student;
let counselor: Counselor;
let sessions: { student: string; counselor: string };

/** Rules that stand on others: reading them must not take a query each. */
async function rulesOf(schoolId: string) {
  const content = JSON.stringify({
    totalCredits: 1,
    countsFrom: 9,
    split: null,
    lines: [],
    choices: [],
    conditions: [],
  });
  const titles = { titleEn: "Some", titleEs: "Algunas", contentHash: "", state: "PUBLISHED" };
  const set = (code: string, more: Record<string, string>) =>
    insertRow("RequirementSet", { id: randomUUID(), code, version: 1, kind: "STATE", content, ...titles, ...more });
  await set("counted-state", {});
  await set("counted-district", { kind: "DISTRICT", parentCode: "counted-state" });
  await owner.query(`UPDATE "School" SET "stateCode" = 'counted-district' WHERE id = $1`, [schoolId]);
}

beforeAll(async () => {
  const school = await createSchool();
  await rulesOf(school.id);
  student = await createStudent({ schoolId: school.id });
  counselor = await createCounselor(school.id);
  await assign(school.id, counselor.id, student.id);
  const { rows } = await owner.query(`SELECT id FROM "Pathway" ORDER BY id LIMIT 1`);
  const started = await startPlan(student, { pathwayId: rows[0].id, reason: "" });
  if (!started.ok) throw new Error(started.problem);
  await submitPlan(student, { planId: started.value.planId, revision: 1 }, new Date());
  const open = (id: string) => withPurpose("sign-in", (tx) => openSession(tx, id, new Date()));
  sessions = { student: await open(student.id), counselor: await open(counselor.id) };

  // What a release says of every match is read once for all visits.
  await getMatchFacts("en");
  const { query } = Client.prototype;
  vi.spyOn(Client.prototype, "query").mockImplementation(function (this: Client, ...args: unknown[]) {
    const [first] = args as [string | { text?: string }];
    const text = (typeof first === "string" ? first : (first?.text ?? "")).trim();
    if (!silent.test(text)) statements.push(text);
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as never);
});

beforeEach(() => void (statements = []));

const session = (who: "student" | "counselor") => getUserOfSession(sessions[who], new Date());

const pages: Record<string, () => Promise<unknown>> = {
  home: async () => {
    await session("student");
    await getSurveyState(student);
    const { saved } = await getHome(student, new Date());
    await listTasks(student, new Date());
    await listNamed("en", saved);
  },
  plan: async () => {
    await session("student");
    await getPlan(student);
    await listNamed("en", await listSaved(student));
  },
  "the header of a public page": async () => {
    await session("student");
    await listSaved(student);
    await listBestPathways(student);
  },
  result: async () => {
    await session("student");
    await getResultView({ person: student, key: null });
    await getMatchFacts("en");
  },
  caseload: async () => {
    await session("counselor");
    const { students } = await listCaseload(counselor, caseloadFilterSchema.parse({}));
    await listNamed("en", { pathways: students.flatMap((each) => each.savedPathways) });
  },
  "a plan under review": async () => {
    await session("counselor");
    expect((await getReview(counselor, student.id, new Date()))?.facts?.standing.state).toBe("SUBMITTED");
  },
  "the day": async () => {
    await session("counselor");
    expect((await getDay(counselor, dayFilterSchema.parse({}), new Date())).counts.SUBMITTED).toBe(1);
    await listOwnMeetings(counselor, ...dayAround("America/Chicago", new Date()));
  },
  "plans to approve together, after some were": async () => {
    await session("counselor");
    expect(await listApprovable(counselor, new Date())).toHaveLength(1);
    await listDecided(counselor, new Date());
  },
  "a student's review and signatures": async () => {
    await session("student");
    expect((await getOwnPlanFacts(student, new Date()))?.plan.state).toBe("SUBMITTED");
  },
  "one student": async () => {
    await session("counselor");
    const found = await getStudent(counselor, student.id);
    await listNamed("en", { pathways: found?.plan ? [found.plan.pathwayId] : [] });
  },
};

test.each(Object.keys(pages))("the page %s", async (name) => {
  await pages[name]!();
  expect(statements.length, statements.join("\n")).toBeGreaterThan(1);
  expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(5);
});
