import { describe, expect, it } from "vitest";
import { addStaff, inviteStaff } from "@/lib/schools/add-staff";
import { closeSchool, createDistrict, createSchool, openSchool } from "@/lib/schools/create-school";
import { endMembership, resumeMembership } from "@/lib/schools/end-membership";
import { listSchools } from "@/lib/schools/queries/list-schools";
import { listStaff } from "@/lib/schools/queries/list-staff";
import { asUser, createCounselor, createPerson, createSiteAdministrator, createStudent } from "../../support/factories";
import { owner } from "../../support/owner";
import { absent, actionsOn, membershipOf, minutes, schoolPeople } from "../../support/school-people";

const rolesOf = async (id: string) => (await asUser(id)).memberships.map(({ role, schoolId }) => `${role} ${schoolId}`);

describe("someone with an account", () => {
  it("comes to work at a school, once, and a child elsewhere is not found", async () => {
    const { school, other, boss, stranger } = await schoolPeople();
    const omar = await createCounselor(other.id);
    const child = await createStudent({ schoolId: other.id });
    const add = (login: string, who = boss, schoolId = school.id) =>
      addStaff(who, { schoolId, role: "EDUCATOR", login }, new Date());
    expect(await add(omar.signInName!, stranger)).toEqual(absent);
    expect(await add("nobody.of.that.name")).toEqual({ ok: false, problem: "no-person" });
    expect(await add(child.signInName!)).toEqual({ ok: false, problem: "no-person" });
    const both = await Promise.all([add(omar.signInName!), add(omar.signInName!.toUpperCase())]);
    expect(both.map((each) => (each.ok ? "ok" : each.problem)).sort()).toEqual(["already-there", "ok"]);
    expect(await rolesOf(omar.id)).toEqual([`COUNSELOR ${other.id}`, `EDUCATOR ${school.id}`]);
    expect(await actionsOn(await membershipOf(omar.id, school.id))).toEqual(["membership.add"]);
    const earlier = { schoolId: school.id, role: "EDUCATOR" as const, login: omar.signInName! };
    expect(await addStaff(boss, earlier, new Date(Date.now() - 5000))).toEqual({ ok: false, problem: "already-there" });
  });

  it("is not added by who has stopped to administer, nor to a closed school", async () => {
    const { school, boss, rosa } = await schoolPeople();
    const input = { schoolId: school.id, role: "EDUCATOR" as const, login: rosa.signInName! };
    await owner.query(`UPDATE "School" SET "closedAt" = now() WHERE id = $1`, [school.id]);
    expect(await addStaff(boss, input, new Date())).toEqual(absent);
    await owner.query(`UPDATE "School" SET "closedAt" = NULL WHERE id = $1`, [school.id]);
    await owner.query(`UPDATE "Membership" SET until = now() - interval '1 hour' WHERE "personId" = $1`, [boss.id]);
    expect(await addStaff(boss, input, new Date())).toEqual(absent);
  });
});

it("someone new gets an account without a password; a login is one person's", async () => {
  const { school, boss, stranger, rosa } = await schoolPeople();
  const input = { schoolId: school.id, role: "COUNSELOR" as const, name: "Ada New", login: `ada.${Date.now()}` };
  expect(await inviteStaff(stranger, input, "es", new Date())).toEqual(absent);
  expect(await inviteStaff(boss, { ...input, login: "a b" }, "es", new Date())).toMatchObject({ problem: "login" });
  expect(await inviteStaff(boss, { ...input, login: rosa.signInName! }, "es", new Date())).toMatchObject({
    problem: "taken",
  });
  const made = await inviteStaff(boss, input, "es", new Date());
  if (!made.ok) throw new Error(made.problem);
  const { personId } = made.value;
  expect(await rolesOf(personId)).toEqual([`COUNSELOR ${school.id}`]);
  const { rows } = await owner.query(
    `SELECT p.locale, c."passwordHash" FROM "Person" p LEFT JOIN "Credential" c ON c."personId" = p.id WHERE p.id = $1`,
    [personId],
  );
  expect(rows).toEqual([{ locale: "es", passwordHash: null }]);
});

it("the list of staff names who left for ten minutes, so that they can come back", async () => {
  const { school, boss, stranger, rosa } = await schoolPeople();
  const named = { schoolId: school.id, membershipId: await membershipOf(rosa.id, school.id) };
  const at = new Date();
  await endMembership(boss, named, at);
  const list = async (when: Date) => (await listStaff(boss, { schoolId: school.id, after: null }, when))?.staff;
  const rosaAt = async (n: number) =>
    (await list(new Date(at.getTime() + minutes(n))))?.find(({ id }) => id === rosa.id);
  expect(await rosaAt(9)).toMatchObject({ endedAt: at, role: "COUNSELOR" });
  expect(await rosaAt(11)).toBeUndefined();
  expect(await listStaff(stranger, { schoolId: school.id, after: null }, at)).toBeNull();
  await resumeMembership(boss, named, new Date());
  expect(await rosaAt(1)).toMatchObject({ endedAt: null });
});

describe("the site's administrator", () => {
  it("makes districts and schools, names their administrators and closes them; nobody else does", async () => {
    const { boss } = await schoolPeople();
    const site = await createSiteAdministrator();
    const at = new Date();
    const name = `Riverside ${Date.now()}`;
    expect(await createDistrict(boss as never, { name }, at)).toEqual(absent);
    expect(await createSchool(boss as never, { name, districtId: null }, at)).toEqual(absent);
    const district = await createDistrict(site, { name }, at);
    if (!district.ok) throw new Error(district.problem);
    expect(await createDistrict(site, { name }, at)).toEqual({ ok: false, problem: "name-taken" });
    const input = { name, districtId: district.value.id };
    const twins = await Promise.all([createSchool(site, input, at), createSchool(site, input, at)]);
    expect(twins.filter(({ ok }) => ok)).toHaveLength(1);
    const made = twins.find(({ ok }) => ok);
    if (!made?.ok) throw new Error("no school");
    const schoolId = made.value.id;

    const { signInName, id } = await createPerson();
    const input2 = { schoolId, login: signInName! };
    expect(await addStaff(site, { ...input2, role: "COUNSELOR" }, at)).toEqual(absent);
    expect(await addStaff(site, { ...input2, role: "SCHOOL_ADMINISTRATOR" }, at)).toMatchObject({ ok: true });
    expect(await rolesOf(id)).toEqual([`SCHOOL_ADMINISTRATOR ${schoolId}`]);
    const asked = { q: name.slice(2), after: null, manage: schoolId };
    const page = await listSchools(site, asked, new Date());
    expect(page.schools).toMatchObject([{ id: schoolId, districtName: name, administrators: [{}] }]);
    expect(page.managed).toMatchObject({ id: schoolId });
    expect(await listSchools(boss as never, asked, at)).toMatchObject({ schools: [], managed: null });

    expect(await closeSchool(boss as never, { schoolId }, at)).toEqual(absent);
    expect(await closeSchool(site, { schoolId }, at)).toMatchObject({ ok: true });
    expect(await closeSchool(site, { schoolId }, at)).toEqual(absent);
    expect((await listSchools(site, asked, at)).schools).toMatchObject([{ closedAt: at }]);
    expect(await openSchool(boss as never, { schoolId })).toEqual(absent);
    expect(await openSchool(site, { schoolId })).toMatchObject({ ok: true });
    expect(await actionsOn(schoolId)).toEqual(["school.add", "school.close", "school.open"]);
  });
});
