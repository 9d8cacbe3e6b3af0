// A school's own rosters: a plain list of names, a district's file cut to the school; and who may do none of it.
import { beforeEach, expect, test } from "vitest";
import type { Administrator, SchoolAdministrator, SiteAdministrator } from "@/lib/accounts/rules/roles";
import { claimRoster } from "@/lib/schools/claim-roster";
import { discardRoster } from "@/lib/schools/discard-roster";
import { keepRosterDemographics } from "@/lib/schools/keep-roster-demographics";
import { getRosterRun, listRosterDistricts, listRosterProblems, listRosterRuns } from "@/lib/schools/roster-queries";
import { startRoster } from "@/lib/schools/start-roster";
import {
  createCounselor,
  createEducator,
  createSchool,
  createSchoolAdministrator,
  createSiteAdministrator,
} from "@/tests/support/factories";
import { owner } from "@/tests/support/owner";
import {
  apply,
  bring,
  clearRosters,
  districtId,
  folder,
  footprint,
  load,
  problemsOf,
} from "@/tests/support/roster/roster-world";

let school: { id: string; name: string };
let by: SchoolAdministrator & Administrator;
beforeEach(async () => {
  await clearRosters();
  school = await createSchool("Cedar High School");
  by = await createSchoolAdministrator(school.id);
});

const names = (...lines: string[]) => ({
  "list.csv": ["Name,Grade,Number,E-mail,Class,Teacher", ...lines, ""].join("\n"),
});
const asList = (delta: boolean) => ({ schoolId: school.id, kind: "NAMES" as const, delta });
const students = async () =>
  (
    await owner.query(
      `SELECT p.name, m.grade, m.number FROM "Membership" m JOIN "Person" p ON p.id = m."personId"
       WHERE m."schoolId" = $1 AND m.role = 'STUDENT' AND m."until" IS NULL ORDER BY 1`,
      [school.id],
    )
  ).rows.map(({ name, grade, number }) => [name, grade, number ?? "-"].join(" · "));

test("a list of names: students, their class and its teacher; the same again changes nothing", async () => {
  const teacher = await createEducator(school.id, { name: "Fay Moss" });
  const list = names('"Ruiz, Ana",9,1001,,9A,Fay Moss', "Ben Lee,9,,ben@cedar.example,9A,Fay Moss", "Cam Ito,10,,,,");
  const run = await load(by, list, asList(true));
  expect(await problemsOf(run.id)).toEqual([]);
  expect(await students()).toEqual(["Ana Ruiz · 9 · 1001", "Ben Lee · 9 · -", "Cam Ito · 10 · -"]);
  const { rows } = await owner.query(
    `SELECT c.title, e.role, count(*)::int AS n, bool_or(e."personId" = $1) AS fay FROM "Enrollment" e JOIN "Class" c ON c.id = e."classId" GROUP BY 1, 2 ORDER BY 2`,
    [teacher.id],
  );
  expect(rows).toEqual([
    { title: "9A", role: "STUDENT", n: 2, fay: false },
    { title: "9A", role: "EDUCATOR", n: 1, fay: true },
  ]);
  const applied = await footprint();
  expect((await load(by, list, asList(true))).counts.kinds.user).toMatchObject({ new: 0, changed: 0, same: 3 });
  expect(await footprint()).toEqual(applied);
});

test("next year's list knows the same people by number, e-mail or name, and only a whole list lets anyone go", async () => {
  await load(
    by,
    names("Ana Ruiz,9,1001,,,", "Ben Lee,9,,ben@cedar.example,,", "Cam Ito,10,,,,", "Dee Fox,12,,,,"),
    asList(true),
  );
  const before = (
    await owner.query(`SELECT id, name FROM "Person" WHERE name IN ('Ana Ruiz', 'Ben Lee', 'Cam Ito') ORDER BY name`)
  ).rows;
  const next = names("Ana Ruiz-Vega,10,1001,,,", "Ben Lee,10,,ben@cedar.example,,", "Cam Ito,11,,,,", "Eli Orr,9,,,,");
  await load(by, next, asList(true));
  expect(await students()).toEqual([
    ...["Ana Ruiz-Vega · 10 · 1001", "Ben Lee · 10 · -", "Cam Ito · 11 · -", "Dee Fox · 12 · -", "Eli Orr · 9 · -"],
  ]);
  const run = await bring(by, next, asList(false));
  expect(run.counts.leaving).toBe(1);
  expect(await apply(by, run.id, 1)).toBe("applied");
  expect((await students()).join()).not.toContain("Dee");
  const after = (
    await owner.query(`SELECT id FROM "Person" WHERE id = ANY ($1) ORDER BY id`, [before.map(({ id }) => id)])
  ).rows;
  expect(after).toHaveLength(3);
  expect((await owner.query(`SELECT count(*)::int AS n FROM "Person" WHERE name = 'Cam Ito'`)).rows[0].n).toBe(1);
});

test("a district's file cut to one's own school touches no other", async () => {
  const run = await load(by, folder("tidy-1.1"), { schoolId: school.id });
  expect(await problemsOf(run.id)).toEqual([]);
  expect(run.counts.left).toEqual({ family: 1, other: 0, elsewhere: 3 });
  expect(await students()).toEqual(["Ana Ruiz · 9 · 1001", "Ben Lee · 9 · 1002", "Cam Itō · 10 · 1003"]);
  expect((await owner.query(`SELECT name FROM "School"`)).rows).toEqual([{ name: "Cedar High School" }]);
  expect((await owner.query(`SELECT count(*)::int AS n FROM "District"`)).rows[0].n).toBe(0);
  const applied = await footprint();
  await load(by, folder("tidy-1.1"), { schoolId: school.id });
  expect(await footprint()).toEqual(applied);
});

test("no roster changes the account of someone with powers outside the school", async () => {
  const elsewhere = await createSchool("Elsewhere");
  const counselor = await createCounselor(elsewhere.id, { name: "Kay Key", email: "kay@elsewhere.example" });
  await owner.query(
    `INSERT INTO "Membership" (id, "personId", role, "schoolId", number) VALUES (gen_random_uuid(), $1, 'STUDENT', $2, '77')`,
    [counselor.id, school.id],
  );
  await load(by, names("Kay Taken,9,77,mine@cedar.example,,"), asList(true));
  const { rows } = await owner.query(`SELECT name, email FROM "Person" WHERE id = $1`, [counselor.id]);
  expect(rows).toEqual([{ name: "Kay Key", email: "kay@elsewhere.example" }]);
});

test("strangers see no run, and can neither bring, apply nor put away", async () => {
  const other = await createSchool();
  const stranger = await createSchoolAdministrator(other.id);
  const counselor = (await createCounselor(school.id)) as unknown as Administrator;
  const run = await bring(by, names("Ana Ruiz,9,1001,,,", ",9,2,,,"), asList(true));
  expect(await getRosterRun(by, run.id)).toMatchObject({ id: run.id, state: "TRIED", source: school.name });
  expect((await listRosterProblems(by, run.id, { code: null, after: null })).problems).toHaveLength(1);
  for (const who of [stranger, counselor]) {
    expect(await getRosterRun(who, run.id)).toBeNull();
    expect((await listRosterRuns(who, { schoolId: null, after: null })).runs).toEqual([]);
    expect((await listRosterRuns(who, { schoolId: school.id, after: null })).runs).toEqual([]);
    expect((await listRosterProblems(who, run.id, { code: null, after: null })).problems).toEqual([]);
    expect(await claimRoster(who, { id: run.id, leaving: 0 })).toEqual({ ok: false, problem: "not-found" });
    expect(await discardRoster(who, run.id)).toBe(false);
    expect(await listRosterDistricts(who)).toEqual([]);
    const start = { districtId: null, fileName: "x", delta: true };
    for (const kind of ["NAMES", "ONEROSTER"] as const)
      expect(await startRoster(who, { ...start, schoolId: school.id, kind })).toEqual({
        ok: false,
        problem: "not-found",
      });
    expect(await startRoster(who, { ...start, schoolId: null, kind: "ONEROSTER" })).toEqual({
      ok: false,
      problem: "not-found",
    });
  }
  expect(await discardRoster(by, run.id)).toBe(true);
  expect(await apply(by, run.id)).toBe("not-tried");
  const { rows } = await owner.query(
    `SELECT (SELECT count(*)::int FROM "RosterRow") AS rows, (SELECT count(*)::int FROM "RosterProblem") AS problems`,
  );
  expect(rows).toEqual([{ rows: 0, problems: 0 }]);
  expect(await students()).toEqual([]);
});

test("two at once: one roster is taken once, and another of the same school waits; one that died can be taken again", async () => {
  const run = await bring(by, names("Ana Ruiz,9,1001,,,"), asList(true));
  const claims = await Promise.all([1, 2].map(() => claimRoster(by, { id: run.id, leaving: null })));
  expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
  const again = { districtId: null, fileName: "x", ...asList(true) };
  expect(await startRoster(by, again)).toEqual({ ok: false, problem: "busy" });
  await owner.query(
    `UPDATE "RosterRun" SET "aliveAt" = now() AT TIME ZONE 'UTC' - interval '3 minutes' WHERE id = $1`,
    [run.id],
  );
  expect(await getRosterRun(by, run.id)).toMatchObject({ state: "DEAD" });
  expect(await apply(by, run.id)).toBe("applied");
  expect(await students()).toEqual(["Ana Ruiz · 9 · 1001"]);

  // The staged rows do not outlive a crash of the database.
  const lost = await bring(by, names("Ben Lee,9,1002,,,"), asList(true));
  await owner.query(`DELETE FROM "RosterRow"`);
  expect(await apply(by, lost.id)).toBe("rows-gone");
  expect(await getRosterRun(by, lost.id)).toMatchObject({ state: "FAILED", problem: "apply-rows-gone" });
});

test("demographics are thrown away unless the district keeps them, and deleted when it stops", async () => {
  const site: SiteAdministrator & Administrator = await createSiteAdministrator();
  const files = folder("tidy-1.1");
  const stored = async () => (await owner.query(`SELECT data FROM "Demographics" ORDER BY data ->> 'birthDate'`)).rows;
  const run = await bring(site, files);
  const { rows } = await owner.query(
    `SELECT DISTINCT data FROM "RosterRow" WHERE "runId" = $1 AND kind = 'demographics'`,
    [run.id],
  );
  expect(rows).toEqual([{ data: {} }]);
  await apply(site, run.id);
  expect(await stored()).toEqual([]);
  const district = await districtId("Cedar Valley District");
  expect(await keepRosterDemographics(site, { districtId: district, keep: true })).toBe(true);
  await load(site, files, { districtId: district });
  expect(await stored()).toMatchObject([
    { data: { birthDate: "2011-03-04", sex: "female" } },
    { data: { birthDate: "2011-06-07" } },
  ]);
  expect(await keepRosterDemographics(site, { districtId: district, keep: false })).toBe(true);
  expect(await stored()).toEqual([]);
  expect(await keepRosterDemographics(site, { districtId: district, keep: false })).toBe(false);
});

test("what a list leaves behind says nobody's name or address", async () => {
  await load(by, names("Ana Ruiz,9,,ana@cedar.example,9A,", "Ben Lee,9,,,9A,"), asList(true));
  const { rows } = await owner.query(
    `SELECT coalesce(string_agg("sourcedId", ' '), '') || ' ' || (SELECT string_agg("sourcedId", ' ') FROM "Enrollment") AS ids FROM "RosterKey"`,
  );
  expect(rows[0].ids).toContain("mail:");
  expect(rows[0].ids).not.toMatch(/ana|ruiz|ben|lee/i);
});
