// What a school asks for in hours, who may say so, and how often the pages ask the database.
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openSession } from "@/lib/accounts/open-session";
import { getUserOfSession } from "@/lib/accounts/queries";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { dayFilterSchema } from "@/lib/counseling/day-schema";
import { getDay } from "@/lib/counseling/queries/get-day";
import { getStudent } from "@/lib/counseling/queries/get-student";
import { changedHoursSchema, hoursRuleSchema, placementSchema, verdictSchema } from "@/lib/opportunities/hours-schema";
import { getCertificateInCare, getOwnCertificate } from "@/lib/opportunities/queries/get-hours-certificate";
import { getHoursForSupervisor } from "@/lib/opportunities/queries/get-hours-for-supervisor";
import { countedOf, getOwnHours } from "@/lib/opportunities/queries/get-own-hours";
import { getOwnPlacement, getPlacementChoices } from "@/lib/opportunities/queries/get-own-placement";
import { listHoursInCare } from "@/lib/opportunities/queries/list-hours-in-care";
import { listHoursRules } from "@/lib/opportunities/queries/list-hours-rules";
import { readVerdict } from "@/lib/opportunities/read-verdict";
import { standingOf } from "@/lib/opportunities/rules/hours-totals";
import { addHoursRule, endHoursRule, resumeHoursRule, setAskGuardians } from "@/lib/opportunities/save-hours-rule";
import { addPlacement } from "@/lib/opportunities/save-placement";
import { verifyAsStaff } from "@/lib/opportunities/verify-hours";
import { withPurpose } from "@/lib/platform/with-actor";
import { listHoursToTake } from "@/lib/profiles/queries/list-hours-to-take";
import {
  createCounselor,
  createSchool,
  createSchoolAdministrator,
  createSiteAdministrator,
  createStudent,
} from "../../support/factories";
import { owner } from "../../support/owner";
import { at, day, minutesOn, must, note, place, row, send, waitingHours } from "./hours-world";

const no = (problem: string) => ({ ok: false, problem });
const sixty = hoursRuleSchema.parse({ titleEn: "Service hours", hours: "60", hoursInOne: "30", gradeFrom: "9" });

test("a rule is a number of hours, a part of them at one placement, and grades", () => {
  expect(sixty).toEqual({
    ...{ titleEn: "Service hours", titleEs: "Service hours", minutes: 3600, minutesInOne: 1800 },
    ...{ gradeFrom: 9, gradeTo: null },
  });
  const wrong = (typed: Record<string, string>) =>
    hoursRuleSchema.safeParse({ titleEn: "x", hours: "60", ...typed }).error?.issues.map(({ message }) => message);
  expect(wrong({})).toBeUndefined();
  expect(wrong({ titleEn: " " })).toEqual(["TITLE_MISSING"]);
  expect(wrong({ hours: "" })).toEqual(["HOURS_MISSING"]);
  expect(wrong({ hours: "-1" })).toEqual(["HOURS_WRONG"]);
  expect(wrong({ hoursInOne: "61" })).toEqual(["MORE_THAN_ALL"]);
  expect(wrong({ gradeTo: "15" })).toEqual(["GRADE_WRONG"]);
  expect(wrong({ gradeFrom: "11", gradeTo: "9" })).toEqual(["GRADES_TURNED"]);
});

test("what forms send is read or told what is wrong with it", () => {
  const problems = (result: { error?: { issues: { message: string }[] } | undefined }) =>
    result.error?.issues.map(({ message }) => message);
  const typed = { title: "Helper", organisation: "Shelter" };
  expect(placementSchema.parse({ ...typed, supervisorEmail: " Ines@Example.org ", ruleId: "x" })).toMatchObject({
    ...{ supervisorEmail: "ines@example.org", ruleId: null, startsOn: null },
  });
  expect(problems(placementSchema.safeParse({ ...typed, supervisorEmail: "ines" }))).toEqual(["EMAIL_WRONG"]);
  expect(problems(placementSchema.safeParse({ ...typed, startsOn: "2026-05-02", endsOn: "2026-05-01" }))).toEqual([
    "ENDS_TOO_EARLY",
  ]);
  expect(problems(placementSchema.safeParse({}))).toEqual(["TITLE_MISSING", "ORGANISATION_MISSING"]);
  expect(problems(changedHoursSchema.safeParse({ heldOn: "2026-02-30", time: "" }))).toEqual([
    "DAY_WRONG",
    "TIME_MISSING",
  ]);
  expect(problems(verdictSchema.safeParse({ entryIds: [], verdict: "REJECTED" }))).toEqual([
    "NONE_CHOSEN",
    "REASON_MISSING",
  ]);
  const form = new FormData();
  const id = "0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";
  form.set(`entry-${id}`, "yes");
  form.set("verdict", "VERIFIED");
  expect(readVerdict(form)).toMatchObject({ input: { data: { entryIds: [id] } }, seenAt: new Date(0) });
});

describe("the rules of a school", () => {
  test("are made and ended by its administrators; the end can be taken back for ten minutes", async () => {
    const school = await createSchool();
    const boss = await createSchoolAdministrator(school.id);
    const { id } = await must(addHoursRule(boss, school.id, sixty, at));
    const student = await createStudent({ schoolId: school.id, grade: 9 });
    const offered = async () => (await getPlacementChoices(student, null)).rules.map((rule) => rule.id).includes(id);
    expect(await offered()).toBe(true);
    const named = { schoolId: school.id, ruleId: id };
    await must(endHoursRule(boss, named, at));
    expect(await endHoursRule(boss, named, at)).toEqual(no("not-found"));
    expect(await offered()).toBe(false);
    expect(await resumeHoursRule(boss, named, minutesOn(at, 10))).toEqual(no("not-found"));
    await must(resumeHoursRule(boss, named, minutesOn(at, 9)));
    expect(await listHoursRules(boss, school.id)).toMatchObject({
      rules: [{ id, endedAt: null }],
      askGuardians: false,
    });
    await must(setAskGuardians(boss, { schoolId: school.id, ask: true }));
    expect(await listHoursRules(boss, school.id)).toMatchObject({ askGuardians: true });
    const { rows } = await owner.query(
      `SELECT action FROM "AuditEntry" WHERE "actorId" = $1 AND action <> 'session.open' ORDER BY id`,
      [boss.id],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      ...["hours-rule.add", "hours-rule.end", "hours-rule.resume", "school.ask-guardians"],
    ]);
  });

  test("are nobody else's", async () => {
    const [school, elsewhere] = [await createSchool(), await createSchool()];
    const boss = await createSchoolAdministrator(school.id);
    const { id: ruleId } = await must(addHoursRule(boss, school.id, sixty, at));
    const strangers = {
      "another school's administrator": await createSchoolAdministrator(elsewhere.id),
      "a counselor": await createCounselor(school.id),
      "a site administrator": await createSiteAdministrator(),
      "a student": await createStudent({ schoolId: school.id }),
    };
    for (const [name, someone] of Object.entries(strangers)) {
      const stranger = someone as unknown as SchoolAdministrator;
      const named = { schoolId: school.id, ruleId };
      expect(await addHoursRule(stranger, school.id, sixty, at), name).toEqual(no("not-found"));
      expect(await endHoursRule(stranger, named, at), name).toEqual(no("not-found"));
      expect(await setAskGuardians(stranger, { schoolId: school.id, ask: true }), name).toEqual(no("not-found"));
      expect(await listHoursRules(stranger, school.id), name).toBeNull();
    }
    // A rule of one school is not reached through another that one does run.
    const other = strangers["another school's administrator"];
    expect(await endHoursRule(other, { schoolId: elsewhere.id, ruleId }, at)).toEqual(no("not-found"));
  });

  test("are met by what was verified at placements that count towards them", async () => {
    const { counselor, student, school, ids } = await waitingHours();
    const boss = await createSchoolAdministrator(school.id);
    const { id: ruleId } = await must(addHoursRule(boss, school.id, { ...sixty, minutes: 120, minutesInOne: 90 }, at));
    const { id } = await must(addPlacement(student, place({ ruleId }), at));
    const more = await note(student, id, [row(day(-3), 60), row(day(-4), 60), row(day(-5), 500)]);
    await send(student, id, "school");
    const seen = { seenAt: minutesOn(at, 1) };
    const judge = (entryIds: string[]) =>
      must(verifyAsStaff(counselor, { entryIds, verdict: "VERIFIED", reason: "" }, seen, at));
    await judge([...ids, more[0]!]);
    const standing = async () => {
      const { places, rules } = await getOwnHours(student);
      const own = places.filter((each) => each.ruleId === ruleId);
      return standingOf(
        rules.find((rule) => rule.id === ruleId)!,
        countedOf(own),
      );
    };
    expect(await standing()).toMatchObject({ verified: 60, waiting: 560, missing: 60, isMet: false });
    await judge([more[1]!]);
    expect(await standing()).toMatchObject({ verified: 120, missing: 0, inOne: { placementId: id }, isMet: true });
  });
});

// What opens and closes a transaction, and tells PostgreSQL who is acting, reads nothing and does not count.
const silent = /^(BEGIN|COMMIT|ROLLBACK|SET|SELECT waymark_(enter|purpose)|SELECT set_config)/i;
let statements: string[] = [];
beforeEach(() => void (statements = []));
afterEach(() => vi.restoreAllMocks());

function count() {
  const { query } = Client.prototype;
  vi.spyOn(Client.prototype, "query").mockImplementation(function (this: Client, ...args: unknown[]) {
    const [first] = args as [string | { text?: string }];
    const text = (typeof first === "string" ? first : (first?.text ?? "")).trim();
    if (!silent.test(text)) statements.push(text);
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as never);
}

test("each page of hours makes at most five queries", async () => {
  const { counselor, student, placementId, school, token } = await waitingHours();
  const boss = await createSchoolAdministrator(school.id);
  const session = await withPurpose("sign-in", (tx) => openSession(tx, student.id, new Date()));
  const pages: Record<string, () => Promise<unknown>> = {
    overview: async () => [await getOwnHours(student), await listHoursToTake(student)],
    placement: () => getOwnPlacement(student, placementId, at),
    "new placement": () => getPlacementChoices(student, placementId),
    certificate: () => getOwnCertificate(student),
    supervisor: () => getHoursForSupervisor(token, at),
    "in care": () => listHoursInCare(counselor),
    "certificate in care": () => getCertificateInCare(counselor, student.id),
    rules: () => listHoursRules(boss, school.id),
  };
  count();
  for (const [name, read] of Object.entries(pages)) {
    statements = [];
    await getUserOfSession(session, new Date());
    expect(await read(), name).not.toBeNull();
    expect(statements.length, `${name}\n${statements.join("\n")}`).toBeGreaterThan(1);
    expect(statements.length, `${name}\n${statements.join("\n")}`).toBeLessThanOrEqual(5);
  }
});

test("the counselor's day and a student's page tell of hours", async () => {
  const { counselor, student, placementId, ids } = await waitingHours();
  await note(student, placementId, [row(day(-9), 600)]);
  const today = () => getDay(counselor, dayFilterSchema.parse({}), new Date());
  expect((await today()).beside).toEqual({ applications: 0, hours: 2 });
  const seen = { seenAt: minutesOn(at, 1) };
  await must(verifyAsStaff(counselor, { entryIds: [ids[0]!], verdict: "VERIFIED", reason: "" }, seen, at));
  expect((await today()).beside).toEqual({ applications: 0, hours: 1 });
  expect((await getStudent(counselor, student.id))!.work).toEqual({ verified: 120, waiting: 60, sent: 0, asked: 0 });
  const colleague = await createCounselor((await createSchool()).id);
  expect((await getDay(colleague, dayFilterSchema.parse({}), new Date())).beside).toEqual({
    applications: 0,
    hours: 0,
  });
});
