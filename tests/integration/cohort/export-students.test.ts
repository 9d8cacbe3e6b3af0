import { beforeEach, expect, test } from "vitest";
import { exportStudents } from "@/lib/counseling/export-students";
import { listExports } from "@/lib/counseling/queries/list-exports";
import { reportScopes } from "@/lib/counseling/queries/walk-students";
import { exportLimits } from "@/lib/counseling/rules/export-limits";
import { clearLimit } from "@/lib/platform/rate-limit";
import { withActor } from "@/lib/platform/with-actor";
import {
  assign,
  createCounselor,
  createEducator,
  createSchool,
  createSchoolAdministrator,
  createStudent,
  testPassword,
} from "../../support/factories";
import { owner } from "../../support/owner";

const at = new Date(Date.now() + 60_000);
const kind = "icap" as const;
const write = (locale: string, { rows, by }: { rows: number; by: string }) => ({
  subject: locale,
  body: `${by} took ${rows}`,
});

async function town() {
  const school = await createSchool();
  const counselor = await createCounselor(school.id, { name: "Rae Counsel" });
  const tag = school.id.slice(-8);
  const administrator = await createSchoolAdministrator(school.id, { email: `admin.${tag}@example.org` });
  const [one] = await Promise.all([1, 2, 3].map(() => createStudent({ schoolId: school.id, grade: 9 })));
  await assign(school.id, counselor.id, one!.id);
  return { school, counselor, administrator, mail: `admin.${tag}@example.org` };
}
let here: Awaited<ReturnType<typeof town>>;
beforeEach(async () => void (here = await town()));

const traces = async (personId: string) => ({
  exports: (await owner.query(`SELECT kind, rows FROM "BulkExport" WHERE "personId" = $1`, [personId])).rows,
  audits: (
    await owner.query(`SELECT action, fields FROM "AuditEntry" WHERE "actorId" = $1 AND action = 'report.export'`, [
      personId,
    ])
  ).rows,
});
const mailsTo = async (to: string) =>
  (await owner.query(`SELECT subject, body FROM "OutboxMail" WHERE "to" = $1`, [to])).rows;

test("after the password, the caseload's names may go: written down, and told to the administrator", async () => {
  const { counselor, school, mail, administrator } = here;
  const input = { schoolId: school.id, kind, password: testPassword };
  expect(await exportStudents(counselor, input, write, at)).toMatchObject({ ok: true, value: { whole: false } });
  expect(await traces(counselor.id)).toEqual({
    exports: [{ kind: "icap", rows: 1 }],
    audits: [{ action: "report.export", fields: ["icap"] }],
  });
  expect(await mailsTo(mail)).toEqual([{ subject: "en", body: "Rae Counsel took 1" }]);
  expect(await exportStudents(administrator, input, write, at)).toMatchObject({ ok: true, value: { whole: true } });
  expect((await traces(administrator.id)).exports).toEqual([{ kind: "icap", rows: 3 }]);
});

test("a wrong password leaves with nothing, and counts as no file", async () => {
  const { counselor, school, mail } = here;
  const wrong = { schoolId: school.id, kind, password: "not this one" };
  for (let n = 0; n < 7; n++)
    expect(await exportStudents(counselor, wrong, write, at)).toEqual({ ok: false, problem: "wrong" });
  expect(await traces(counselor.id)).toEqual({ exports: [], audits: [] });
  expect(await mailsTo(mail)).toEqual([]);
  expect(await exportStudents(counselor, { ...wrong, password: testPassword }, write, at)).toMatchObject({ ok: true });
});

test("five an hour, all at once as well, and twenty a day", async () => {
  const { counselor, school } = here;
  const input = { schoolId: school.id, kind, password: testPassword };
  const six = await Promise.all(Array.from({ length: 6 }, () => exportStudents(counselor, input, write, at)));
  expect(six.filter(({ ok }) => ok)).toHaveLength(5);
  expect(six.find(({ ok }) => !ok)).toMatchObject({
    problem: "too-often",
    retryAt: new Date(at.getTime() + 60 * 60_000),
  });
  expect((await traces(counselor.id)).exports).toHaveLength(5);
  for (let hour = 1; hour < 6; hour++) {
    await clearLimit(exportLimits[0], counselor.id);
    for (let n = 0; n < 5; n++)
      await exportStudents(counselor, input, write, new Date(at.getTime() + hour * 3_700_000));
  }
  expect((await traces(counselor.id)).exports).toHaveLength(20);
});

test("nobody takes along what is not theirs: a foreign school looks absent", async () => {
  const { school } = here;
  const other = await town();
  const input = { schoolId: school.id, kind, password: testPassword };
  for (const stranger of [
    ...[other.counselor, other.administrator],
    ...[await createEducator(school.id), await createStudent({ schoolId: school.id })],
  ]) {
    expect(await exportStudents(stranger as never, input, write, at)).toEqual({ ok: false, problem: "not-found" });
    expect(await traces(stranger.id)).toEqual({ exports: [], audits: [] });
    expect((await listExports(stranger, reportScopes(here.counselor)[0]!, null)).exports).toEqual([]);
  }
  // The second wall says the same of a row in someone else's name, or of another school.
  const row = { schoolId: school.id, personId: other.counselor.id, kind, rows: 1 };
  await expect(withActor(other.counselor, (tx) => tx.bulkExport.createMany({ data: [row] }))).rejects.toThrow(
    /row-level security/,
  );
  await expect(withActor(here.counselor, (tx) => tx.bulkExport.createMany({ data: [row] }))).rejects.toThrow(
    /row-level security/,
  );
});

test("an administrator reads who took what, a counselor their own, fifty at a time; nobody changes it", async () => {
  const { counselor, administrator, school } = here;
  await owner.query(
    `INSERT INTO "BulkExport" (id, "schoolId", "personId", kind, rows, "createdAt")
     SELECT gen_random_uuid(), $1, CASE WHEN n % 2 = 0 THEN $2::uuid ELSE $3::uuid END, 'icap', n, '2026-01-01'::date + n
     FROM generate_series(1, 120) n`,
    [school.id, counselor.id, administrator.id],
  );
  const [scope] = reportScopes(administrator);
  const seen: number[] = [];
  for (let next: string | null = null, pages = 0; pages === 0 || next !== null; pages++) {
    const page = await listExports(administrator, scope!, next);
    seen.push(...page.exports.map(({ rows }) => rows));
    next = page.next;
  }
  expect(seen).toEqual(Array.from({ length: 120 }, (_, i) => 120 - i));
  const own = await listExports(counselor, scope!, null);
  expect(own.exports.every(({ by, rows }) => by === "Rae Counsel" && rows % 2 === 0)).toBe(true);
  expect(own.exports).toHaveLength(50);
  const change = withActor(administrator, (tx) =>
    tx.bulkExport.updateMany({ where: { schoolId: school.id }, data: { rows: 0 } }),
  );
  await expect(change).rejects.toThrow(/append-only|permission denied/);
});
