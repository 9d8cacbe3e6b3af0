import { describe, expect, it } from "vitest";
import { withActor } from "@/lib/platform/with-actor";
import { assignCounselor } from "@/lib/schools/assign-counselor";
import { endAssignment } from "@/lib/schools/end-assignment";
import { createCounselor, createSchool, createSchoolAdministrator, createStudent } from "../../support/factories";
import { owner } from "../../support/owner";

const absent = { ok: false, problem: "not-found" };

async function people() {
  const school = await createSchool();
  const [administrator, counselor, student] = [
    await createSchoolAdministrator(school.id),
    await createCounselor(school.id),
    await createStudent({ schoolId: school.id }),
  ];
  const input = { schoolId: school.id, counselorId: counselor.id, studentId: student.id };
  return { school, administrator, counselor, student, input };
}

describe("a caseload", () => {
  it("opens a student to the counselor from the assignment to its end", async () => {
    const { administrator, counselor, student, input } = await people();
    const seen = () => withActor(counselor, async (tx) => (await tx.person.count({ where: { id: student.id } })) === 1);
    expect(await seen()).toBe(false);
    expect(await assignCounselor(administrator, input)).toMatchObject({ ok: true });
    expect(await seen()).toBe(true);
    expect(await endAssignment(administrator, input)).toMatchObject({ ok: true });
    expect(await seen()).toBe(false);
    expect(await endAssignment(administrator, input)).toEqual(absent);
    const { rows } = await owner.query(
      `SELECT action, "actorId" FROM "AuditEntry" WHERE "subjectId" = $1 AND entity = 'CaseloadAssignment' ORDER BY id`,
      [student.id],
    );
    expect(rows).toEqual([
      { action: "caseload.assign", actorId: administrator.id },
      { action: "caseload.end", actorId: administrator.id },
    ]);
  });

  it("has a student once, also when assigned by eight at once", async () => {
    const { administrator, student, input } = await people();
    const results = await Promise.all(Array.from({ length: 8 }, () => assignCounselor(administrator, input)));
    expect(results.every(({ ok }) => ok)).toBe(true);
    const { rowCount } = await owner.query(`SELECT 1 FROM "CaseloadAssignment" WHERE "studentId" = $1`, [student.id]);
    expect(rowCount).toBe(1);
  });

  it("is not a stranger's to change, and takes only people of the school", async () => {
    const { administrator, counselor, student, input } = await people();
    const other = await people();
    expect(await assignCounselor(other.administrator, input)).toEqual(absent);
    expect(await assignCounselor(administrator, { ...input, studentId: other.student.id })).toEqual(absent);
    expect(await assignCounselor(administrator, { ...input, counselorId: other.counselor.id })).toEqual(absent);
    expect(await assignCounselor(administrator, { ...input, studentId: counselor.id })).toEqual(absent);
    await assignCounselor(administrator, input);
    expect(await endAssignment(other.administrator, input)).toEqual(absent);
    await expect(
      withActor(student, (tx) => tx.caseloadAssignment.create({ data: { ...input, from: new Date(0) } })),
    ).rejects.toThrow(/row-level security/);
  });
});
