// A page of a school's structure makes at most five queries; what opens and closes a transaction reads nothing.
import { Client } from "pg";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { openSession } from "@/lib/accounts/open-session";
import { getUserOfSession } from "@/lib/accounts/queries";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { listFrameworks } from "@/lib/catalog/queries/list-frameworks";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { withPurpose } from "@/lib/platform/with-actor";
import { getCare, previewCare } from "@/lib/schools/queries/get-care";
import { getSchoolSettings, getSchoolSetup } from "@/lib/schools/queries/get-school-setup";
import { findPeople, listClassPlaces, listProgramPlaces } from "@/lib/schools/queries/list-people";
import { listSchools } from "@/lib/schools/queries/list-schools";
import { listStaff } from "@/lib/schools/queries/list-staff";
import {
  getClass,
  getProgram,
  listClasses,
  listGroups,
  listPrograms,
  listYears,
} from "@/lib/schools/queries/list-structure";
import { getSchoolStudent, listSchoolCounselors, listStudents } from "@/lib/schools/queries/list-students";
import { listThemes } from "@/lib/schools/queries/list-themes";
import { addToClass } from "@/lib/schools/set-class-place";
import { addToProgram } from "@/lib/schools/set-program-place";
import { createSiteAdministrator } from "../../support/factories";
import { addClass, addProgram, addRule, addYear, schoolPeople } from "../../support/school-people";

const silent = /^(BEGIN|COMMIT|ROLLBACK|SET|SELECT waymark_(enter|purpose)|SELECT set_config)/i;

let statements: string[] = [];
let world: Awaited<ReturnType<typeof schoolPeople>>;
let boss: SchoolAdministrator;
let session: string;
let ids: { school: string; year: string; class: string; program: string };
let site: Awaited<ReturnType<typeof createSiteAdministrator>>;

beforeAll(async () => {
  world = await schoolPeople();
  boss = world.boss;
  site = await createSiteAdministrator();
  const schoolId = world.school.id;
  const year = await addYear(schoolId);
  ids = { school: schoolId, year, class: await addClass(schoolId, year), program: await addProgram(schoolId) };
  const student = { schoolId, personId: world.maya.id, role: "STUDENT" as const };
  await addToClass(boss, { ...student, classId: ids.class }, new Date());
  await addToProgram(boss, { ...student, programId: ids.program }, new Date());
  await addRule(schoolId, world.rosa.id, { gradeFrom: 12 });
  session = await withPurpose("sign-in", (tx) => openSession(tx, boss.id, new Date()));
  const { query } = Client.prototype;
  vi.spyOn(Client.prototype, "query").mockImplementation(function (this: Client, ...args: unknown[]) {
    const [first] = args as [string | { text?: string }];
    const text = (typeof first === "string" ? first : (first?.text ?? "")).trim();
    if (!silent.test(text)) statements.push(text);
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as never);
});

beforeEach(() => void (statements = []));

const everyone = { q: "", grade: null, classId: null, programId: null, lone: false, after: null };

const pages: Record<string, (at: Date) => Promise<unknown>> = {
  overview: (at) => getSchoolSetup(boss, ids.school, at),
  settings: async () => [await getSchoolSettings(boss, ids.school), await listFrameworks("en")],
  years: () => listYears(boss, ids.school),
  classes: async (at) => {
    await listYears(boss, ids.school);
    return listClasses(boss, { schoolId: ids.school, yearId: ids.year, ended: false, after: null }, at);
  },
  "one class": async (at) => {
    await getClass(boss, ids.class, at);
    await listYears(boss, ids.school);
    expect(await listClassPlaces(boss, ids.school, ids.class, at)).toHaveLength(1);
  },
  "one class, looking for someone": async (at) => {
    await getClass(boss, ids.class, at);
    const asked = {
      schoolId: ids.school,
      roles: ["STUDENT", "EDUCATOR"] as const,
      q: "a",
      outside: { classId: ids.class },
    };
    expect((await findPeople(boss, asked, at)).map(({ id }) => id)).not.toContain(world.maya.id);
  },
  programs: async (at) => {
    const programs = await listPrograms(boss, ids.school, at);
    await listThemes(boss, "en", ids.school);
    await listNamed("en", { clusters: ["national-16/health-science"] });
    expect(programs).toHaveLength(1);
  },
  "one program": async (at) => {
    await getProgram(boss, ids.program, at);
    expect((await listThemes(boss, "es", ids.school)).length).toBeGreaterThan(10);
    expect(await listProgramPlaces(boss, ids.school, ids.program, at)).toHaveLength(1);
  },
  staff: (at) => listStaff(boss, { schoolId: ids.school, after: null }, at),
  "counselors, with a preview": async (at) => {
    const care = await getCare(boss, ids.school, at);
    expect(care?.lone).toBe(1);
    await previewCare(boss, ids.school, care!.rules, at);
  },
  students: async (at) => {
    await listGroups(boss, ids.school);
    expect((await listStudents(boss, ids.school, everyone, at))?.students).toHaveLength(1);
  },
  "one student": async (at) => {
    expect(await getSchoolStudent(boss, { schoolId: ids.school, studentId: world.maya.id }, at)).not.toBeNull();
    await listSchoolCounselors(boss, ids.school, at);
  },
  "all schools": (at) => listSchools(site, { q: "", after: null, manage: ids.school }, at),
};

test.each(Object.keys(pages))("the page %s", async (name) => {
  await getUserOfSession(session, new Date());
  await pages[name]!(new Date(Date.now() + 60_000));
  expect(statements.length, statements.join("\n")).toBeGreaterThan(1);
  expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(5);
});
