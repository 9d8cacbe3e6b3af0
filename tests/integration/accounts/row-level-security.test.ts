import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { withActor, withPurpose, withVisitor } from "@/lib/platform/with-actor";
import {
  assign,
  createCounselor,
  createSchool,
  createSchoolAdministrator,
  createStudent,
} from "../../support/factories";

const everything = (tx: Parameters<Parameters<typeof withActor>[1]>[0]) => ({
  people: () => tx.person.findMany(),
  credentials: () => tx.credential.findMany(),
  sessions: () => tx.session.findMany(),
  memberships: () => tx.membership.findMany(),
  tokens: () => tx.resetToken.findMany(),
  codes: () => tx.schoolCode.findMany(),
  audit: () => tx.auditEntry.findMany(),
});

describe("without any condition", () => {
  it("a student sees their own rows only", async () => {
    const school = await createSchool();
    const student = await createStudent({ schoolId: school.id });
    await createStudent({ schoolId: school.id });
    await withActor(student, async (tx) => {
      const all = everything(tx);
      expect((await all.people()).map(({ id }) => id)).toEqual([student.id]);
      expect((await all.credentials()).map(({ personId }) => personId)).toEqual([student.id]);
      expect((await all.sessions()).map(({ personId }) => personId)).toEqual([student.id]);
      expect((await all.memberships()).map(({ personId }) => personId)).toEqual([student.id]);
      expect(await all.tokens()).toEqual([]);
      expect(await all.codes()).toEqual([]);
      expect(new Set((await all.audit()).map(({ subjectId }) => subjectId))).toEqual(new Set([student.id]));
    });
  });

  it("a visitor sees nothing", async () => {
    await createStudent();
    await withVisitor("", async (tx) => {
      for (const read of Object.values(everything(tx))) expect(await read()).toEqual([]);
    });
  });

  it("a counselor sees the people in their care and nobody's password", async () => {
    const school = await createSchool();
    const counselor = await createCounselor(school.id);
    const mine = await createStudent({ schoolId: school.id });
    await createStudent({ schoolId: school.id });
    await assign(school.id, counselor.id, mine.id);
    await withActor(counselor, async (tx) => {
      const all = everything(tx);
      expect((await all.people()).map(({ id }) => id).sort()).toEqual([counselor.id, mine.id].sort());
      expect((await all.credentials()).map(({ personId }) => personId)).toEqual([counselor.id]);
      expect((await all.sessions()).map(({ personId }) => personId)).toEqual([counselor.id]);
    });
  });

  it("nobody raises their own role or changes another's password", async () => {
    const school = await createSchool();
    const student = await createStudent({ schoolId: school.id });
    const other = await createStudent({ schoolId: school.id });
    const administrator = await createSchoolAdministrator(school.id);
    const make = (actor: { id: string }, role: "SITE_ADMINISTRATOR" | "COUNSELOR", schoolId: string | null) =>
      withActor(actor, (tx) => tx.membership.create({ data: { personId: actor.id, role, schoolId } }));
    await expect(make(student, "COUNSELOR", school.id)).rejects.toThrow(/row-level security/);
    await expect(make(administrator, "SITE_ADMINISTRATOR", null)).rejects.toThrow(/row-level security/);
    const raised = await withActor(student, (tx) => tx.membership.updateMany({ data: { role: "SITE_ADMINISTRATOR" } }));
    expect(raised.count).toBe(0);
    const taken = await withActor(student, (tx) =>
      tx.credential.updateMany({ where: { personId: other.id }, data: { passwordHash: "mine" } }),
    );
    expect(taken.count).toBe(0);
  });

  it("housekeeping sees sessions to delete and no people", async () => {
    await createStudent();
    await withPurpose("housekeeping", async (tx) => {
      const all = everything(tx);
      expect((await all.sessions()).length).toBeGreaterThan(0);
      expect(await all.people()).toEqual([]);
      expect(await all.credentials()).toEqual([]);
    });
  });

  it.each(["Pacific/Honolulu", "Pacific/Auckland"])("holds on a server whose own time zone is %s", async (zone) => {
    const school = await createSchool();
    const counselor = await createCounselor(school.id);
    const student = await createStudent({ schoolId: school.id });
    await assign(school.id, counselor.id, student.id);
    await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('timezone', ${zone}, true)`;
      await tx.$executeRaw`SELECT waymark_enter(${counselor.id}::uuid)`;
      expect(await tx.person.count({ where: { id: student.id } })).toBe(1);
    });
  });
});
