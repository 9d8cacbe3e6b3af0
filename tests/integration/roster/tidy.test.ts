import { beforeAll, expect, test } from "vitest";
import type { Administrator } from "@/lib/accounts/rules/roles";
import { createSiteAdministrator } from "@/tests/support/factories";
import { owner } from "@/tests/support/owner";
import {
  bring,
  districtId,
  enrolled,
  folder,
  footprint,
  load,
  places,
  problemsOf,
} from "@/tests/support/roster/roster-world";

let by: Administrator;
beforeAll(async () => {
  by = await createSiteAdministrator();
});

test("a tidy district in version 1.1: tried without a change, applied, and the same again changes nothing", async () => {
  const files = folder("tidy-1.1");
  const before = await footprint();
  const run = await bring(by, files);
  expect(await problemsOf(run.id)).toEqual([]);
  expect(run.state).toBe("TRIED");
  expect(run.counts.kinds).toMatchObject({
    org: { read: 3, new: 2, changed: 0, same: 0, gone: 0, problems: 0 },
    session: { read: 4, new: 4 },
    course: { read: 3, new: 2, same: 0 },
    class: { read: 3, new: 3 },
    user: { read: 9, new: 8, gone: 0 },
    enrollment: { read: 7, new: 7 },
    demographics: { read: 2 },
  });
  expect(run.counts.left).toEqual({ family: 1, other: 0, elsewhere: 0 });
  expect(await footprint()).toEqual(before);

  expect(await load(by, files)).toMatchObject({ state: "TRIED" });
  const district = await districtId("Cedar Valley District");
  expect(await places(district)).toEqual([
    "Ana Ruiz · STUDENT · Cedar High School · 9 · 1001",
    "Ben Lee · STUDENT · Cedar High School · 9 · 1002",
    "Cam Itō · STUDENT · Cedar High School · 10 · 1003",
    "Dee Fox · STUDENT · Willow Middle School · 7 · 1004",
    "Eli Ruiz · STUDENT · Willow Middle School · 7 · 1005",
    "Fay Moss · EDUCATOR · Cedar High School",
    "Fay Moss · EDUCATOR · Willow Middle School",
    "Gus Pike · EDUCATOR · Willow Middle School",
    "Hal Dunn · SCHOOL_ADMINISTRATOR · Cedar High School",
  ]);
  expect(await enrolled(district)).toEqual([
    "Algebra I - 1 · Ana Ruiz · STUDENT",
    "Algebra I - 1 · Ben Lee · STUDENT",
    "Algebra I - 1 · Fay Moss · EDUCATOR",
    "Health - 2 · Cam Itō · STUDENT",
    "Homeroom 7A · Dee Fox · STUDENT",
    "Homeroom 7A · Eli Ruiz · STUDENT",
    "Homeroom 7A · Gus Pike · EDUCATOR",
  ]);
  const { rows: people } = await owner.query(
    `SELECT p.name, p."familyName", p."signInName", p.email, c."personId" AS password FROM "Person" p
     LEFT JOIN "Credential" c ON c."personId" = p.id WHERE p.name LIKE '%Ruiz' ORDER BY 1`,
  );
  expect(people).toEqual([
    { name: "Ana Ruiz", familyName: "Ruiz", signInName: "ana.ruiz", email: "ana.ruiz@cedar.example", password: null },
    { name: "Eli Ruiz", familyName: "Ruiz", signInName: "ana.ruiz2", email: null, password: null },
  ]);
  const { rows: courses } = await owner.query(
    `SELECT code, "titleEn", credits, "gradeFrom", "gradeTo" FROM "Course" ORDER BY code`,
  );
  expect(courses).toEqual([
    { code: "ALG1", titleEn: "Algebra I", credits: 1, gradeFrom: 9, gradeTo: 10 },
    { code: "HLTH", titleEn: "Health", credits: 0.5, gradeFrom: 9, gradeTo: 9 },
  ]);
  const { rows: years } = await owner.query(
    `SELECT y.title, "startsOn"::text AS from, "endsOn"::text AS to, count(k.id)::int AS classes FROM "SchoolYear" y
     JOIN "Class" k ON k."schoolYearId" = y.id GROUP BY y.id`,
  );
  expect(years).toEqual([{ title: "2026-2027", from: "2026-08-17", to: "2027-05-28", classes: 3 }]);
  expect((await owner.query(`SELECT count(*)::int AS n FROM "Demographics"`)).rows[0].n).toBe(0);
  const { rows: audits } = await owner.query(
    `SELECT action, count(*)::int AS n, count(DISTINCT "subjectId")::int AS people FROM "AuditEntry"
     WHERE action LIKE 'roster.%' AND "actorId" = $1 AND "subjectId" IS NOT NULL GROUP BY 1`,
    [by.id],
  );
  expect(audits).toEqual([{ action: "roster.add", n: 8, people: 8 }]);
  expect((await owner.query(`SELECT count(*)::int AS n FROM "RosterRow"`)).rows[0].n).toBe(0);

  const applied = await footprint();
  const again = await load(by, files);
  expect(again.counts.kinds).toMatchObject({
    org: { new: 0, changed: 0, same: 2, gone: 0 },
    session: { new: 0, changed: 0, same: 4 },
    course: { new: 0, same: 2 },
    class: { new: 0, changed: 0, same: 3, gone: 0 },
    user: { new: 0, changed: 0, same: 8, gone: 0 },
    enrollment: { new: 0, changed: 0, same: 7, gone: 0 },
  });
  expect(await footprint()).toEqual(applied);
});

test("a tidy district in version 1.2: roles in a file of their own, called names, a family without an account", async () => {
  const files = folder("tidy-1.2");
  const run = await load(by, files);
  expect(await problemsOf(run.id)).toEqual([]);
  expect(run.counts.left.family).toBe(1);
  expect(run.counts.kinds.role).toMatchObject({ read: 5, problems: 0 });
  const district = await districtId("North Bend District");
  expect(await places(district)).toEqual([
    "Izzy Vega · STUDENT · North Bend High School · 10 · 501",
    "Jo Ray · STUDENT · North Bend High School · 10 · 502",
    "Kim Orr · EDUCATOR · North Bend High School",
    "Lou Day · COUNSELOR · North Bend High School",
  ]);
  expect(await enrolled(district)).toEqual([
    "Biology 1 · Izzy Vega · STUDENT",
    "Biology 1 · Jo Ray · STUDENT",
    "Biology 1 · Kim Orr · EDUCATOR",
  ]);
  const { rows: runs } = await owner.query(`SELECT version, delta, state FROM "RosterRun" WHERE id = $1`, [run.id]);
  expect(runs).toEqual([{ version: "1.2", delta: false, state: "APPLIED" }]);

  const applied = await footprint();
  const again = await load(by, files);
  expect(again.counts.kinds.user).toMatchObject({ new: 0, changed: 0, same: 4, gone: 0 });
  expect(await footprint()).toEqual(applied);

  // Without its manifest it is known by its columns.
  const { "manifest.csv": _, ...bare } = files;
  const { id } = await bring(by, bare);
  expect((await owner.query(`SELECT version FROM "RosterRun" WHERE id = $1`, [id])).rows).toEqual([{ version: "1.2" }]);
});
