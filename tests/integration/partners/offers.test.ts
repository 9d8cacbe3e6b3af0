import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { PartnerStaff } from "@/lib/accounts/rules/roles";
import { copyOffer, removeDraft } from "@/lib/opportunities/copy-offer";
import { decideOffer, undoDecision } from "@/lib/opportunities/moderate-offer";
import { offerFilterSchema, offerSchema, staffOfferSchema } from "@/lib/opportunities/offer-schema";
import { getOffer } from "@/lib/opportunities/queries/get-offer";
import { listOffers } from "@/lib/opportunities/queries/list-offers";
import { getOfferChoices } from "@/lib/opportunities/queries/offer-choices";
import { renewOffer } from "@/lib/opportunities/renew-offer";
import { changeOffer, createOffer, type OfferIntent } from "@/lib/opportunities/save-offer";
import { withActor } from "@/lib/platform/with-actor";
import { createStudent } from "../../support/factories";
import { owner } from "../../support/owner";
import { actionsOn } from "../../support/school-people";
import {
  absent,
  addedPartner,
  as,
  chicago,
  days,
  dayText,
  minutes,
  now,
  offerInput,
  partnerWorld,
  sure,
  therapy,
} from "./partner-world";

const moment = (at = now()) => ({ timeZone: chicago, at });
type Extra = { partnerId?: string | null; intent?: OfferIntent; at?: Date } & Record<string, unknown>;

const create = (
  staff: PartnerStaff,
  schoolId: string | null,
  { partnerId = null, intent = "open", at, ...rest }: Extra = {},
) => createOffer(staff, { schoolId, offer: offerInput(rest), partnerId, intent }, moment(at));
const change = (staff: PartnerStaff, id: string, { partnerId = null, intent = "save", ...rest }: Extra = {}) =>
  changeOffer(staff, { id, offer: offerInput(rest), partnerId, intent }, moment());
const decide = (
  staff: PartnerStaff,
  id: string,
  decision: "open" | "decline" | "close" | "reopen",
  reason = "",
  at = now(),
) => decideOffer(staff, { id, decision, reason }, at);
const filter = (fields: Record<string, unknown> = {}) => offerFilterSchema.parse(fields);
const list = (staff: PartnerStaff, fields = {}, at = now()) => listOffers(staff, "en", filter(fields), at);
const stateOf = async (staff: PartnerStaff, id: string) => (await getOffer(staff, id))?.state;

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
    sure(await change(rosa, id, { contactPhone: "555-0100", pathwayIds: [] }));
    expect(await getOffer(rosa, id)).toMatchObject({
      ...{ pathwayIds: [], payFrom: null, contact: { name: "", phone: "555-0100" }, partner: null },
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

describe("moderation", () => {
  test("what an educator enters or changes waits; they open nothing, and change only their own", async () => {
    const { rosa, sam, school } = await partnerWorld();
    const { id, state } = sure(await create(sam, school.id));
    expect(state).toBe("WAITING");
    expect(await getOffer(sam, id)).toMatchObject({ moderates: false, changes: true });
    for (const decision of ["open", "decline", "close"] as const)
      expect(await decide(sam, id, decision, "x")).toEqual(absent);
    expect(await renewOffer(sam, { id }, moment(minutes(60)))).toEqual(absent);
    sure(await decide(rosa, id, "open"));
    expect(sure(await change(sam, id, { title: "Changed" })).state).toBe("WAITING");
    const { id: rosas } = sure(await create(rosa, school.id));
    expect(await change(sam, rosas)).toEqual(absent);
    expect(await getOffer(sam, rosas)).toMatchObject({ changes: false });
    expect(sure(await change(rosa, rosas, { title: "Kept open" })).state).toBe("OPEN");
    expect(sure(await create(sam, school.id, { intent: "draft" })).state).toBe("DRAFT");
  });

  test("opens, declines with a reason, closes and reopens, each from where it may", async () => {
    const { rosa, boss, sam, school } = await partnerWorld();
    const { id } = sure(await create(sam, school.id));
    expect(await decide(rosa, id, "decline")).toEqual({ ok: false, problem: "REASON_MISSING" });
    expect(await decide(rosa, id, "close")).toEqual(absent);
    expect(await decide(rosa, id, "reopen")).toEqual(absent);
    expect(sure(await decide(rosa, id, "decline", "Say the hours."))).toEqual({ was: "WAITING" });
    expect(await getOffer(sam, id)).toMatchObject({ state: "DECLINED", reason: "Say the hours." });
    expect(await decide(rosa, id, "decline", "Again")).toEqual(absent);
    sure(await change(sam, id, { title: "With hours" }));
    expect(await getOffer(rosa, id)).toMatchObject({ state: "WAITING", reason: "Say the hours." });
    sure(await decide(boss, id, "open"));
    sure(await decide(rosa, id, "close", "Filled"));
    expect(sure(await decide(boss, id, "reopen"))).toEqual({ was: "CLOSED" });
    expect(await stateOf(rosa, id)).toBe("OPEN");
    expect(await actionsOn(id)).toEqual(
      ["create", "decline", "change", "open", "close", "reopen"].map((what) => `offer.${what}`),
    );
    const both = await Promise.all([decide(rosa, id, "close"), decide(boss, id, "close")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("is taken back within ten minutes by whoever decided, to what it was", async () => {
    const { rosa, boss, sam, school } = await partnerWorld();
    const { id } = sure(await create(sam, school.id));
    sure(await decide(rosa, id, "decline", "No"));
    expect(await undoDecision(boss, { id, was: "WAITING" }, now())).toEqual(absent);
    expect(await undoDecision(rosa, { id, was: "OPEN" }, now())).toEqual(absent);
    sure(await undoDecision(rosa, { id, was: "WAITING" }, minutes(9)));
    expect(await stateOf(rosa, id)).toBe("WAITING");
    expect(await undoDecision(rosa, { id, was: "WAITING" }, now())).toEqual(absent);
    sure(await decide(rosa, id, "open"));
    sure(await decide(rosa, id, "close", "Filled"));
    sure(await decide(rosa, id, "reopen"));
    sure(await undoDecision(rosa, { id, was: "CLOSED" }, now()));
    expect(await getOffer(rosa, id)).toMatchObject({ state: "CLOSED", reason: "Filled" });
    sure(await decide(rosa, id, "reopen"));
    expect(await undoDecision(rosa, { id, was: "CLOSED" }, minutes(10.1))).toEqual({ ok: false, problem: "TOO_LATE" });
    expect(await stateOf(rosa, id)).toBe("OPEN");
    // One who enters it open can take that back too.
    const { id: quick } = sure(await create(rosa, school.id));
    sure(await undoDecision(rosa, { id: quick, was: "DRAFT" }, now()));
    expect(await stateOf(rosa, quick)).toBe("DRAFT");
  });
});

describe("time", () => {
  test("what is over says so in the list and is renewed, not past the last day to apply", async () => {
    const { rosa, school } = await partnerWorld();
    const { id } = sure(await create(rosa, school.id));
    expect((await list(rosa)).counts).toMatchObject({ open: 1, expired: 0 });
    expect(await renewOffer(rosa, { id }, moment(new Date(0)))).toEqual({ ok: false, problem: "LONG_ENOUGH" });
    const later = days(91);
    expect(await list(rosa, {}, later)).toMatchObject({
      counts: { open: 0, expired: 1 },
      offers: [{ listed: "expired" }],
    });
    const { expiresAt } = sure(await renewOffer(rosa, { id }, moment(later)));
    expect(expiresAt.getTime()).toBe(later.getTime() + 90 * 86_400_000);
    expect((await list(rosa, {}, later)).counts).toMatchObject({ open: 1, expired: 0 });
    const { id: dated } = sure(await create(rosa, school.id, { applyBy: dayText(3) }));
    expect(await renewOffer(rosa, { id: dated }, moment(days(5)))).toEqual({ ok: false, problem: "APPLY_BY_PASSED" });
  });
});

describe("a copy", () => {
  test("is one's own draft that says the same, without days; a draft can be deleted, nothing else", async () => {
    const { rosa, sam, school } = await partnerWorld();
    const fields = { applyBy: dayText(9), startsOn: "2027-01-11", contactName: "Ana", seats: "2" };
    const { id } = sure(await create(rosa, school.id, fields));
    const copy = sure(await copyOffer(sam, { id }, now()));
    expect(await getOffer(sam, copy.id)).toMatchObject({
      ...{ state: "DRAFT", title: "Front desk", seats: 2, applyBy: null, startsOn: null, changes: true },
      contact: { name: "Ana" },
    });
    expect(await removeDraft(rosa, { id })).toEqual(absent);
    sure(await removeDraft(sam, { id: copy.id }));
    expect(await getOffer(sam, copy.id)).toBeNull();
    expect(await removeDraft(sam, { id: copy.id })).toEqual(absent);
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
