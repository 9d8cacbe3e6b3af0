// Who was there before a roster, and what others gave them.
import { beforeEach, expect, test } from "vitest";
import type { Administrator } from "@/lib/accounts/rules/roles";
import { forgetOldRosters } from "@/lib/schools/forget-old-rosters";
import {
  createCounselor,
  createSchool,
  createSchoolAdministrator,
  createSiteAdministrator,
} from "@/tests/support/factories";
import { owner } from "@/tests/support/owner";
import {
  bring,
  change,
  clearRosters,
  districtId,
  type Files,
  folder,
  load,
  places,
  problemsOf,
} from "@/tests/support/roster/roster-world";

let by: Administrator;
let district: string;
const tidy = folder("tidy-1.1");
const user = (sid: string, rest: string) => `${sid},,,true,${rest}`;
const personId = async (name: string): Promise<string> =>
  (await owner.query(`SELECT id FROM "Person" WHERE name = $1`, [name])).rows[0].id;

beforeEach(async () => {
  await clearRosters();
  by = await createSiteAdministrator();
  await load(by, tidy);
  district = await districtId("Cedar Valley District");
});

const changed = (file: string, lines: Record<string, string | null>): Files => ({
  ...tidy,
  [file]: change(tidy[file]!, lines),
});

test("what a person was given by hand stays, and so does who came by a code", async () => {
  const [hal, school] = await Promise.all([
    personId("Hal Dunn"),
    owner.query(`SELECT id FROM "School" WHERE name = 'Cedar High School'`).then(({ rows }) => rows[0].id as string),
  ]);
  await owner.query(
    `INSERT INTO "Membership" (id, "personId", role, "schoolId") VALUES (gen_random_uuid(), $1, 'COUNSELOR', $2)`,
    [hal, school],
  );
  const { rows } = await owner.query(
    `WITH p AS (INSERT INTO "Person" (id, name, "signInName") VALUES (gen_random_uuid(), 'Zed Hand', 'zed.hand') RETURNING id)
     INSERT INTO "Membership" (id, "personId", role, "schoolId", grade) SELECT gen_random_uuid(), id, 'STUDENT', $1, 9 FROM p RETURNING "personId"`,
    [school],
  );
  expect(rows).toHaveLength(1);
  await load(
    by,
    changed("users.csv", {
      "a-hal": user("a-hal", "sch-1,teacher,hal.dunn,,Hal,Dunn,,A1,hal.dunn@cedar.example,,,,,"),
    }),
    { districtId: district },
  );
  const now = await places(district);
  expect(now.filter((line) => line.startsWith("Hal"))).toEqual([
    "Hal Dunn · COUNSELOR · Cedar High School",
    "Hal Dunn · EDUCATOR · Cedar High School",
  ]);
  expect(now).toContain("Zed Hand · STUDENT · Cedar High School · 9");
});

test("who was there before is found again by e-mail or number, once, and only at the district's own schools", async () => {
  const north = folder("tidy-1.2");
  await owner.query(
    `WITH p AS (INSERT INTO "Person" (id, name, "signInName", email) VALUES (gen_random_uuid(), 'Old Account', 'old', 'lou.day@north.example') RETURNING id)
     INSERT INTO "Membership" (id, "personId", role, "schoolId") SELECT gen_random_uuid(), p.id, 'EDUCATOR', s.id FROM p, "School" s WHERE s.name = 'Cedar High School'`,
  );
  const run = await bring(by, north);
  expect(await problemsOf(run.id)).toEqual(["users.csv:5:email-taken"]);
  await owner.query(`INSERT INTO "School" (id, name) VALUES (gen_random_uuid(), 'North Bend High School')`);
  await owner.query(`INSERT INTO "Membership" (id, "personId", role, "schoolId") SELECT gen_random_uuid(), p.id, 'COUNSELOR', s.id
    FROM "Person" p, "School" s WHERE p."signInName" = 'old' AND s.name = 'North Bend High School'`);
  const again = await load(by, north);
  expect(await problemsOf(again.id)).toEqual(["orgs.csv:3:school-by-name"]);
  expect(again.counts.kinds.user).toMatchObject({ new: 3, changed: 1 });
  expect((await owner.query(`SELECT name FROM "Person" WHERE "signInName" = 'old'`)).rows).toEqual([
    { name: "Lou Day" },
  ]);
});

test("a school's rules for caseloads decide about who came with a roster", async () => {
  const { rows } = await owner.query(`SELECT id FROM "School" WHERE name = 'Cedar High School'`);
  const schoolId = rows[0].id as string;
  const counselor = await createCounselor(schoolId);
  await owner.query(
    `INSERT INTO "CaseloadRule" (id, "schoolId", "counselorId", position, "nameFrom", "nameTo") VALUES (gen_random_uuid(), $1, $2, 1, 'A', 'Z')`,
    [schoolId, counselor.id],
  );
  const cared = async () =>
    (
      await owner.query(
        `SELECT p.name FROM "CaseloadAssignment" a JOIN "Person" p ON p.id = a."studentId" WHERE a."until" IS NULL ORDER BY 1`,
      )
    ).rows.map(({ name }) => name as string);
  expect(await cared()).toEqual([]);
  await load(by, changed("users.csv", { "u-new": user("u-new", "sch-1,student,nia,,Nia,Bell,,1006,,,,,11,") }), {
    districtId: district,
  });
  expect(await cared()).toEqual(["Ana Ruiz", "Ben Lee", "Cam Itō", "Nia Bell"]);
});

test("what a roster said line by line goes after 90 days, and a gone person's name in the school's system at once", async () => {
  await clearRosters();
  const school = await createSchool("Elm High School");
  const list = ["Name,Grade,Number,E-mail,Class,Teacher", "Ana Alba,9,100,,,", "Ben Book,99,101,,,", ""].join("\n");
  await load(
    await createSchoolAdministrator(school.id),
    { "list.csv": list },
    {
      schoolId: school.id,
      kind: "NAMES",
      delta: false,
    },
  );
  const lines = async () => (await owner.query(`SELECT count(*)::int AS n FROM "RosterProblem"`)).rows[0].n;
  const known = async () =>
    (await owner.query(`SELECT count(*)::int AS n FROM "RosterKey" WHERE kind = 'list.user'`)).rows[0].n;
  const [before, people] = [await lines(), await known()];
  expect(before).toBeGreaterThan(0);

  await forgetOldRosters(new Date(Date.now() + 89 * 86_400_000));
  expect([await lines(), await known()]).toEqual([before, people]);
  await owner.query(`DELETE FROM "Person" WHERE name = 'Ana Alba'`);
  expect([await lines(), await known()]).toEqual([before, people - 1]);
  await forgetOldRosters(new Date(Date.now() + 91 * 86_400_000));
  expect(await lines()).toBe(0);
  expect((await owner.query(`SELECT count(*)::int AS n FROM "RosterRun" WHERE state = 'APPLIED'`)).rows[0].n).toBe(1);
});
