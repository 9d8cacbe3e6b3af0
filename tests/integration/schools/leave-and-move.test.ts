import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { withActor } from "@/lib/platform/with-actor";
import { changeStudent } from "@/lib/schools/change-student";
import { endMembership, resumeMembership } from "@/lib/schools/end-membership";
import { handOver } from "@/lib/schools/hand-over";
import { moveStudent, undoMove } from "@/lib/schools/move-student";
import { getCare } from "@/lib/schools/queries/get-care";
import { applyRulesNow } from "@/lib/schools/save-care-rule";
import { assign, createCounselor, createSiteAdministrator, createStudent } from "../../support/factories";
import { insertRow, owner } from "../../support/owner";
import {
  absent,
  actionsOn,
  addClass,
  addProgram,
  addRule,
  addYear,
  careOf,
  membershipOf,
  minutes,
  schoolPeople,
} from "../../support/school-people";

/** Students that someone sees, with no condition of the query's own. */
const seen = (who: { id: string }) =>
  withActor(who, async (tx) => {
    const people = await tx.person.findMany({ where: { NOT: { id: who.id } }, select: { id: true } });
    const plans = await tx.plan.count();
    return { people: people.map(({ id }) => id), plans };
  });

async function withPlan(studentId: string, counselorId: string, schoolId: string) {
  const plan = randomUUID();
  const review = randomUUID();
  await insertRow("Plan", { id: plan, personId: studentId });
  await insertRow("PlanReview", {
    id: review,
    planId: plan,
    revision: 1,
    schoolId,
    counselorId,
    materialHash: "",
    decision: "RETURNED",
    stateBefore: "SUBMITTED",
  });
  return review;
}

describe("a counselor leaves", () => {
  it("sees nothing with the next query; the reviews stay; the students wait for someone else", async () => {
    const { school, boss, stranger, rosa, omar, maya } = await schoolPeople();
    await assign(school.id, rosa.id, maya.id);
    const review = await withPlan(maya.id, rosa.id, school.id);
    expect(await seen(rosa)).toEqual({ people: [maya.id], plans: 1 });
    const membershipId = await membershipOf(rosa.id, school.id);
    const named = { schoolId: school.id, membershipId };
    const at = new Date();
    expect(await endMembership(stranger, named, at)).toEqual(absent);
    expect(await endMembership(stranger, { ...named, schoolId: stranger.memberships[0]!.schoolId! }, at)).toEqual(
      absent,
    );
    expect(await endMembership(boss, named, at)).toMatchObject({ ok: true, value: { personId: rosa.id } });
    expect(await seen(rosa)).toEqual({ people: [], plans: 0 });
    const { rows } = await owner.query(`SELECT "counselorId" FROM "PlanReview" WHERE id = $1`, [review]);
    expect(rows).toEqual([{ counselorId: rosa.id }]);
    const care = await getCare(boss, school.id, at);
    expect(care).toMatchObject({ lone: 1, leavers: [{ id: rosa.id, students: 1 }] });
    expect(care?.shares.map(({ id }) => id)).toEqual([omar.id]);
    expect(await getCare(stranger, school.id, at)).toBeNull();
    expect(await actionsOn(membershipId)).toEqual(["membership.end"]);
    expect(await endMembership(boss, named, at)).toEqual(absent);
  });

  it("comes back within ten minutes with her students, except those whom someone else looks after by then", async () => {
    const { school, boss, stranger, rosa, omar, maya } = await schoolPeople();
    const liam = await createStudent({ schoolId: school.id });
    for (const { id } of [maya, liam]) await assign(school.id, rosa.id, id);
    const named = { schoolId: school.id, membershipId: await membershipOf(rosa.id, school.id) };
    const at = new Date();
    await endMembership(boss, named, at);
    await assign(school.id, omar.id, liam.id);
    expect(await resumeMembership(stranger, named, at)).toEqual(absent);
    expect(await resumeMembership(boss, named, new Date(at.getTime() + minutes(11)))).toEqual(absent);
    expect(await resumeMembership(boss, named, new Date(at.getTime() + minutes(9)))).toMatchObject({ ok: true });
    expect(await careOf(rosa.id)).toEqual([maya.id]);
    expect((await seen(rosa)).people).toEqual([maya.id]);
  });

  it("hands over to a colleague, or the rules share her students out again", async () => {
    const { school, other, boss, stranger, rosa, omar, maya } = await schoolPeople();
    const liam = await createStudent({ schoolId: school.id, grade: 9 });
    for (const { id } of [maya, liam]) await assign(school.id, rosa.id, id);
    await addRule(school.id, omar.id, { gradeFrom: 9, gradeTo: 9 });
    await endMembership(
      boss,
      { schoolId: school.id, membershipId: await membershipOf(rosa.id, school.id) },
      new Date(),
    );
    expect(await applyRulesNow(stranger, { schoolId: school.id }, new Date())).toEqual(absent);
    expect(await applyRulesNow(boss, { schoolId: school.id }, new Date())).toMatchObject({ value: { assigned: 1 } });
    const input = { schoolId: school.id, fromId: rosa.id, toId: omar.id };
    expect(await handOver(stranger, input, new Date())).toEqual(absent);
    const elsewhere = await createCounselor(other.id);
    expect(await handOver(boss, { ...input, toId: elsewhere.id }, new Date())).toMatchObject({
      problem: "counselor-missing",
    });
    expect(await handOver(boss, input, new Date())).toEqual({ ok: true, value: { students: 1 } });
    expect(await careOf(omar.id)).toEqual([maya.id, liam.id].sort());
    expect(await handOver(boss, input, new Date())).toEqual(absent);
  });
});

describe("a student moves", () => {
  it("is out of the old school at once, and the new school's rules assign them", async () => {
    const { school, sister, boss, rosa, sam, maya } = await schoolPeople();
    const nia = await createCounselor(sister.id);
    await addRule(sister.id, nia.id);
    await assign(school.id, rosa.id, maya.id);
    const review = await withPlan(maya.id, rosa.id, school.id);
    const [classId, programId] = [await addClass(school.id, await addYear(school.id)), await addProgram(school.id)];
    for (const [personId, role] of [
      [maya.id, "STUDENT"],
      [sam.id, "EDUCATOR"],
    ]) {
      await insertRow("Enrollment", { id: randomUUID(), classId, personId, role, from: new Date("2026-01-01") });
      await insertRow("ProgramMember", { id: randomUUID(), programId, personId, role, from: new Date("2026-01-01") });
    }
    expect((await seen(sam)).people).toEqual([maya.id]);
    const named = { schoolId: school.id, membershipId: await membershipOf(maya.id, school.id) };
    const at = new Date();
    expect(await moveStudent(boss, { ...named, toSchoolId: sister.id, grade: 11 }, at)).toMatchObject({ ok: true });
    for (const old of [rosa, sam]) expect(await seen(old)).toEqual({ people: [], plans: 0 });
    expect(await seen(nia)).toEqual({ people: [maya.id], plans: 1 });
    const { rows } = await owner.query(
      `SELECT grade, until IS NULL AS now FROM "Membership" WHERE "personId" = $1 ORDER BY "from"`,
      [maya.id],
    );
    expect(rows).toEqual([
      { grade: 10, now: false },
      { grade: 11, now: true },
    ]);
    expect((await owner.query(`SELECT 1 FROM "PlanReview" WHERE id = $1`, [review])).rowCount).toBe(1);

    expect(await undoMove(boss, named, new Date(at.getTime() + minutes(11)))).toEqual(absent);
    expect(await undoMove(boss, named, new Date())).toMatchObject({ ok: true });
    expect(await seen(nia)).toEqual({ people: [], plans: 0 });
    expect((await seen(rosa)).people).toEqual([maya.id]);
    expect((await seen(sam)).people).toEqual([maya.id]);
    expect(await actionsOn(named.membershipId)).toEqual(["membership.move", "membership.move-undo"]);
  });

  it("only by an administrator of their school, and only to an open school of the district", async () => {
    const { school, sister, other, boss, stranger, maya } = await schoolPeople();
    const named = { schoolId: school.id, membershipId: await membershipOf(maya.id, school.id) };
    const move = { ...named, toSchoolId: sister.id, grade: null };
    expect(await moveStudent(stranger, move, new Date())).toEqual(absent);
    expect(await moveStudent(stranger, { ...move, schoolId: other.id }, new Date())).toEqual(absent);
    for (const toSchoolId of [other.id, school.id, randomUUID()])
      expect(await moveStudent(boss, { ...move, toSchoolId }, new Date())).toEqual({
        ok: false,
        problem: "school-missing",
      });
    await owner.query(`UPDATE "School" SET "closedAt" = now() WHERE id = $1`, [sister.id]);
    expect(await moveStudent(boss, move, new Date())).toMatchObject({ problem: "school-missing" });
    // Whoever was an administrator when the page opened, and is none any more.
    await owner.query(`UPDATE "School" SET "closedAt" = NULL WHERE id = $1`, [sister.id]);
    await owner.query(`UPDATE "Membership" SET until = now() - interval '1 hour' WHERE "personId" = $1`, [boss.id]);
    expect(await moveStudent(boss, move, new Date())).toEqual(absent);
  });

  it("or leaves for good: everyone of the school loses sight of them", async () => {
    const { school, boss, rosa, maya } = await schoolPeople();
    await assign(school.id, rosa.id, maya.id);
    const named = { schoolId: school.id, membershipId: await membershipOf(maya.id, school.id) };
    const at = new Date();
    expect(await endMembership(boss, named, at)).toMatchObject({ ok: true, value: { role: "STUDENT" } });
    expect((await seen(rosa)).people).toEqual([]);
    expect((await seen(boss)).people).not.toContain(maya.id);
    expect(await resumeMembership(boss, named, new Date(at.getTime() + minutes(1)))).toMatchObject({ ok: true });
    expect((await seen(rosa)).people).toEqual([maya.id]);
  });
});

it("nobody ends their own right to administer; the site ends an administrator's and no one else's", async () => {
  const { school, boss, rosa } = await schoolPeople();
  const site = await createSiteAdministrator();
  const of = async (id: string) => ({ schoolId: school.id, membershipId: await membershipOf(id, school.id) });
  expect(await endMembership(boss, await of(boss.id), new Date())).toEqual({ ok: false, problem: "own-role" });
  expect(await endMembership(site, await of(rosa.id), new Date())).toEqual(absent);
  expect(await endMembership(site, await of(boss.id), new Date())).toMatchObject({ ok: true });
});

it("a new grade brings the counselor of that grade; a number is one student's", async () => {
  const { school, boss, stranger, rosa, omar, maya } = await schoolPeople();
  const liam = await createStudent({ schoolId: school.id, grade: 11 });
  await addRule(school.id, rosa.id, { gradeTo: 10 });
  await addRule(school.id, omar.id, { gradeFrom: 11 });
  await applyRulesNow(boss, { schoolId: school.id }, new Date());
  expect(await careOf(rosa.id)).toEqual([maya.id]);
  const of = async (id: string) => ({ schoolId: school.id, membershipId: await membershipOf(id, school.id) });
  const change = { ...(await of(maya.id)), grade: 11, number: "7001" };
  expect(await changeStudent(stranger, change, new Date())).toEqual(absent);
  expect(await changeStudent(boss, change, new Date())).toEqual({ ok: true, value: { changed: true } });
  expect(await changeStudent(boss, change, new Date())).toEqual({ ok: true, value: { changed: false } });
  expect(await careOf(rosa.id)).toEqual([]);
  expect(await careOf(omar.id)).toEqual([maya.id, liam.id].sort());
  const twin = { ...(await of(liam.id)), grade: 11, number: "7001" };
  expect(await changeStudent(boss, twin, new Date())).toEqual({ ok: false, problem: "number-taken" });
});
