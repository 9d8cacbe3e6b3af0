// What someone finds, in which order, and page by page.
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { CurrentUser, Explorer } from "@/lib/accounts/rules/roles";
import { listOpportunities } from "@/lib/opportunities/queries/list-opportunities";
import { paySql, scoreSql } from "@/lib/opportunities/queries/opportunity-score";
import { match } from "@/lib/opportunities/rules/match";
import { noFilter, type OpportunityFilter } from "@/lib/opportunities/rules/match-filter";
import { payIn } from "@/lib/opportunities/rules/match-pay";
import type { Offered } from "@/lib/opportunities/rules/match-verdict";
import { type Seeker, unknownSeeker } from "@/lib/opportunities/rules/seeker";
import { opportunityFilterSchema } from "@/lib/opportunities/search-schema";
import { withActor } from "@/lib/platform/with-actor";
import { anyOffered, anySeeker } from "../../support/any-match";
import {
  createCounselor,
  createJobSeeker,
  createSchool,
  createSiteAdministrator,
  createStudent,
} from "../../support/factories";
import { addOpportunity, inDays } from "../../support/opportunity-world";
import { insertRow, owner } from "../../support/owner";

const today = new Date(new Date().toISOString().slice(0, 10));
const tag = `w${randomUUID().slice(0, 8)}`;

const ask = (person: CurrentUser, filter: Partial<OpportunityFilter>, seeker: Seeker = unknownSeeker) =>
  listOpportunities(person, { filter: { ...noFilter, ...filter }, seeker, at: new Date(), today });
const titles = async (person: CurrentUser, filter: Partial<OpportunityFilter>, seeker?: Seeker) =>
  (await ask(person, { q: tag, ...filter }, seeker)).rows.map(({ title }) => title.replace(`${tag} `, "")).sort();
const add = (title: string, more: Record<string, unknown> = {}) =>
  addOpportunity({ title: `${tag} ${title}`, ...more });

let school: { id: string };
let elsewhere: { id: string };
let maya: Explorer;
let dana: Explorer;

beforeAll(async () => {
  school = await createSchool();
  elsewhere = await createSchool();
  maya = await createStudent({ schoolId: school.id, grade: 10 });
  dana = await createJobSeeker();
});

describe("the order by match", () => {
  const offers: (Offered & { id: string })[] = [];
  const word = `m${randomUUID().slice(0, 8)}`;

  beforeAll(async () => {
    for (const offered of fc.sample(anyOffered, { numRuns: 160, seed: 7 })) {
      const id = await addOpportunity({ ...offered, title: word });
      offers.push({ ...offered, id });
    }
  });

  test("is the rule's own, whoever seeks and whatever is offered", async () => {
    for (const seeker of fc.sample(anySeeker, { numRuns: 60, seed: 11 })) {
      const rows = await withActor(
        dana,
        (tx) => tx.$queryRaw<{ id: string; total: number; hourly: number | null; yearly: number | null }[]>`
          SELECT o.id, ${scoreSql(seeker)}::int AS total, ${paySql("hour")} AS hourly, ${paySql("year")} AS yearly
          FROM "Opportunity" o WHERE o.title = ${word}`,
      );
      const found = new Map(rows.map(({ id, ...row }) => [id, row]));
      for (const { id, ...offered } of offers)
        expect(found.get(id), JSON.stringify({ seeker, offered })).toEqual({
          total: match(seeker, offered).total,
          hourly: payIn("hour", offered),
          yearly: payIn("year", offered),
        });
    }
  });

  test("holds over all pages: each once, the best first, of equals the newer id", async () => {
    const [seeker] = fc.sample(anySeeker, { numRuns: 1, seed: 3 });
    const wanted = offers
      .map((offered) => ({ id: offered.id, total: match(seeker!, offered).total }))
      .sort((a, b) => b.total - a.total || (a.id < b.id ? 1 : -1))
      .map(({ id }) => id);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await ask(dana, { q: word, after }, seeker);
      expect(page.matching).toBe(offers.length);
      expect(page.rows.length).toBeLessThanOrEqual(25);
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual(wanted);
  });

  test("the same list can begin with the newest, or with what closes first", async () => {
    const named = `n${randomUUID().slice(0, 8)}`;
    const make = (title: string, created: number, closes: number | null) =>
      addOpportunity({
        title: `${named} ${title}`,
        createdAt: inDays(created),
        applyBy: closes === null ? null : inDays(closes),
      });
    await make("old, closes soon", -9, 3);
    await make("new, no last day", -1, null);
    await make("middle, closes late", -5, 20);
    const order = async (sort: "new" | "closing") =>
      (await ask(dana, { q: named, sort })).rows.map(({ title }) => title.replace(`${named} `, ""));
    expect(await order("new")).toEqual(["new, no last day", "middle, closes late", "old, closes soon"]);
    expect(await order("closing")).toEqual(["old, closes soon", "middle, closes late", "new, no last day"]);
  });
});

describe("who finds what", () => {
  test("what is open, for one's own school or everyone, for one's grade and age", async () => {
    await add("for all");
    await add("of the school", { schoolId: school.id });
    await add("of another school", { schoolId: elsewhere.id });
    await add("for grade 12", { gradeFrom: 12, gradeTo: 12, schoolId: school.id });
    await add("for adults", { adultsOnly: true });
    await add("over", { expiresAt: inDays(-1) });
    for (const state of ["DRAFT", "WAITING", "DECLINED", "CLOSED"]) await add(state, { state });
    expect(await titles(maya, {})).toEqual(["for all", "of the school"]);
    expect(await titles(dana, {})).toEqual(["for adults", "for all"]);
    const counselor = await createCounselor(school.id);
    expect(await titles(counselor, {})).toEqual(["for adults", "for all", "for grade 12", "of the school"]);
    expect(await titles(await createSiteAdministrator(), {})).toEqual(["for adults", "for all"]);
  });

  test("made-up ones only while there is not one real one, and by their own mark", async () => {
    await owner.query(`UPDATE "Opportunity" SET state = 'CLOSED' WHERE state = 'OPEN'`);
    await add("made up", { demo: true });
    await add("real, of the school, for grade 12", { schoolId: school.id, gradeFrom: 12 });
    const { rows } = await ask(dana, {});
    expect(rows).toMatchObject([{ demo: true, title: `${tag} made up` }]);
    expect(await titles(maya, {})).toEqual(["made up"]);
    // Staff see what their students of any grade see, and then no made-up one beside it.
    expect(await titles(await createCounselor(school.id), {})).toEqual(["real, of the school, for grade 12"]);
    await add("real");
    expect(await titles(dana, {})).toEqual(["real"]);
  });
});

describe("filters", () => {
  const named = `f${randomUUID().slice(0, 8)}`;
  const find = async (filter: Partial<OpportunityFilter>, person: CurrentUser = dana) =>
    (await ask(person, { q: named, ...filter })).rows.map(({ title }) => title.split(" ")[1]).sort();
  let pathwayId = "";
  let clusterId = "";

  beforeAll(async () => {
    const { rows } = await owner.query(`SELECT id, "clusterId" FROM "Pathway" ORDER BY id LIMIT 1`);
    [pathwayId, clusterId] = [rows[0].id, rows[0].clusterId];
    const one = (title: string, more: Record<string, unknown>) =>
      addOpportunity({ title: `${named} ${title}`, ...more });
    await one("welder", {
      kind: "APPRENTICESHIP",
      text: "Learn welding",
      pathwayIds: [pathwayId],
      payFrom: 18,
      payTo: 22,
    });
    await one("coder", { kind: "INTERNSHIP", remote: true, hoursPerWeek: 10, payFrom: 2000, payPer: "month" });
    await one("clerk", { town: "Columbia", region: "MO", hoursPerWeek: 40, payFrom: 30_000, payPer: "year" });
    await one("guide", { kind: "VOLUNTEER", town: "Columbia", region: "SC", payFrom: 0, applyBy: inDays(5) });
    await one("nurse", { applyBy: inDays(40), gradeFrom: 11, gradeTo: 12 });
  });

  test("words find the beginnings of words, in the title, the organisation, the town and the text", async () => {
    expect(await find({ q: `${named} weld` })).toEqual(["welder"]);
    expect(await find({ q: `${named} LEARN, weld!` })).toEqual(["welder"]);
    expect(await find({ q: `${named} riverb columb` })).toEqual(["clerk", "guide"]);
    expect(await find({ q: `${named} ' & | ! :* (` })).toEqual(["clerk", "coder", "guide", "welder"]);
  });

  test("kind, cluster or pathway", async () => {
    expect(await find({ kinds: ["INTERNSHIP", "VOLUNTEER"] })).toEqual(["coder", "guide"]);
    expect(await find({ field: pathwayId })).toEqual(["welder"]);
    expect(await find({ field: clusterId })).toEqual(["welder"]);
    expect(await find({ field: "national-16/nothing" })).toEqual([]);
  });

  test("place: there, from home, or both", async () => {
    expect(await find({ town: "columb" })).toEqual(["clerk", "guide"]);
    expect(await find({ town: "Columbia", region: "MO" })).toEqual(["clerk"]);
    expect(await find({ region: "SC", remote: true })).toEqual(["coder", "guide"]);
    expect(await find({ remote: true })).toEqual(["coder"]);
    expect(await find({ town: "%" })).toEqual([]);
  });

  test("pay: the most that it pays, in the hour or the year, and how many do not say it", async () => {
    const asked = { q: named, payFrom: 20, payPer: "hour" as const };
    expect(await find(asked)).toEqual(["coder", "welder"]);
    const { matching, payUnsaid } = await ask(dana, asked);
    expect({ matching, payUnsaid }).toEqual({ matching: 2, payUnsaid: 0 });
    await addOpportunity({ title: `${named} silent` });
    expect((await ask(dana, asked)).payUnsaid).toBe(1);
    expect(await find({ ...asked, payUnsaid: true })).toEqual(["coder", "silent", "welder"]);
    expect(await find({ payFrom: 29_000, payPer: "year" })).toEqual(["clerk", "welder"]);
  });

  test("hours, grade, closing soon", async () => {
    expect(await find({ hours: "full" })).toEqual(["clerk"]);
    expect(await find({ hours: "part" })).toEqual(["coder"]);
    expect(await find({ closing: true })).toEqual(["guide"]);
    const counselor = await createCounselor(school.id);
    expect(await find({ grade: 11 }, counselor)).toContain("nurse");
    expect(await find({ grade: 10 }, counselor)).not.toContain("nurse");
  });

  test("what is saved says so to its owner alone", async () => {
    const { rows } = await ask(dana, { q: `${named} clerk` });
    const at = new Date();
    await insertRow("Application", {
      id: randomUUID(),
      personId: dana.id,
      opportunityId: rows[0]!.id,
      kind: "JOB",
      title: "clerk",
      organisation: "x",
    });
    expect((await ask(dana, { q: `${named} clerk` })).rows[0]!.applied).toBe("SAVED");
    expect((await ask(await createJobSeeker(), { q: `${named} clerk` })).rows[0]!.applied).toBeNull();
    await owner.query(`UPDATE "Application" SET "removedAt" = $1 WHERE "personId" = $2`, [at, dana.id]);
    expect((await ask(dana, { q: `${named} clerk` })).rows[0]!.applied).toBeNull();
  });

  test("an address that means nothing asks for everything", () => {
    const nonsense = {
      kind: "CASTLE",
      pay: "much",
      per: "moon",
      state: "Missouri",
      grade: "4",
      sort: "luck",
      after: "1",
    };
    expect(opportunityFilterSchema.parse({ ...nonsense, field: "'; DROP", q: ["a", "b"], home: "yes" })).toEqual(
      noFilter,
    );
    expect(
      opportunityFilterSchema.parse({ kind: ["JOB", "COURSE"], state: "mo", pay: "$1,250.50", home: "1", grade: "9" }),
    ).toEqual({ ...noFilter, kinds: ["JOB", "COURSE"], region: "MO", payFrom: 1250.5, remote: true, grade: 9 });
  });
});
