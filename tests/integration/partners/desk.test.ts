import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { endPartner } from "@/lib/opportunities/end-partner";
import { takeBackPartnerLink } from "@/lib/opportunities/give-partner-link";
import { decideOffer } from "@/lib/opportunities/moderate-offer";
import { correctOffer, postOffer, withdrawOffer } from "@/lib/opportunities/post-offer";
import { getOffer } from "@/lib/opportunities/queries/get-offer";
import { getPartnerDesk } from "@/lib/opportunities/queries/get-partner-desk";
import { mostWaitingOffers, partnerLink } from "@/lib/opportunities/rules/partner-link";
import { linkDays } from "@/lib/platform/rules/link-token";
import { createOffer } from "@/lib/opportunities/save-offer";
import { addPartnerContact } from "@/lib/opportunities/save-partner-contact";
import { readByLink } from "@/lib/platform/signed-links";
import { createStudent } from "../../support/factories";
import { insertRow, owner } from "../../support/owner";
import { addedPartner, chicago, days, dayText, givenLink, now, offerInput, partnerWorld, sure } from "./partner-world";

const ended = { ok: false, problem: "LINK_ENDED" };
const absent = { ok: false, problem: "not-found" };
const moment = (at = now()) => ({ timeZone: chicago, at });
const post = (token: string, fields: Record<string, unknown> = {}) => postOffer(token, offerInput(fields), moment());
const desk = (token: string, at = now()) => getPartnerDesk(token, { locale: "en", edited: null }, at);
const states = async (token: string) => (await desk(token))!.offers.map(({ title, state }) => `${title} ${state}`);

async function deskWorld() {
  const world = await partnerWorld();
  const partnerId = await addedPartner(world.rosa, world.school.id, { name: "Boone Clinic" });
  const { token, linkId } = await givenLink(world.rosa, partnerId);
  return { ...world, partnerId, token, linkId };
}

describe("a partner with a link", () => {
  test("sees who asks, posts, and what it posted waits with its contact", async () => {
    const { token, school, rosa, linkId } = await deskWorld();
    expect(await desk(token)).toMatchObject({
      ...{ partner: { name: "Boone Clinic", kind: "EMPLOYER" }, school: school.name, offers: [] },
      choices: { partners: [] },
    });
    const { id } = sure(await post(token, { organisation: "", contactEmail: "ana@example.org" }));
    expect((await desk(token))!.offers).toMatchObject([
      { id, own: true, state: "WAITING", organisation: "Boone Clinic", contact: { email: "ana@example.org" } },
    ]);
    expect(await getOffer(rosa, id)).toMatchObject({ source: "EMPLOYER", schoolId: school.id, state: "WAITING" });
    const { rows } = await owner.query(
      `SELECT o."linkId", a."actorId", a.action FROM "Opportunity" o JOIN "AuditEntry" a ON a."entityId" = o.id::text WHERE o.id = $1`,
      [id],
    );
    expect(rows).toEqual([{ linkId, actorId: null, action: "offer.post" }]);
    expect(await post(token, { applyBy: dayText(-2) })).toEqual({ ok: false, problem: "ENDS_BEFORE_NOW" });
  });

  test("reads why it was declined, corrects it and sends it again; takes it back and brings it back", async () => {
    const { token, rosa } = await deskWorld();
    const { id } = sure(await post(token));
    sure(await decideOffer(rosa, { id, decision: "decline", reason: "Say the hours." }, now()));
    expect((await desk(token))!.offers).toMatchObject([{ state: "DECLINED", reason: "Say the hours." }]);
    expect(await withdrawOffer(token, { id }, now())).toEqual(absent);
    sure(await correctOffer(token, { id, offer: offerInput({ title: "With hours", hoursPerWeek: "10" }) }, moment()));
    expect(await getOffer(rosa, id)).toMatchObject({ state: "WAITING", title: "With hours", hoursPerWeek: 10 });
    sure(await decideOffer(rosa, { id, decision: "open", reason: "" }, now()));
    expect(await states(token)).toEqual(["With hours OPEN"]);
    sure(await withdrawOffer(token, { id }, now()));
    expect(await states(token)).toEqual(["With hours CLOSED"]);
    expect(await withdrawOffer(token, { id }, now())).toEqual(absent);
    const late = { id, offer: offerInput({ applyBy: dayText(-2) }) };
    expect(await correctOffer(token, late, moment())).toEqual({ ok: false, problem: "ENDS_BEFORE_NOW" });
    sure(await correctOffer(token, { id, offer: offerInput({ title: "Again" }) }, moment()));
    expect(await states(token)).toEqual(["Again WAITING"]);
  });

  test("sees of the school's own entries for it those that students see, without inner words, and changes none", async () => {
    const { token, rosa, school, partnerId } = await deskWorld();
    const enter = async (title: string, intent: "open" | "draft") =>
      sure(await createOffer(rosa, { schoolId: school.id, offer: offerInput({ title }), partnerId, intent }, moment()))
        .id;
    const shown = await enter("Shown", "open");
    await enter("Inner draft", "draft");
    expect(await states(token)).toEqual(["Shown OPEN"]);
    sure(await decideOffer(rosa, { id: shown, decision: "close", reason: "An inner word" }, now()));
    expect((await desk(token))!.offers).toMatchObject([{ id: shown, own: false, state: "CLOSED", reason: "" }]);
    expect(await correctOffer(token, { id: shown, offer: offerInput() }, moment())).toEqual(absent);
    expect(await withdrawOffer(token, { id: shown }, now())).toEqual(absent);
  });

  test("cannot fill the desk of the school without end, not even by presses at once", async () => {
    const { token } = await deskWorld();
    for (let n = 1; n < mostWaitingOffers; n++) sure(await post(token, { pathwayIds: [] }));
    const both = await Promise.all(Array.from({ length: 6 }, () => post(token)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, problem: "TOO_MANY_WAITING" });
  });
});

test("what is posted or entered for a made-up partner is made up too", async () => {
  const { token, rosa, school, partnerId } = await deskWorld();
  await owner.query(`UPDATE "Partner" SET demo = true WHERE id = $1`, [partnerId]);
  const posted = sure(await post(token));
  const entered = { schoolId: school.id, offer: offerInput(), intent: "open" } as const;
  const made = sure(await createOffer(rosa, { ...entered, partnerId }, moment()));
  const real = sure(await createOffer(rosa, { ...entered, partnerId: null }, moment()));
  const demo = await Promise.all([posted.id, made.id, real.id].map(async (id) => (await getOffer(rosa, id))!.demo));
  expect(demo).toEqual([true, true, false]);
});

describe("nothing else", () => {
  test("the link of another partner of the same school sees and changes nothing of it", async () => {
    const { token, rosa, school } = await deskWorld();
    const { id } = sure(await post(token, { contactEmail: "ana@example.org" }));
    const rival = await givenLink(rosa, await addedPartner(rosa, school.id, { name: "Rival" }));
    expect((await desk(rival.token))!.offers).toEqual([]);
    expect(JSON.stringify(await desk(rival.token))).not.toContain("Boone Clinic");
    expect(await correctOffer(rival.token, { id, offer: offerInput() }, moment())).toEqual(absent);
    expect(await withdrawOffer(rival.token, { id }, now())).toEqual(absent);
    const contacts = (of: string) => readByLink(of, partnerLink, now(), (tx) => tx.opportunityContact.count());
    expect(await contacts(rival.token)).toBe(0);
    expect(await contacts(token)).toBe(1);
  });

  test("a link opens no people, contacts, notes or links of the school, nor an application that is not open", async () => {
    const { token, rosa, school, partnerId } = await deskWorld();
    const { id } = sure(await post(token));
    sure(
      await addPartnerContact(
        rosa,
        { partnerId, contact: { name: "Ana", role: "", email: "", phone: "", note: "Inner" } },
        now(),
      ),
    );
    const maya = await createStudent({ schoolId: school.id });
    const applicationId = randomUUID();
    await insertRow("Application", {
      ...{ id: applicationId, personId: maya.id, opportunityId: id, kind: "INTERNSHIP", title: "Front desk" },
      ...{ organisation: "Boone Clinic", state: "APPLIED", staff: "ASKED" },
    });
    await insertRow("SentApplication", { applicationId, opportunityId: id, personId: maya.id, name: maya.name });
    const seen = () =>
      readByLink(token, partnerLink, now(), async (tx) => ({
        people: await tx.person.count(),
        memberships: await tx.membership.count(),
        contacts: await tx.partnerContact.count(),
        applications: await tx.application.count(),
        sent: await tx.sentApplication.count(),
        links: await tx.signedLink.count(),
        audit: await tx.auditEntry.count(),
        mails: await tx.outboxMail.count(),
      }));
    const nothing = { people: 0, memberships: 0, contacts: 0, applications: 0, sent: 0, links: 1, audit: 0, mails: 0 };
    expect(await seen()).toEqual(nothing);
    expect(JSON.stringify(await desk(token))).not.toContain(maya.name);
    await owner.query(`UPDATE "SentApplication" SET "openAt" = now() WHERE "applicationId" = $1`, [applicationId]);
    expect(await seen()).toEqual({ ...nothing, sent: 1 });
  });

  test("a link that was taken back, has come to its end, or whose partner is ended opens nothing", async () => {
    const { token, rosa, partnerId, linkId } = await deskWorld();
    const { id } = sure(await post(token));
    const opensNothing = async (of: string, at = now()) => {
      expect(await desk(of, at)).toBeNull();
      expect(await postOffer(of, offerInput(), moment(at))).toEqual(ended);
      expect(await correctOffer(of, { id, offer: offerInput() }, moment(at))).toEqual(ended);
      expect(await withdrawOffer(of, { id }, at)).toEqual(ended);
    };
    expect(await desk(token, days(linkDays - 0.1))).not.toBeNull();
    await opensNothing(token, days(linkDays + 0.1));
    for (const wrong of ["", "x", token.slice(1)]) await opensNothing(wrong);
    sure(await takeBackPartnerLink(rosa, { partnerId, id: linkId }, now()));
    await opensNothing(token);
    const second = await givenLink(rosa, partnerId);
    expect(await desk(second.token)).not.toBeNull();
    sure(await endPartner(rosa, { id: partnerId }, now()));
    await opensNothing(second.token);
    // Even a link that somehow stayed open shows nothing of a partner in the history.
    await owner.query(`UPDATE "SignedLink" SET "revokedAt" = NULL WHERE id = $1`, [second.linkId]);
    await opensNothing(second.token);
  });
});
