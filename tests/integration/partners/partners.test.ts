import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { bringBackPartner, endPartner } from "@/lib/opportunities/end-partner";
import { givePartnerLink, takeBackPartnerLink } from "@/lib/opportunities/give-partner-link";
import { contactSchema, partnerFilterSchema, partnerSchema, reviewSchema } from "@/lib/opportunities/partner-schema";
import { getPartner, getPartnerDealings } from "@/lib/opportunities/queries/get-partner";
import { listPartners } from "@/lib/opportunities/queries/list-partners";
import { offerLimits } from "@/lib/opportunities/rules/offer-limits";
import { mostPartnerLinks, partnerLink } from "@/lib/opportunities/rules/partner-link";
import { addPartner, changePartner } from "@/lib/opportunities/save-partner";
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
import { createStudent } from "../../support/factories";
import { owner } from "../../support/owner";
import { actionsOn } from "../../support/school-people";
import {
  absent,
  addedPartner,
  as,
  dayText,
  days,
  givenLink,
  minutes,
  now,
  partnerInput,
  partnerWorld,
  sure,
  therapy,
  write,
} from "./partner-world";

const filter = (fields: Record<string, unknown> = {}) => partnerFilterSchema.parse(fields);
const names = async (staff: Parameters<typeof listPartners>[0], fields = {}) =>
  (await listPartners(staff, "en", filter(fields), now())).partners.map(({ name }) => name);
const contact = (fields: Record<string, unknown> = {}) => contactSchema.parse({ name: "Ana Ruiz", ...fields });
const review = (fields: Record<string, unknown> = {}) =>
  reviewSchema.parse({ pathwayId: therapy, plannedOn: dayText(30), ...fields });
const moment = () => ({ today: new Date(`${dayText(0)}T00:00:00Z`), at: now() });

describe("a partner", () => {
  test("is noted and changed by any staff of its school, and seen by nobody else", async () => {
    const { school, rosa, sam, boss, stranger, site } = await partnerWorld();
    const student = as(await createStudent({ schoolId: school.id }));
    const id = await addedPartner(sam, school.id, { pathwayIds: [therapy, "no-such-pathway"] });
    for (const staff of [rosa, sam, boss])
      expect(await getPartner(staff, id, now())).toMatchObject({ name: "Boone Clinic", pathwayIds: [therapy] });
    expect(
      sure(await changePartner(boss, { id, partner: partnerInput({ name: "Boone Hospital" }) }, now())),
    ).toBeNull();
    for (const other of [stranger, site, student]) {
      expect(await getPartner(other, id, now())).toBeNull();
      expect(await changePartner(other, { id, partner: partnerInput() }, now())).toEqual(absent);
      expect(await addPartner(other, { schoolId: school.id, partner: partnerInput() }, now())).toEqual(absent);
      expect(await endPartner(other, { id }, now())).toEqual(absent);
      expect((await getPartnerDealings(other, id, now())).links).toEqual([]);
      expect(await names(other)).not.toContain("Boone Hospital");
    }
    expect(await actionsOn(id)).toEqual(["partner.add", "partner.change"]);
  });

  test("without a school belongs to the site's administrators", async () => {
    const { rosa, school, site } = await partnerWorld();
    const id = await addedPartner(site, null, { name: `Union ${randomUUID()}` });
    expect(await getPartner(site, id, now())).toMatchObject({ schoolId: null });
    expect(await getPartner(rosa, id, now())).toBeNull();
    expect(await addPartner(rosa, { schoolId: null, partner: partnerInput() }, now())).toEqual(absent);
    expect(await addPartner(site, { schoolId: school.id, partner: partnerInput() }, now())).toEqual(absent);
  });

  test("is ended into the history with its links, and brought back without them", async () => {
    const { rosa, sam, school } = await partnerWorld();
    const id = await addedPartner(rosa, school.id);
    const { token } = await givenLink(sam, id);
    expect(sure(await endPartner(rosa, { id }, now()))).toEqual({ links: 1 });
    expect(await endPartner(rosa, { id }, now())).toEqual(absent);
    expect(await changePartner(rosa, { id, partner: partnerInput() }, now())).toEqual(absent);
    expect((await enterByLink(token, partnerLink, randomUUID(), now())).ok).toBe(false);
    expect(await names(rosa)).toEqual([]);
    expect(await names(rosa, { state: "ended" })).toEqual(["Boone Clinic"]);
    expect(await givePartnerLink(rosa, { partnerId: id, email: "", locale: "en" }, write, now())).toEqual(absent);
    expect(sure(await bringBackPartner(sam, { id }, now()))).toBeNull();
    expect(await bringBackPartner(sam, { id }, now())).toEqual(absent);
    expect(await names(rosa)).toEqual(["Boone Clinic"]);
    expect((await enterByLink(token, partnerLink, randomUUID(), now())).ok).toBe(false);
  });

  test.each([
    [{ name: " " }, "name", "NAME_MISSING"],
    [{ kind: "KING" }, "kind", "KIND_MISSING"],
    [{ url: "javascript:alert(1)" }, "url", "URL_WRONG"],
    [{ url: "no dots" }, "url", "URL_WRONG"],
    [{ region: "Missouri" }, "region", "REGION_WRONG"],
    [{ about: "x".repeat(offerLimits.note + 1) }, "about", "TEXT_LONG"],
  ])("is refused with %o", (fields, at, problem) => {
    const parsed = partnerSchema.safeParse({ kind: "EMPLOYER", name: "A", ...fields });
    expect(parsed.error?.issues[0]).toMatchObject({ path: [at], message: problem });
  });

  test("takes an address without its scheme, a state in small letters, and no made-up offers", () => {
    expect(partnerInput({ url: "example.org", region: "mo", offers: ["mentor", "gold"] })).toMatchObject({
      ...{ url: "https://example.org/", region: "MO", offers: ["mentor"] },
    });
  });
});

describe("the list", () => {
  test("is filtered by kind, pathway, offer and words, counts, and goes on by keyset without a gap", async () => {
    const { rosa, school } = await partnerWorld();
    const all = Array.from({ length: 27 }, (_, i) => `Shop ${String(i).padStart(2, "0")}`);
    // Two of the same name part by their ids.
    for (const name of [...all, "Shop 24"]) await addedPartner(rosa, school.id, { name, pathwayIds: [] });
    await addedPartner(rosa, school.id, { name: "Zoo College", kind: "COLLEGE", offers: ["review"], town: "Ames" });
    const first = await listPartners(rosa, "en", filter(), now());
    expect(first).toMatchObject({ matching: 29, counts: { here: 29, ended: 0 } });
    const rest = await listPartners(rosa, "en", filter({ after: first.next! }), now());
    expect(rest.next).toBeNull();
    const seen = [...first.partners, ...rest.partners];
    expect(new Set(seen.map(({ id }) => id)).size).toBe(29);
    expect(seen.map(({ name }) => name)).toEqual([...all, "Shop 24"].sort().concat("Zoo College"));
    const only = { partners: [{ name: "Zoo College", pathways: ["Therapeutic Services"], open: 0, reviewedOn: null }] };
    for (const fields of [{ kind: "COLLEGE" }, { offer: "review" }, { pathway: therapy }, { q: "zoo" }, { q: "AMES" }])
      expect((await listPartners(rosa, "en", filter(fields), now())).partners, JSON.stringify(fields)).toMatchObject(
        only.partners,
      );
    expect(first.pathways.map(({ id }) => id)).toEqual([therapy]);
  });

  test("takes nothing from an address that it does not know", () => {
    expect(filter({ kind: "KING", offer: "gold", state: "gone", after: "x" })).toEqual({ state: "here", q: "" });
  });
});

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
  test("is given by any staff of the school, for 90 days, told once, and taken back by any of them", async () => {
    const { rosa, sam, school, stranger, site } = await partnerWorld();
    const partnerId = await addedPartner(rosa, school.id);
    const give = (staff = sam, email = "") => givePartnerLink(staff, { partnerId, email, locale: "es" }, write, now());
    for (const other of [stranger, site]) expect(await give(other)).toEqual(absent);
    const given = sure(await give());
    expect(given.mail.body).toBe(`See ${given.token}`);
    expect(given.expiresAt.getTime()).toBeGreaterThan(days(89.9).getTime());
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
