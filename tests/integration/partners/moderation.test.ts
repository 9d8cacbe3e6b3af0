import { describe, expect, test } from "vitest";
import { findJobs, keptState } from "@/app/[locale]/(partners)/offer-input";
import { copyOffer, removeDraft } from "@/lib/opportunities/copy-offer";
import { undoDecision } from "@/lib/opportunities/moderate-offer";
import { getOffer } from "@/lib/opportunities/queries/get-offer";
import { renewOffer } from "@/lib/opportunities/renew-offer";
import { actionsOn } from "../../support/school-people";
import { absent, addedPartner, days, dayText, minutes, now, partnerWorld, sure, therapy } from "./partner-world";
import { moment, create, change, decide, list, stateOf } from "./offer-world";

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

test("once it may have been open, an opportunity keeps its partner: another one must not see who applied", async () => {
  const { rosa, sam, school } = await partnerWorld();
  const [first, second] = [await addedPartner(rosa, school.id), await addedPartner(rosa, school.id)];
  const { id } = sure(await create(sam, school.id, { partnerId: first }));
  sure(await change(rosa, id, { partnerId: second }));
  sure(await decide(rosa, id, "open"));
  const fixed = { ok: false, problem: "PARTNER_FIXED" };
  expect(await change(rosa, id, { partnerId: first })).toEqual(fixed);
  expect(await change(rosa, id, { partnerId: null })).toEqual(fixed);
  sure(await undoDecision(rosa, { id, was: "WAITING" }, now()));
  expect(await change(rosa, id, { partnerId: first })).toEqual(fixed);
  sure(await change(rosa, id, { partnerId: second, title: "The rest can change" }));
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

describe("the form", () => {
  const form = (fields: [string, string][]) => {
    const data = new FormData();
    for (const [name, value] of fields) data.append(name, value);
    return data;
  };

  test("finds jobs by words and keeps what was typed and ticked, with its names", async () => {
    const typed = form([
      ["title", "Front desk"],
      ["intent", "find"],
      ["job", "nurse"],
      ["pathwayIds", therapy],
      ["occupationCodes", "29-1141.00"],
      ["occupationCodes", "99-9999.99"],
    ]);
    const state = (await findJobs("en", typed))!;
    expect(state.values).toMatchObject({ title: "Front desk", job: "nurse", pathwayIds: therapy });
    expect(state.taken).toEqual([{ value: "29-1141.00", label: "Registered Nurses" }]);
    expect(state.found!.length).toBeGreaterThan(3);
    expect(state.found!.every(({ value }) => /^\d\d-\d{4}\.\d\d$/.test(value))).toBe(true);
    expect(await keptState("es", typed, { problem: "x" })).toMatchObject({
      ...{ problem: "x", values: { occupationCodes: "29-1141.00\n99-9999.99" } },
      taken: [{ value: "29-1141.00", label: "Enfermero o enfermera profesional" }],
    });
  });

  test("takes Enter in another field for sending, and any other button for what it is", async () => {
    expect(
      await findJobs(
        "en",
        form([
          ["intent", "find"],
          ["job", " "],
        ]),
      ),
    ).toBeNull();
    expect(
      await findJobs(
        "en",
        form([
          ["intent", "send"],
          ["job", "nurse"],
        ]),
      ),
    ).toBeNull();
  });
});
