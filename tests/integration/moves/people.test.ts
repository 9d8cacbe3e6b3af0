import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { listOrganizationsOf } from "@/lib/catalog/queries/list-organizations-of";
import { withActor } from "@/lib/platform/with-actor";
import { contactSchema, conversationSchema, heldSchema } from "@/lib/profiles/contact-schema";
import { getOwnContacts } from "@/lib/profiles/queries/get-own-contacts";
import { contactLimits } from "@/lib/profiles/rules/contact-roles";
import { addContact, bringBackContact, changeContact, removeContact } from "@/lib/profiles/save-contact";
import { holdConversation, planConversation, removeConversation } from "@/lib/profiles/save-conversation";
import { assign, createCounselor, createJobSeeker, createSchool, createStudent } from "../../support/factories";
import { owner } from "../../support/owner";

const today = new Date("2026-11-23T00:00:00Z");
const at = new Date("2026-11-23T15:00:00Z");
const minutes = (n: number) => new Date(at.getTime() + n * 60_000);
const missing = { ok: false, problem: "CONTACT_NOT_FOUND" };

const contact = (fields: Record<string, unknown> = {}) =>
  contactSchema.parse({ name: "Ana Ruiz", role: "does", ...fields });

async function added(who: Explorer, fields: Record<string, unknown> = {}): Promise<string> {
  const result = await addContact(who, contact(fields), at);
  if (!result.ok) throw new Error(result.problem);
  return result.value.id;
}

test("a contact is noted, changed, removed and brought back with its conversations", async () => {
  const dana = await createJobSeeker();
  const id = await added(dana, { mentor: "yes" });
  await planConversation(dana, id, conversationSchema.parse({ questions: ["Why?"] }), at);
  expect(await changeContact(dana, id, contact({ name: "Ana R.", organisation: "Clinic" }), at)).toMatchObject({
    ok: true,
  });
  expect((await getOwnContacts(dana, at)).contacts).toMatchObject([
    { name: "Ana R.", organisation: "Clinic", mentor: false, conversations: [{ questions: ["Why?"] }] },
  ]);
  expect((await removeContact(dana, id, at)).ok).toBe(true);
  expect(await removeContact(dana, id, at)).toEqual(missing);
  expect(await changeContact(dana, id, contact(), at)).toEqual(missing);
  expect(await getOwnContacts(dana, at)).toMatchObject({ contacts: [], removed: [{ id }] });
  expect((await bringBackContact(dana, id, minutes(9))).ok).toBe(true);
  expect((await getOwnContacts(dana, at)).contacts[0]!.conversations).toHaveLength(1);
});

test("after ten minutes a removed contact is gone for good", async () => {
  const dana = await createJobSeeker();
  const id = await added(dana);
  await removeContact(dana, id, at);
  expect(await bringBackContact(dana, id, minutes(10))).toEqual(missing);
  expect((await getOwnContacts(dana, minutes(11))).removed).toEqual([]);
  await addContact(dana, contact({ name: "Ben" }), minutes(11));
  const { rows } = await owner.query(`SELECT name FROM "Contact" WHERE "personId" = $1`, [dana.id]);
  expect(rows).toEqual([{ name: "Ben" }]);
});

test("a conversation is planned with questions, held on a day that has come, and deleted", async () => {
  const dana = await createJobSeeker();
  const id = await added(dana);
  const input = conversationSchema.parse({
    plannedOn: "2026-12-01",
    questions: ["Why?", "Why?"],
    own: " How? \n\nWhy?\n",
  });
  const planned = await planConversation(dana, id, input, at);
  const talk = planned.ok ? planned.value.id : "";
  const talks = async () => (await getOwnContacts(dana, at)).contacts[0]!.conversations;
  expect(await talks()).toMatchObject([{ questions: ["Why?", "How?"], heldOn: null }]);
  const held = (heldOn: string) =>
    holdConversation(dana, { id: talk, input: heldSchema.parse({ heldOn, learned: "A lot" }), today });
  expect(await held("2026-11-24")).toEqual({ ok: false, problem: "DAY_AHEAD" });
  expect((await held("2026-11-23")).ok).toBe(true);
  expect(await talks()).toMatchObject([{ learned: "A lot", heldOn: today }]);
  expect((await removeConversation(dana, talk)).ok).toBe(true);
  expect(await removeConversation(dana, talk)).toEqual({ ok: false, problem: "CONVERSATION_NOT_FOUND" });
  expect(await planConversation(dana, randomUUID(), input, at)).toEqual(missing);
});

test("what a form sends is held to its bounds", () => {
  expect(contactSchema.safeParse({ name: "  " }).error?.issues[0]?.message).toBe("NAME_MISSING");
  expect(contact({ name: "x".repeat(500), role: "king" })).toMatchObject({ name: "x".repeat(160), role: "other" });
  expect(conversationSchema.safeParse({ plannedOn: "2026-02-30" }).success).toBe(false);
  expect(heldSchema.safeParse({ heldOn: "" }).error?.issues[0]?.message).toBe("DAY_MISSING");
  const own = Array.from({ length: 40 }, (_, i) => `Q${i}`).join("\n");
  expect(conversationSchema.parse({ own }).questions).toHaveLength(contactLimits.questions);
});

test("the list ends somewhere", async () => {
  const dana = await createJobSeeker();
  await owner.query(
    `INSERT INTO "Contact" (id, "personId", name) SELECT gen_random_uuid(), $1, 'n' FROM generate_series(1, $2)`,
    [dana.id, contactLimits.contacts],
  );
  expect(await addContact(dana, contact(), at)).toEqual({ ok: false, problem: "TOO_MANY_CONTACTS" });
});

test("people are nobody else's to see: not another student's, not the counselor's", async () => {
  const school = await createSchool();
  const maya = await createStudent({ schoolId: school.id });
  const counselor = await createCounselor(school.id);
  await assign(school.id, counselor.id, maya.id);
  const id = await added(maya);
  const planned = await planConversation(maya, id, conversationSchema.parse({}), at);
  const talk = planned.ok ? planned.value.id : "";
  const input = heldSchema.parse({ heldOn: "2026-11-20" });
  for (const stranger of [await createStudent({ schoolId: school.id }), counselor as unknown as Explorer]) {
    expect((await getOwnContacts(stranger, at)).contacts).toEqual([]);
    expect(await withActor(stranger, (tx) => tx.conversation.count())).toBe(0);
    expect(await changeContact(stranger, id, contact(), at)).toEqual(missing);
    expect(await removeContact(stranger, id, at)).toEqual(missing);
    expect(await planConversation(stranger, id, conversationSchema.parse({}), at)).toEqual(missing);
    expect((await holdConversation(stranger, { id: talk, input, today })).ok).toBe(false);
    expect((await removeConversation(stranger, talk)).ok).toBe(false);
  }
});

test("whom to ask: organizations of the pathways, each once", async () => {
  const { rows } = await owner.query(
    `SELECT "pathwayId" FROM "OrganizationPlace" p JOIN "Organization" o ON o.id = p."organizationId"
     WHERE o.kind = 'PROFESSIONAL' AND "pathwayId" IS NOT NULL LIMIT 1`,
  );
  const found = await listOrganizationsOf([rows[0].pathwayId]);
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  expect(await listOrganizationsOf([])).toEqual([]);
});
