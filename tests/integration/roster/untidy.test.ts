// Untidy rosters: every kind of problem, each at its file and line, and nothing else; what is right comes in all the same.
import { beforeAll, expect, test } from "vitest";
import type { Administrator } from "@/lib/accounts/rules/roles";
import { rosterCodes } from "@/lib/schools/rules/roster/problems";
import {
  createEducator,
  createSchool,
  createSchoolAdministrator,
  createSiteAdministrator,
} from "@/tests/support/factories";
import { owner } from "@/tests/support/owner";
import {
  apply,
  bring,
  districtId,
  enrolled,
  type Files,
  folder,
  places,
  problemsOf,
} from "@/tests/support/roster/roster-world";
import { zipOf } from "@/tests/support/small-files";

let by: Administrator;
const seen = new Set<string>();
beforeAll(async () => {
  by = await createSiteAdministrator();
});

async function tried(files: Files, start = {}, who = by) {
  const run = await bring(who, files, start);
  const problems = await problemsOf(run.id);
  for (const problem of problems) seen.add(problem.split(":").at(-1)!);
  return { ...run, problems };
}

test("an untidy 1.1 district", async () => {
  const { problems, id, counts } = await tried(folder("untidy-1.1"));
  expect(problems).toEqual([
    "demographics.csv:-:promised-file",
    "lineItems.csv:-:not-needed",
    "manifest.csv:4:bad-manifest",
    "read me.txt:-:unknown-file",
    "ORGS.csv:1:double-column",
    "ORGS.csv:1:extra-column",
    "ORGS.csv:5:unknown-parent",
    "ORGS.csv:6:second-district",
    "ORGS.csv:7:missing-value",
    "ORGS.csv:8:bad-type",
    "ORGS.csv:9:duplicate-id",
    "ORGS.csv:10:bad-status",
    "academicSessions.csv:-:read-as-windows",
    "academicSessions.csv:4:session-date",
    "academicSessions.csv:5:date-order",
    "academicSessions.csv:6:unknown-parent",
    "academicSessions.csv:7:bad-type",
    "academicSessions.csv:8:duplicate-id",
    "courses.csv:3:unknown-parent",
    "courses.csv:4:missing-value",
    "classes.csv:3:unknown-course",
    "classes.csv:4:unknown-org",
    "classes.csv:5:org-not-school",
    "classes.csv:6:unknown-session",
    "classes.csv:7:class-without-year",
    "classes.csv:8:term-left-out",
    "Users.CSV:1:password-ignored",
    "Users.CSV:3:bad-boolean",
    "Users.CSV:3:bad-email",
    "Users.CSV:4:bad-grade",
    "Users.CSV:4:email-taken",
    "Users.CSV:5:bad-role",
    "Users.CSV:6:no-role",
    "Users.CSV:7:unknown-org",
    "Users.CSV:8:org-not-school",
    "Users.CSV:9:missing-value",
    "Users.CSV:10:duplicate-id",
    "Users.CSV:12:row-long",
    "Users.CSV:13:row-short",
    "Users.CSV:17:too-long",
    "enrollments.csv:-:unpromised-file",
    "enrollments.csv:3:unknown-class",
    "enrollments.csv:4:unknown-user",
    "enrollments.csv:5:not-at-school",
    "enrollments.csv:6:enrollment-twice",
    "enrollments.csv:7:bad-date",
    "enrollments.csv:8:bad-role",
    "enrollments.csv:9:date-order",
    "enrollments.csv:10:unknown-class",
  ]);
  expect(counts.kinds.user).toMatchObject({ read: 16, new: 7, problems: 7 });
  expect(await apply(by, id)).toBe("applied");
  const district = await districtId("Hill District");
  expect((await places(district)).map((line) => line.slice(0, 40))).toEqual([
    "Ana Ruiz · STUDENT · Hill High · 9 · 1",
    "Bartholomew Bartholomew Bartholomew Bart",
    "Ben Lee · STUDENT · Hill High · 9 · 2",
    "Cam Ito · STUDENT · Hill High · 3",
    "Hal Day · EDUCATOR · Hill High",
    "Hal Day · EDUCATOR · Lake Middle",
    "Jon Short · STUDENT · Hill High",
    "Kim Lou Moss · STUDENT · Hill High · 9 ·",
  ]);
  expect(await enrolled(district)).toEqual([
    "Algebra 1 · Ana Ruiz · STUDENT",
    "Algebra 1 · Ben Lee · STUDENT",
    "Algebra 1 · Hal Day · EDUCATOR",
  ]);
});

test("an untidy 1.2 district without a manifest", async () => {
  const { problems, id } = await tried(folder("untidy-1.2"));
  expect(problems).toEqual([
    "users.csv:3:two-roles",
    "users.csv:6:no-role",
    "userProfiles.csv:1:password-ignored",
    "userProfiles.csv:3:unknown-user",
    "roles.csv:6:org-not-school",
    "roles.csv:7:unknown-user",
    "roles.csv:8:unknown-org",
    "roles.csv:9:bad-role",
    "roles.csv:10:date-order",
    "demographics.csv:2:bad-date",
    "demographics.csv:2:bad-value",
    "demographics.csv:3:bad-value",
    "demographics.csv:4:unknown-user",
    "demographics.csv:5:duplicate-id",
  ]);
  expect(await apply(by, id)).toBe("applied");
  expect(await places(await districtId("Vale District"))).toEqual([
    "Ana Ruiz · STUDENT · Vale High · 9 · 1",
    "Ben Lee · STUDENT · Vale High · 9 · 2",
    "Cam Ito · EDUCATOR · Vale High",
  ]);
});

test("a list of names", async () => {
  const school = await createSchool("Elm School");
  const who = await createSchoolAdministrator(school.id);
  await createEducator(school.id, { name: "Fay Moss" });
  const list = [
    "Apellido;Nombre;Grado;Matrícula;Correo;Clase;Maestra",
    "Ruiz;Ana;9;1;;9A;Fay Moss",
    "Lee;Ben;noveno;2;ben;9A;Nobody Here",
    "Ruiz;Ana María;9;1;;9A;Fay Moss",
    ";;9;4;;9A;",
  ].join("\n");
  const { problems } = await tried({ "lista.csv": list }, { schoolId: school.id, kind: "NAMES", delta: true }, who);
  expect(problems).toEqual([
    "lista.csv:-:read-as-windows",
    "lista.csv:3:bad-email",
    "lista.csv:3:bad-grade",
    "lista.csv:3:unknown-teacher",
    "lista.csv:4:double-person",
    "lista.csv:5:missing-value",
  ]);
});

test("a school that is here by name is taken over, and said", async () => {
  await createSchool("Cedar High School");
  const { problems } = await tried(folder("tidy-1.1"));
  expect(problems).toEqual(["orgs.csv:3:school-by-name"]);
});

const tidy = folder("tidy-1.1");
const cut = Buffer.from(zipOf(tidy)).subarray(0, 900).toString("latin1");
const many = Object.fromEntries(Array.from({ length: 61 }, (_, i) => [`${i}.csv`, "a,b\n"]));
const { "users.csv": users, ...noUsers } = tidy;

test.each<[string, Files, string]>([
  ["an archive that was cut off", { "roster.zip": cut }, "roster.zip:-:bad-archive"],
  ["too many files", many, "0.csv:-:too-large"],
  ["a picture instead of a table", { ...tidy, "users.csv": "\x89PNG\0\0\0" }, "users.csv:-:not-text"],
  [
    "a quotation mark that stays open",
    { ...tidy, "users.csv": users!.replace("u-ben,", '"u-ben,') },
    "users.csv:3:quote-open",
  ],
  ["a file that promises users and has none", noUsers, "users.csv:-:missing-file"],
  ["no roster at all", { "photo.csv": "a,b\n1,2\n" }, "photo.csv:-:no-roster"],
  ["a heading without the ids", { ...tidy, "orgs.csv": "name,type\nX,school\n" }, "orgs.csv:1:missing-column"],
  ["two of a kind", { ...tidy, "old/USERS.csv": users! }, "USERS.csv:-:two-files"],
])("%s is refused whole", async (_, files, expected) => {
  const run = await tried(files);
  expect(run.state).toBe("REFUSED");
  expect(run.problems).toContain(expected);
  expect((await owner.query(`SELECT count(*)::int AS n FROM "RosterRow" WHERE "runId" = $1`, [run.id])).rows[0].n).toBe(
    0,
  );
  expect(await apply(by, run.id)).toBe("not-tried");
});

test("a file that does not have one's own school is refused", async () => {
  const school = await createSchool("Somewhere Else");
  const who = await createSchoolAdministrator(school.id);
  const { state, problems } = await tried(tidy, { schoolId: school.id }, who);
  expect(state).toBe("REFUSED");
  expect(problems).toContain("orgs.csv:-:no-own-school");
});

test("every kind of problem stands in one of these files", () =>
  expect([...seen].sort()).toEqual([...rosterCodes].sort()));
