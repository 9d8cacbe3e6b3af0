import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { ClassStaff } from "@/lib/accounts/rules/roles";
import { getClassCodes } from "@/lib/counseling/queries/get-class-codes";
import { listSlipStudents } from "@/lib/counseling/queries/list-slip-students";
import { createClassCode } from "@/lib/schools/create-class-code";
import { slipFilterSchema } from "@/lib/schools/slip-schema";
import { addPupil, classWorld } from "../../support/class-world";
import {
  assign,
  createCounselor,
  createEducator,
  createSchool,
  createSchoolAdministrator,
} from "../../support/factories";
import { owner } from "../../support/owner";

const asStaff = (user: unknown) => user as ClassStaff;

describe("getClassCodes", () => {
  it("shows the codes that still open to who looks after the class, and looks at no student", async () => {
    const { school, classId, educator } = await classWorld();
    const make = async () => {
      const made = await createClassCode(educator, { classId, uses: 5, days: 1 }, new Date());
      if (!made.ok) throw new Error(made.problem);
      return made.value;
    };
    const [first, second, used] = [await make(), await make(), await make()];
    await owner.query(`UPDATE "SchoolCode" SET "usesLeft" = 0 WHERE id = $1`, [used.id]);
    const codes = (staff: unknown, id = classId) => getClassCodes(asStaff(staff), id, new Date());
    expect(await codes(educator)).toMatchObject({
      ...{ kind: "class", title: "Biology, period 2" },
      codes: [{ id: second.id, hint: second.code.slice(-2), usesLeft: 5 }, { id: first.id }],
    });
    expect(await codes(await createSchoolAdministrator(school.id))).toMatchObject({ codes: [{}, {}] });
    for (const stranger of [await createEducator(school.id), await createCounselor(school.id)])
      expect(await codes(stranger)).toBeNull();
    expect(await codes(educator, randomUUID())).toBeNull();
  });
});

describe("listSlipStudents", () => {
  it("shows a counselor who in their care has signed in, by grade, and nobody of a stranger's", async () => {
    const school = await createSchool();
    const counselor = await createCounselor(school.id);
    const [nine, ten] = [await addPupil(school.id, "Nine", { grade: 9 }), await addPupil(school.id, "Ten")];
    for (const { id } of [nine, ten]) await assign(school.id, counselor.id, id);
    const list = (input: object, who = counselor) => listSlipStudents(who, slipFilterSchema.parse(input));
    expect(await list({})).toMatchObject({
      students: [
        { id: nine.id, grade: 9, login: nine.signInName, hasPassword: false },
        { id: ten.id, grade: 10 },
      ],
      ...{ grades: [9, 10], total: 2, next: null },
    });
    expect(await list({ grade: "9" })).toMatchObject({ students: [{ id: nine.id }], total: 1, grades: [9, 10] });
    expect(await list({ grade: "no number", after: "nothing" })).toMatchObject({ total: 2 });
    for (const stranger of [await createCounselor(school.id), await createCounselor((await createSchool()).id)])
      expect(await list({}, stranger)).toMatchObject({ students: [], total: 0 });
  });
});
