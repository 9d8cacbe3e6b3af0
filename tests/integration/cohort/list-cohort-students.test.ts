import { beforeAll, expect, test } from "vitest";
import { getCohort } from "@/lib/counseling/queries/get-cohort";
import { listCohortStudents } from "@/lib/counseling/queries/list-cohort-students";
import { reportScopes } from "@/lib/counseling/queries/walk-students";
import { createCounselor, createSchool } from "../../support/factories";
import { owner } from "../../support/owner";
import { at, filter, health, students, town } from "./cohort-world";

let here: Awaited<ReturnType<typeof town>>;
beforeAll(async () => void (here = await town()));

test("every number of one's own caseload lists as many students, each look on record", async () => {
  const { counselor, scope } = here;
  for (const what of ["track", "cluster", "interest", "plan"] as const) {
    const { table } = await getCohort(counselor, [scope], filter({ whose: "mine", what }), scope, at);
    for (const row of table!.rows)
      for (const [j, count] of row.cells.entries()) {
        const place = { what, value: row.keys[0]!, by: "grade" as const, column: table!.columns[j]!.keys[0]! };
        const { students: listed, next } = await listCohortStudents(counselor, [scope], place, at);
        expect([listed.length, next]).toEqual([count, null]);
      }
  }
  const all = await listCohortStudents(counselor, [scope], { what: "track", by: "grade" }, at);
  expect(all.students).toHaveLength(26);
  const { rows } = await owner.query(
    `SELECT count(DISTINCT "subjectId")::int FROM "AuditEntry" WHERE "actorId" = $1 AND action = 'cohort.list'`,
    [counselor.id],
  );
  expect(rows).toEqual([{ count: 26 }]);
});

test("a long list comes in pieces of fifty, each student once", async () => {
  const school = await createSchool();
  const counselor = await createCounselor(school.id);
  await students(school.id, { many: 120, own: 120, grade: 11, counselorId: counselor.id });
  const scopes = reportScopes(counselor);
  const seen: string[] = [];
  const place = { what: "cluster" as const, value: health, by: "school" as const, column: school.id };
  let after: string | undefined;
  do {
    const page = await listCohortStudents(counselor, scopes, { ...place, after }, at);
    seen.push(...page.students.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(new Set(seen).size).toBe(120);
  expect(seen).toHaveLength(120);
});

test("a counselor of another school, or of nobody, lists nobody", async () => {
  const { scope, school } = here;
  for (const stranger of [await createCounselor((await createSchool()).id), await createCounselor(school.id)])
    expect((await listCohortStudents(stranger, [scope], { what: "track", by: "grade" }, at)).students).toEqual([]);
});
