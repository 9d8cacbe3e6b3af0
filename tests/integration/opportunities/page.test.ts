// One opportunity as each person may see it.
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { CurrentUser, Explorer } from "@/lib/accounts/rules/roles";
import { getOpportunity } from "@/lib/opportunities/queries/get-opportunity";
import { forgetOpportunity, saveOpportunity } from "@/lib/opportunities/save-opportunity";
import { withPurpose } from "@/lib/platform/with-actor";
import type { Prisma } from "@/prisma/generated/client";
import {
  createCounselor,
  createEducator,
  createJobSeeker,
  createSchool,
  createSiteAdministrator,
  createStudent,
} from "../../support/factories";
import { addOpportunity, inDays } from "../../support/opportunity-world";
import { insertRow, owner } from "../../support/owner";

const at = new Date();
const look = (person: CurrentUser, id: string) => getOpportunity(person, id, new Date());

let school: { id: string; name: string };
let maya: Explorer;
let dana: Explorer;

beforeAll(async () => {
  school = await createSchool();
  maya = await createStudent({ schoolId: school.id, grade: 11 });
  dana = await createJobSeeker();
});

/** One of the school with everything that can be said, and whom to write to. */
async function addWhole(more: Record<string, unknown> = {}) {
  const id = await addOpportunity({
    schoolId: school.id,
    text: "You help on the ward.",
    url: "https://example.org/ward",
    ...more,
  });
  await insertRow("OpportunityContact", {
    opportunityId: id,
    name: "Lee Park",
    email: "lee@example.org",
    phone: "",
    how: "",
  });
  return id;
}

const saved = async (person: Explorer, opportunityId: string) => {
  const result = await saveOpportunity(person, { opportunityId }, new Date());
  if (!result.ok) throw new Error(result.problem);
  return result.value.applicationId;
};

describe("one opportunity", () => {
  test("opens for those to whom it shows, and looks absent to everyone else", async () => {
    const id = await addWhole();
    expect(await look(maya, id)).toMatchObject({ id, gone: null, own: null, schoolName: school.name, contact: null });
    const elsewhere = await createSchool();
    for (const stranger of [
      dana,
      await createStudent({ schoolId: elsewhere.id, grade: 11 }),
      await createCounselor(elsewhere.id),
      await createSiteAdministrator(),
    ])
      expect(await look(stranger, id)).toBeNull();
    expect(await look(maya, randomUUID())).toBeNull();
  });

  test("what waits, or is for other grades or for adults, looks absent to a student", async () => {
    for (const more of [{ state: "WAITING" }, { gradeFrom: 12 }, { adultsOnly: true }, { expiresAt: inDays(-1) }])
      expect(await look(maya, await addWhole(more)), JSON.stringify(more)).toBeNull();
  });

  test("tells whom to write to only staff of its school, and an applicant since it is open", async () => {
    const id = await addWhole();
    const contact = { name: "Lee Park", email: "lee@example.org", phone: "", how: "" };
    expect((await look(await createEducator(school.id), id))!.contact).toEqual(contact);
    const application = await saved(maya, id);
    expect((await look(maya, id))!.contact).toBeNull();
    const becomes = (data: Prisma.ApplicationUpdateManyMutationInput) =>
      withPurpose("operator", (tx) => tx.application.updateMany({ where: { id: application }, data }));
    await becomes({ staff: "ASKED", state: "APPLIED" });
    expect((await look(maya, id))!.contact).toBeNull();
    await becomes({ staff: "GIVEN", openAt: at });
    const seen = (await look(maya, id))!;
    expect(seen.contact).toEqual(contact);
    expect(seen.own).toMatchObject({ id: application, state: "APPLIED", staff: "GIVEN" });
    expect(seen.own!.openAt!.getTime()).toBe(at.getTime());
    expect((await look(await createStudent({ schoolId: school.id }), id))!.contact).toBeNull();
  });

  test("still opens for whoever saved it when it is over, and says why; for nobody else", async () => {
    const id = await addWhole();
    await saved(maya, id);
    const mate = await createStudent({ schoolId: school.id });
    const change = async (set: string) => {
      await owner.query(`UPDATE "Opportunity" SET ${set} WHERE id = $1`, [id]);
      expect(await look(mate, id), set).toBeNull();
      return (await look(maya, id))!;
    };
    expect(await change(`"adultsOnly" = true`)).toMatchObject({ gone: "elsewhere", text: "You help on the ward." });
    expect(await change(`"expiresAt" = now() - interval '1 day'`)).toMatchObject({ gone: "expired" });
    expect(await change(`state = 'CLOSED'`)).toMatchObject({ gone: "closed", text: "You help on the ward." });
  });

  test("of what staff have not looked at again only what was saved is told", async () => {
    const id = await addWhole();
    await saved(maya, id);
    await owner.query(`UPDATE "Opportunity" SET state = 'WAITING', title = 'New', text = 'Call me' WHERE id = $1`, [
      id,
    ]);
    const told = { gone: "withdrawn", title: "Helper", text: "", url: "", contact: null };
    expect(await look(maya, id)).toMatchObject(told);
  });

  test("is off the list once it is forgotten, and then looks absent when it is over", async () => {
    const id = await addWhole();
    await saved(maya, id);
    expect((await look(maya, id))!.own).toMatchObject({ state: "SAVED" });
    expect(await forgetOpportunity(maya, { opportunityId: id }, new Date())).toMatchObject({ ok: true });
    expect((await look(maya, id))!.own).toBeNull();
    await owner.query(`UPDATE "Opportunity" SET state = 'CLOSED' WHERE id = $1`, [id]);
    expect(await look(maya, id)).toBeNull();
  });

  test("knows whether the student's school asks guardians", async () => {
    const id = await addWhole();
    expect((await look(maya, id))!.asksGuardians).toBe(false);
    await owner.query(`UPDATE "School" SET "askGuardians" = true WHERE id = $1`, [school.id]);
    expect((await look(maya, id))!.asksGuardians).toBe(true);
    expect((await look(await createCounselor(school.id), id))!.asksGuardians).toBe(false);
  });
});
