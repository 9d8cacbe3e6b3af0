import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { givePartnerLink, takeBackPartnerLink } from "@/lib/opportunities/give-partner-link";
import { contactSchema, partnerFilterSchema, reviewSchema } from "@/lib/opportunities/partner-schema";
import { getPartner, getPartnerDealings } from "@/lib/opportunities/queries/get-partner";
import { listPartners } from "@/lib/opportunities/queries/list-partners";
import { offerLimits } from "@/lib/opportunities/rules/offer-limits";
import { mostPartnerLinks, partnerLink } from "@/lib/opportunities/rules/partner-link";
import {
  addPartnerContact,
  bringBackPartnerContact,
  changePartnerContact,
  removePartnerContact,
} from "@/lib/opportunities/save-partner-contact";
import {
  addPartnerReview,
  bringBackPartnerReview,
  changePartnerReview,
  removePartnerReview,
} from "@/lib/opportunities/save-partner-review";
import { enterByLink } from "@/lib/platform/signed-links";
import { withActor } from "@/lib/platform/with-actor";
import { owner } from "../../support/owner";
import { absent, addedPartner, dayText, days, minutes, now, partnerWorld, sure, therapy, write } from "./partner-world";

const filter = (fields: Record<string, unknown> = {}) => partnerFilterSchema.parse(fields);
const contact = (fields: Record<string, unknown> = {}) => contactSchema.parse({ name: "Ana Ruiz", ...fields });
const review = (fields: Record<string, unknown> = {}) =>
  reviewSchema.parse({ pathwayId: therapy, plannedOn: dayText(30), ...fields });
const moment = () => ({ today: new Date(`${dayText(0)}T00:00:00Z`), at: now() });

describe("contacts", () => {
  test("are kept, changed, removed and brought back for ten minutes, by staff of the school alone", async () => {
    const { rosa, sam, school, stranger, site } = await partnerWorld();
    const partnerId = await addedPartner(rosa, school.id);
    const { id } = sure(await addPartnerContact(sam, { partnerId, contact: contact() }, now()));
    const part = { partnerId, id };
    sure(await changePartnerContact(rosa, part, contact({ phone: "555-0100" }), now()));
    expect((await getPartner(sam, partnerId, now()))!.contacts).toMatchObject([
      { name: "Ana Ruiz", phone: "555-0100" },
    ]);
    for (const other of [stranger, site]) {
      expect(await addPartnerContact(other, { partnerId, contact: contact() }, now())).toEqual(absent);
      expect(await changePartnerContact(other, part, contact(), now())).toEqual(absent);
      expect(await removePartnerContact(other, part, now())).toEqual(absent);
      expect(await withActor(other, (tx) => tx.partnerContact.count())).toBe(0);
    }
    const elsewhere = await addedPartner(rosa, school.id);
    expect(await removePartnerContact(rosa, { partnerId: elsewhere, id }, now())).toEqual(absent);
    sure(await removePartnerContact(rosa, part, now()));
    expect(await removePartnerContact(rosa, part, now())).toEqual(absent);
    expect(await changePartnerContact(rosa, part, contact(), now())).toEqual(absent);
    sure(await bringBackPartnerContact(sam, part, minutes(9)));
    sure(await removePartnerContact(rosa, part, now()));
    expect(await bringBackPartnerContact(sam, part, minutes(10.1))).toEqual(absent);
    expect((await getPartner(sam, partnerId, minutes(10.1)))!.contacts).toEqual([]);
  });

  test("have a name, a real email, and an end", async () => {
    expect(contactSchema.safeParse({ name: "" }).error?.issues[0]?.message).toBe("NAME_MISSING");
    expect(contactSchema.safeParse({ name: "A", email: "ana@home" }).error?.issues[0]?.message).toBe("EMAIL_WRONG");
    const { rosa, school } = await partnerWorld();
    const partnerId = await addedPartner(rosa, school.id);
    await owner.query(
      `INSERT INTO "PartnerContact" (id, "partnerId", name) SELECT gen_random_uuid(), $1, 'n' FROM generate_series(1, $2)`,
      [partnerId, offerLimits.contacts],
    );
    expect(await addPartnerContact(rosa, { partnerId, contact: contact() }, now())).toEqual({
      ok: false,
      problem: "TOO_MANY",
    });
  });
});

describe("reviews of a program", () => {
  test("are planned, held with an outcome and what is next, removed and brought back", async () => {
    const { rosa, sam, school, stranger } = await partnerWorld();
    const partnerId = await addedPartner(rosa, school.id);
    const { id } = sure(await addPartnerReview(sam, { partnerId, review: review() }, moment()));
    const held = review({ plannedOn: "", heldOn: dayText(-1), outcome: "Sound", next: "New tools" });
    sure(await changePartnerReview(rosa, { partnerId, id, review: held }, moment()));
    expect((await getPartner(sam, partnerId, now()))!.reviews).toMatchObject([
      { pathwayId: therapy, plannedOn: null, outcome: "Sound", next: "New tools" },
    ]);
    expect((await listPartners(rosa, "en", filter(), now())).partners[0]!.reviewedOn).toEqual(held.heldOn);
    expect(await addPartnerReview(stranger, { partnerId, review: review() }, moment())).toEqual(absent);
    expect(await changePartnerReview(stranger, { partnerId, id, review: held }, moment())).toEqual(absent);
    expect(await removePartnerReview(stranger, { partnerId, id }, now())).toEqual(absent);
    sure(await removePartnerReview(rosa, { partnerId, id }, now()));
    expect((await listPartners(rosa, "en", filter(), now())).partners[0]!.reviewedOn).toBeNull();
    sure(await bringBackPartnerReview(rosa, { partnerId, id }, minutes(9)));
    sure(await removePartnerReview(rosa, { partnerId, id }, now()));
    expect(await bringBackPartnerReview(rosa, { partnerId, id }, minutes(10.1))).toEqual(absent);
  });

  test("say when, and what came of those held; no day ahead, no pathway that is none", async () => {
    const message = (fields: Record<string, unknown>) =>
      reviewSchema.safeParse({ pathwayId: therapy, ...fields }).error?.issues[0]?.message;
    expect(message({})).toBe("REVIEW_DAY_MISSING");
    expect(message({ heldOn: dayText(-1) })).toBe("OUTCOME_MISSING");
    expect(message({ plannedOn: "2026-02-30" })).toBe("DAY_WRONG");
    expect(message({ pathwayId: "", plannedOn: dayText(1) })).toBe("PATHWAY_MISSING");
    const { rosa, school } = await partnerWorld();
    const partnerId = await addedPartner(rosa, school.id);
    const add = (fields: Record<string, unknown>) =>
      addPartnerReview(rosa, { partnerId, review: review(fields) }, moment());
    expect(await add({ heldOn: dayText(2), outcome: "x" })).toEqual({ ok: false, problem: "DAY_AHEAD" });
    expect(await add({ pathwayId: "none" })).toEqual({ ok: false, problem: "PATHWAY_MISSING" });
  });
});

describe("a partner's link", () => {
  test("is given by any staff of the school, for 14 days, told once, and taken back by any of them", async () => {
    const { rosa, sam, school, stranger, site } = await partnerWorld();
    const partnerId = await addedPartner(rosa, school.id);
    const give = (staff = sam, email = "") => givePartnerLink(staff, { partnerId, email, locale: "es" }, write, now());
    for (const other of [stranger, site]) expect(await give(other)).toEqual(absent);
    const given = sure(await give());
    expect(given.mail.body).toBe(`See ${given.token}`);
    expect(given.expiresAt.getTime()).toBeGreaterThan(days(13.9).getTime());
    const links = async () => (await getPartnerDealings(rosa, partnerId, now())).links;
    expect(await links()).toMatchObject([{ id: given.linkId, locale: "es", openedAt: null }]);
    const { rows } = await owner.query(`SELECT to_jsonb(l) AS link FROM "SignedLink" l WHERE id = $1`, [given.linkId]);
    expect(JSON.stringify(rows)).not.toContain(given.token);
    expect((await enterByLink(given.token, partnerLink, randomUUID(), now())).ok).toBe(true);
    expect((await links())[0]!.openedAt).not.toBeNull();
    const back = { partnerId, id: given.linkId };
    for (const other of [stranger, site])
      expect(await takeBackPartnerLink(other, back, now())).toEqual({ ok: false, problem: "absent" });
    const elsewhere = { ...back, partnerId: await addedPartner(rosa, school.id) };
    expect(await takeBackPartnerLink(rosa, elsewhere, now())).toEqual({ ok: false, problem: "absent" });
    sure(await takeBackPartnerLink(rosa, back, now()));
    expect(await takeBackPartnerLink(rosa, back, now())).toEqual({ ok: false, problem: "absent" });
    expect((await enterByLink(given.token, partnerLink, randomUUID(), now())).ok).toBe(false);
    expect(await links()).toEqual([]);
  });

  test("goes out by mail where an email is named, unless it is taken back before; and not without end", async () => {
    const { rosa, school } = await partnerWorld();
    const partnerId = await addedPartner(rosa, school.id);
    const email = `ana.${randomUUID()}@example.org`;
    const given = sure(await givePartnerLink(rosa, { partnerId, email, locale: "en" }, write, now()));
    const mail = async () =>
      (await owner.query(`SELECT body, "cancelledAt" FROM "OutboxMail" WHERE "to" = $1`, [email])).rows;
    expect(await mail()).toEqual([{ body: `See ${given.token}`, cancelledAt: null }]);
    sure(await takeBackPartnerLink(rosa, { partnerId, id: given.linkId }, now()));
    expect(await mail()).toEqual([{ body: "", cancelledAt: expect.any(Date) }]);
    const all = await Promise.all(
      Array.from({ length: mostPartnerLinks + 2 }, () =>
        givePartnerLink(rosa, { partnerId, email: "", locale: "en" }, write, now()),
      ),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(mostPartnerLinks);
    expect(all.find(({ ok }) => !ok)).toEqual({ ok: false, problem: "TOO_MANY_LINKS" });
  });
});
