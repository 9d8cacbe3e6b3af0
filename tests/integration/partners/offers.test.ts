import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { copyOffer, removeDraft } from "@/lib/opportunities/copy-offer";
import { undoDecision } from "@/lib/opportunities/moderate-offer";
import { offerSchema, staffOfferSchema } from "@/lib/opportunities/offer-schema";
import { getOffer } from "@/lib/opportunities/queries/get-offer";
import { getOfferChoices } from "@/lib/opportunities/queries/offer-choices";
import { renewOffer } from "@/lib/opportunities/renew-offer";
import { withActor } from "@/lib/platform/with-actor";
import { createStudent } from "../../support/factories";
import { owner } from "../../support/owner";
import { absent, addedPartner, as, days, dayText, minutes, now, partnerWorld, sure, therapy } from "./partner-world";
import { moment, create, change, decide, filter, list } from "./offer-world";

describe("an opportunity", () => {
  test("keeps all that its form holds, and whom to write to", async () => {
    const { rosa, school } = await partnerWorld();
    const partnerId = await addedPartner(rosa, school.id, { name: "Boone Clinic" });
    const { id, state } = sure(
      await create(rosa, school.id, {
        partnerId,
        organisation: "",
        text: "Greets patients.",
        url: "example.org/jobs",
        town: "Columbia",
        region: "mo",
        remote: "yes",
        pathwayIds: [therapy, "none"],
        occupationCodes: ["29-1141.00", "99-9999.99"],
        elementIds: ["2.A.1.a", "9.Z"],
        payFrom: "$15.50",
        payTo: "1,018",
        hoursPerWeek: "12.5",
        startsOn: "2027-01-11",
        endsOn: "2027-05-21",
        applyBy: dayText(20),
        seats: "3",
        gradeFrom: "11",
        gradeTo: "12",
        schooling: "SCHOOL",
        contactName: "Ana Ruiz",
        contactEmail: "ana@example.org",
        contactHow: "Write two lines.",
      }),
    );
    expect(state).toBe("OPEN");
    expect(await getOffer(rosa, id)).toMatchObject({
      ...{
        organisation: "Boone Clinic",
        url: "https://example.org/jobs",
        town: "Columbia",
        region: "MO",
        remote: true,
      },
      ...{ pathwayIds: [therapy], occupationCodes: ["29-1141.00"], elementIds: ["2.A.1.a"] },
      ...{ payFrom: 15.5, payTo: 1018, payPer: "hour", hoursPerWeek: 12.5, seats: 3, gradeFrom: 11, gradeTo: 12 },
      ...{ adultsOnly: false, schooling: "SCHOOL", source: "STAFF", demo: false, moderates: true, changes: true },
      contact: { name: "Ana Ruiz", email: "ana@example.org", phone: "", how: "Write two lines." },
      partner: { name: "Boone Clinic" },
    });
    const { rows } = await owner.query(`SELECT "expiresAt" FROM "Opportunity" WHERE id = $1`, [id]);
    expect(rows[0].expiresAt.getTime()).toBeLessThan(days(22).getTime());
    sure(await change(rosa, id, { partnerId, contactPhone: "555-0100", pathwayIds: [] }));
    expect(await getOffer(rosa, id)).toMatchObject({
      ...{ pathwayIds: [], payFrom: null, contact: { name: "", phone: "555-0100" } },
    });
  });

  test.each([
    [{ title: "" }, "title", "TITLE_MISSING"],
    [{ kind: "" }, "kind", "KIND_MISSING"],
    [{ payFrom: "lots" }, "payFrom", "PAY_WRONG"],
    [{ payFrom: "20", payTo: "10" }, "payTo", "PAY_ORDER"],
    [{ payFrom: "-3" }, "payFrom", "PAY_WRONG"],
    [{ hoursPerWeek: "0" }, "hoursPerWeek", "HOURS_WRONG"],
    [{ hoursPerWeek: "81" }, "hoursPerWeek", "HOURS_WRONG"],
    [{ seats: "1.5" }, "seats", "SEATS_WRONG"],
    [{ gradeFrom: "5" }, "gradeFrom", "GRADE_WRONG"],
    [{ gradeFrom: "12", gradeTo: "11" }, "gradeTo", "GRADES_ORDER"],
    [{ startsOn: "2027-02-01", endsOn: "2027-01-01" }, "endsOn", "DAYS_ORDER"],
    [{ applyBy: "soon" }, "applyBy", "DAY_WRONG"],
    [{ contactEmail: "ana" }, "contactEmail", "EMAIL_WRONG"],
    [{ url: "ftp://example.org" }, "url", "URL_WRONG"],
    [{ pathwayIds: Array.from({ length: 13 }, (_, i) => String(i)) }, "pathwayIds", "PATHWAYS_MANY"],
  ])("is refused with %o", (fields, at, problem) => {
    const parsed = offerSchema.safeParse({ kind: "JOB", title: "A", ...fields });
    expect(parsed.error?.issues[0]).toMatchObject({ path: [at], message: problem });
  });

  test("has an organisation, a partner of the same school, and days to come", async () => {
    const { rosa, school, stranger, other } = await partnerWorld();
    const fail = (problem: string) => ({ ok: false, problem });
    expect(await create(rosa, school.id, { organisation: "" })).toEqual(fail("ORGANISATION_MISSING"));
    const strange = await addedPartner(stranger, other.id);
    expect(await create(rosa, school.id, { partnerId: strange })).toEqual(fail("PARTNER_NOT_FOUND"));
    expect(await create(rosa, school.id, { applyBy: dayText(-2) })).toEqual(fail("ENDS_BEFORE_NOW"));
    const draft = sure(await create(rosa, school.id, { applyBy: dayText(-2), intent: "draft" }));
    expect(draft.state).toBe("DRAFT");
    expect(await change(rosa, draft.id, { applyBy: dayText(-2), intent: "open" })).toEqual(fail("ENDS_BEFORE_NOW"));
    expect(await decide(rosa, draft.id, "open")).toEqual(fail("ENDS_BEFORE_NOW"));
    expect(staffOfferSchema.parse({ partnerId: "x", intent: "king" })).toEqual({ partnerId: null, intent: "save" });
  });

  test("is of its school's staff alone, those without a school of the site's administrators", async () => {
    const { rosa, school, stranger, site } = await partnerWorld();
    const student = as(await createStudent({ schoolId: school.id }));
    const { id } = sure(await create(rosa, school.id, { contactEmail: "ana@example.org" }));
    for (const other of [stranger, site, student]) {
      expect(await create(other, school.id)).toEqual(absent);
      expect(await getOffer(other, id)).toBeNull();
      expect(await change(other, id)).toEqual(absent);
      expect(await decide(other, id, "close", "x")).toEqual(absent);
      expect(await undoDecision(other, { id, was: "WAITING" }, now())).toEqual(absent);
      expect(await copyOffer(other, { id }, now())).toEqual(absent);
      expect(await removeDraft(other, { id })).toEqual(absent);
      expect(await renewOffer(other, { id }, moment(minutes(60)))).toEqual(absent);
      expect((await list(other)).offers.map((each) => each.id)).not.toContain(id);
      const seen = await withActor(other, (tx) => tx.opportunityContact.count({ where: { opportunityId: id } }));
      expect(seen).toBe(0);
    }
    const everyones = sure(await create(site, null));
    expect(everyones.state).toBe("OPEN");
    expect(await getOffer(site, everyones.id)).toMatchObject({ schoolId: null, moderates: true });
    expect(await getOffer(rosa, everyones.id)).toBeNull();
    expect(await create(rosa, null)).toEqual(absent);
  });
});

describe("the list", () => {
  test("has what waits first, the longest on top; filters; goes on by keyset without a gap", async () => {
    const { rosa, sam, school } = await partnerWorld();
    const partnerId = await addedPartner(rosa, school.id, { name: "The Partner" });
    const ids: string[] = [];
    for (let n = 0; n < 14; n++) ids.push(sure(await create(sam, school.id, { title: `Waits ${n}` })).id);
    for (let n = 0; n < 13; n++) ids.push(sure(await create(rosa, school.id, { title: `Open ${n}` })).id);
    const { id: shadow } = sure(
      await create(rosa, school.id, { intent: "draft", kind: "SHADOWING", pathwayIds: [], partnerId }),
    );
    const first = await list(rosa);
    expect(first.counts).toEqual({ waiting: 14, open: 13, expired: 0, draft: 1, declined: 0, closed: 0 });
    expect(first.offers.map(({ id }) => id).slice(0, 14)).toEqual(ids.slice(0, 14));
    expect(first.offers[14]).toMatchObject({ listed: "open" });
    const rest = await list(rosa, { after: first.next! });
    expect(rest.next).toBeNull();
    expect([...first.offers, ...rest.offers].map(({ id }) => id).sort()).toEqual([...ids, shadow].sort());
    for (const fields of [{ state: "draft" }, { kind: "SHADOWING" }, { partner: partnerId }])
      expect((await list(rosa, fields)).offers, JSON.stringify(fields)).toMatchObject([{ id: shadow }]);
    expect((await list(rosa, { partner: partnerId })).partner).toBe("The Partner");
    expect((await list(rosa, { pathway: therapy })).counts).toMatchObject({ waiting: 14, draft: 0 });
    expect((await list(rosa, { partner: randomUUID() })).partner).toBeNull();
    expect(first.pathways.map(({ id }) => id)).toEqual([therapy]);
    expect(filter({ state: "x", kind: "y", partner: "z", after: "9|0|x" })).toEqual({});
  });
});

test("the form offers the pathways of the school's framework and those chosen, and the partners of the place", async () => {
  const { rosa, school, stranger, other } = await partnerWorld();
  await owner.query(`UPDATE "School" SET framework = 'national-14' WHERE id = $1`, [school.id]);
  const partnerId = await addedPartner(rosa, school.id, { name: "Ours" });
  await addedPartner(stranger, other.id, { name: "Theirs" });
  const chosen = { pathwayIds: [therapy], occupationCodes: ["29-1141.00"] };
  const choices = await getOfferChoices(rosa, { locale: "es", schoolId: school.id, chosen });
  const values = choices.pathways.flatMap((group) => group.choices.map(({ value }) => value));
  expect(values.filter((value) => !value.startsWith("national-14/"))).toEqual([therapy]);
  expect(values.length).toBeGreaterThan(40);
  expect(choices.skills).toHaveLength(35);
  expect(choices.knowledge).toHaveLength(33);
  expect(choices.occupations).toMatchObject([{ value: "29-1141.00" }]);
  expect(choices.partners).toEqual([{ value: partnerId, label: "Ours" }]);
  const usual = await getOfferChoices(stranger, { locale: "en", schoolId: other.id, chosen: null });
  expect(usual.pathways.flatMap((group) => group.choices.map(({ value }) => value))).toContain(therapy);
});
