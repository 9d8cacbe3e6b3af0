// What a second roster changes: who leaves, who comes back, who moves, what a file of changes says.
import { beforeEach, expect, test } from "vitest";
import { openSession } from "@/lib/accounts/open-session";
import { getUserOfSession } from "@/lib/accounts/queries";
import type { Administrator } from "@/lib/accounts/rules/roles";
import { withPurpose } from "@/lib/platform/with-actor";
import { createSiteAdministrator } from "@/tests/support/factories";
import { owner } from "@/tests/support/owner";
import {
  apply,
  bring,
  change,
  clearRosters,
  districtId,
  enrolled,
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

test("who vanishes leaves, with classes and open browsers, and comes back as the same person", async () => {
  const ben = await personId("Ben Lee");
  const session = await withPurpose("sign-in", (tx) => openSession(tx, ben, new Date()));
  const without: Files = {
    ...changed("users.csv", { "u-ben": null }),
    "enrollments.csv": change(tidy["enrollments.csv"]!, { "e-2": null }),
  };
  const run = await bring(by, without, { districtId: district });
  expect(run.counts.kinds.user).toMatchObject({ new: 0, changed: 0, same: 7, gone: 1 });
  expect(run.counts.kinds.enrollment).toMatchObject({ same: 6, gone: 1 });
  expect(run.counts).toMatchObject({ leaving: 1, active: 8 });
  expect(run.lossShare).toBeCloseTo(1 / 8);
  expect(await getUserOfSession(session, new Date())).not.toBeNull();

  // One of eight is more than the share that asks first.
  expect(await apply(by, run.id)).toBe("confirm-leaving");
  expect(await apply(by, run.id, 2)).toBe("confirm-leaving");
  expect(await apply(by, run.id, 1)).toBe("applied");
  expect((await places(district)).join()).not.toContain("Ben Lee");
  expect((await enrolled(district)).join()).not.toContain("Ben Lee");
  expect(await getUserOfSession(session, new Date())).toBeNull();
  expect((await owner.query(`SELECT count(*)::int AS n FROM "Person" WHERE id = $1`, [ben])).rows[0].n).toBe(1);
  const { rows: told } = await owner.query(
    `SELECT action, fields FROM "AuditEntry" WHERE "subjectId" = $1 AND action LIKE 'roster.%' ORDER BY id`,
    [ben],
  );
  expect(told).toEqual([
    { action: "roster.add", fields: ["enrollment", "name", "role"] },
    { action: "roster.leave", fields: ["enrollment", "until"] },
  ]);

  const back = await load(by, tidy, { districtId: district });
  expect(back.counts.kinds.user).toMatchObject({ new: 0, changed: 1, same: 7, gone: 0 });
  expect(await places(district)).toContain("Ben Lee · STUDENT · Cedar High School · 9 · 1002");
  expect(await enrolled(district)).toContain("Algebra I - 1 · Ben Lee · STUDENT");
  expect(await personId("Ben Lee")).toBe(ben);
});

test("a student who changes schools is at the new one at once, and out of the old one's classes", async () => {
  const dee = await personId("Dee Fox");
  await load(
    by,
    {
      ...changed("users.csv", { "u-dee": user("u-dee", "sch-1,student,dee.fox,,Dee,Fox,,1004,,,,,08,") }),
      "enrollments.csv": change(tidy["enrollments.csv"]!, { "e-5": null }),
    },
    { districtId: district },
  );
  const { rows } = await owner.query(
    `SELECT s.name, m.grade, m."until" IS NULL AS now FROM "Membership" m JOIN "School" s ON s.id = m."schoolId"
     WHERE m."personId" = $1 ORDER BY m."until" NULLS LAST`,
    [dee],
  );
  expect(rows).toEqual([
    { name: "Willow Middle School", grade: 7, now: false },
    { name: "Cedar High School", grade: 8, now: true },
  ]);
  expect((await enrolled(district)).filter((line) => line.includes("Dee"))).toEqual([]);
});

test("classes and schools that vanish are closed, not deleted, and open again", async () => {
  const smaller: Files = {
    ...tidy,
    "classes.csv": change(tidy["classes.csv"]!, { "k-hea": null }),
    "enrollments.csv": change(tidy["enrollments.csv"]!, { "e-4": null }),
  };
  const run = await load(by, smaller, { districtId: district });
  expect(run.counts.kinds.class).toMatchObject({ same: 2, gone: 1 });
  const health = () => owner.query(`SELECT "endedAt" IS NULL AS open FROM "Class" WHERE title = 'Health - 2'`);
  expect((await health()).rows).toEqual([{ open: false }]);
  await load(by, tidy, { districtId: district });
  expect((await health()).rows).toEqual([{ open: true }]);
  expect(await enrolled(district)).toContain("Health - 2 · Cam Itō · STUDENT");

  const closing = {
    ...tidy,
    "orgs.csv": change(tidy["orgs.csv"]!, { "sch-2": "sch-2,tobedeleted,,Willow Middle School,school,,dist-1" }),
  };
  const closed = await bring(by, closing, { districtId: district });
  expect(closed.counts.kinds.org).toMatchObject({ gone: 1 });
  // Three of eight were at no other school.
  expect(await apply(by, closed.id, 3)).toBe("applied");
  expect((await owner.query(`SELECT name FROM "School" WHERE "closedAt" IS NOT NULL`)).rows).toEqual([
    { name: "Willow Middle School" },
  ]);
  expect((await places(district)).filter((line) => line.includes("Willow"))).toEqual([]);
});

test("a file of changes touches only what it names", async () => {
  const delta: Files = {
    "manifest.csv": "propertyName,value\noneroster.version,1.1\nfile.users,delta\nfile.enrollments,delta\n",
    "users.csv": `${tidy["users.csv"]!.split("\n")[0]}
u-cam,tobedeleted,2026-11-01,true,sch-1,student,cam.ito,,Cam,Ito,,1003,,,,,10,
u-new,active,2026-11-01,true,sch-1,student,,,Nia,Bell,,1006,,,,,11,
u-ana,active,2026-11-01,true,sch-1,student,ana.ruiz,,Ana,Ruiz-Vega,,1001,ana.ruiz@cedar.example,,,,10,
`,
    "enrollments.csv": `${tidy["enrollments.csv"]!.split("\n")[0]}
e-2,tobedeleted,2026-11-01,k-alg,sch-1,u-ben,student,false,,
e-8,active,2026-11-01,k-hea,sch-1,u-new,student,false,,
`,
  };
  const run = await bring(by, delta, { districtId: district });
  expect(await problemsOf(run.id)).toEqual([]);
  expect(run.counts.kinds).toMatchObject({
    user: { read: 3, new: 1, changed: 1, same: 0, gone: 1 },
    enrollment: { read: 2, new: 1, same: 0, gone: 2 },
  });
  expect(await apply(by, run.id, 1)).toBe("applied");
  const now = await places(district);
  expect(now).toHaveLength(9);
  expect(now).toContain("Nia Bell · STUDENT · Cedar High School · 11 · 1006");
  expect(now).toContain("Ana Ruiz-Vega · STUDENT · Cedar High School · 10 · 1001");
  expect(now.join()).not.toContain("Cam");
  const classes = await enrolled(district);
  expect(classes).toContain("Health - 2 · Nia Bell · STUDENT");
  expect(classes.join()).not.toMatch(/Ben|Cam/);
  expect((await owner.query(`SELECT delta FROM "RosterRun" WHERE id = $1`, [run.id])).rows).toEqual([{ delta: true }]);
});

test("in version 1.2 a file of changes may say only a role", async () => {
  const files = folder("tidy-1.2");
  await load(by, files);
  const north = await districtId("North Bend District");
  const delta = {
    "manifest.csv": "propertyName,value\noneroster.version,1.2\nfile.roles,delta\n",
    "roles.csv": `${files["roles.csv"]!.split("\n")[0]}\nr4,tobedeleted,,p4,primary,counselor,,,hs9,\nr6,active,,p4,primary,teacher,,,hs9,\n`,
  };
  const run = await bring(by, delta, { districtId: north });
  expect(run.counts.kinds.role).toMatchObject({ read: 2, problems: 0 });
  expect(await apply(by, run.id)).toBe("applied");
  expect((await places(north)).filter((line) => line.startsWith("Lou"))).toEqual([
    "Lou Day · EDUCATOR · North Bend High School",
  ]);
});
