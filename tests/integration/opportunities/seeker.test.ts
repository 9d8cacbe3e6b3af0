// What is compared with an opportunity, and what the pages cost.
import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { comparingFor } from "@/app/[locale]/(opportunities)/seeker";
import { getUserOfSession } from "@/lib/accounts/queries";
import type { CurrentUser, Explorer, Student } from "@/lib/accounts/rules/roles";
import { getOpportunity } from "@/lib/opportunities/queries/get-opportunity";
import { listOpportunities } from "@/lib/opportunities/queries/list-opportunities";
import { match } from "@/lib/opportunities/rules/match";
import { filterQuery, noFilter } from "@/lib/opportunities/rules/match-filter";
import { isKnown, unknownSeeker } from "@/lib/opportunities/rules/seeker";
import { saveOpportunity } from "@/lib/opportunities/save-opportunity";
import { readSearch } from "@/lib/opportunities/search-schema";
import { startPlan } from "@/lib/plans/start-plan";
import { chooseDestination } from "@/lib/profiles/choose-destination";
import { dropSearch, keepSearch } from "@/lib/profiles/keep-search";
import { createCounselor, createJobSeeker, createSchool, createStudent } from "../../support/factories";
import { addOpportunity } from "../../support/opportunity-world";
import { insertRow, owner } from "../../support/owner";

const at = new Date();
const today = new Date(at.toISOString().slice(0, 10));

const seekerOf = (person: CurrentUser) => comparingFor(person, { locale: "en", framework: "national-16" });

let school: { id: string };
let maya: Student & Explorer;

beforeAll(async () => {
  school = await createSchool();
  maya = await createStudent({ schoolId: school.id, grade: 11 });
});

describe("what someone looks for", () => {
  const nurse = "29-1141.00";

  test("of someone who said nothing is nothing, and of staff nothing is asked", async () => {
    expect((await seekerOf(await createJobSeeker())).seeker).toEqual(unknownSeeker);
    expect(isKnown(unknownSeeker)).toBe(false);
    expect((await seekerOf(await createCounselor(school.id))).seeker).toBeNull();
  });

  test("comes from the plan, the saved things, the destination and the profile, and is one's own alone", async () => {
    const { rows: pathways } = await owner.query(`SELECT id FROM "Pathway" ORDER BY id LIMIT 2`);
    const [planned, kept] = pathways.map(({ id }) => id as string);
    const started = await startPlan(maya, { pathwayId: planned!, reason: "" });
    expect(started.ok).toBe(true);
    const save = (kind: string, targetId: string) =>
      insertRow("SavedItem", { id: randomUUID(), personId: maya.id, kind, targetId });
    await save("PATHWAY", kept!);
    await save("OCCUPATION", "31-1131.00");
    expect(await chooseDestination(maya, { code: nurse, today }, at)).toMatchObject({ ok: true });
    const entry = (more: Record<string, unknown>) =>
      insertRow("ProfileEntry", { id: randomUUID(), personId: maya.id, title: "x", highlights: [], ...more });
    await entry({ kind: "SKILL", elementId: "2.A.1.b", level: 4 });
    await entry({ kind: "SKILL", elementId: "2.A.1.a", level: 4, removedAt: at });
    await entry({ kind: "WORK", occupationCode: "35-3023.01" });
    await owner.query(
      `INSERT INTO "Profile" ("personId", town, region, wanted, "payFrom", "payPer", remote, horizon)
       VALUES ($1, 'Columbia', 'MO', '{part-time,internship}', 15, 'hour', true, 'BACHELOR')
       ON CONFLICT ("personId") DO UPDATE SET town = 'Columbia', region = 'MO', wanted = '{part-time,internship}',
         "payFrom" = 15, remote = true, horizon = 'BACHELOR'`,
      [maya.id],
    );
    const { seeker, names, fields } = await seekerOf(maya);
    expect(seeker).toMatchObject({
      occupations: [
        { code: nurse, from: "destination" },
        { code: "31-1131.00", from: "saved" },
        { code: "35-3023.01", from: "done" },
      ],
      skills: [{ id: "2.A.1.b", level: 4 }],
      town: "Columbia",
      region: "MO",
      kinds: ["JOB", "INTERNSHIP"],
      hours: "part",
      payFrom: 15,
      payPer: "hour",
      remote: true,
      schooling: "BACHELOR",
    });
    const from = new Map(seeker!.pathways.map((pathway) => [pathway.id, pathway.from]));
    expect(from.get(planned!)).toBe("plan");
    expect(from.get(kept!)).toBe("saved");
    const { rows: places } = await owner.query(
      `SELECT DISTINCT "pathwayId" AS id FROM "OccupationPlace" WHERE "occupationCode" = $1 AND "pathwayId" IS NOT NULL`,
      [nurse],
    );
    for (const { id } of places) expect(["plan", "saved", "destination"]).toContain(from.get(id));
    for (const { id } of seeker!.pathways) expect(names.pathways.get(id), id).toMatch(/./);
    expect(names.occupations.get(nurse)).toBe("Registered Nurses");
    expect(names.skills.get("2.A.1.b")).toBe("Active Listening");
    expect(fields.filter(({ listed }) => listed).every(({ id }) => id.startsWith("national-16/"))).toBe(true);
    expect(seeker!.pathways.filter((pathway) => pathway.from === "destination").length).toBeGreaterThan(0);
    expect((await seekerOf(await createStudent({ schoolId: school.id }))).seeker).toEqual(unknownSeeker);
  });
});

test("the list and the page of one make four statements after entering", async () => {
  const id = await addOpportunity({ pathwayIds: ["national-16/health-science/therapeutic-services"] });
  expect((await saveOpportunity(maya, { opportunityId: id }, new Date())).ok).toBe(true);
  const silent = /^(BEGIN|COMMIT|ROLLBACK|SET|SELECT waymark_(enter|purpose)|SELECT set_config)/i;
  let statements: string[] = [];
  const { query } = Client.prototype;
  const spy = vi.spyOn(Client.prototype, "query").mockImplementation(function (this: Client, ...args: unknown[]) {
    const [first] = args as [string | { text?: string }];
    const text = (typeof first === "string" ? first : (first?.text ?? "")).trim();
    if (!silent.test(text)) statements.push(text);
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as never);
  try {
    const entered = async () => {
      await getUserOfSession(maya.sessionId, new Date());
      const before = statements.length;
      statements = [];
      expect(before).toBe(1);
    };
    await entered();
    const { seeker } = await seekerOf(maya);
    const list = await listOpportunities(maya, { filter: noFilter, seeker: seeker!, at: new Date(), today });
    expect(list.rows.length).toBeGreaterThan(0);
    expect(match(seeker!, list.rows[0]!).known).toBeGreaterThan(0);
    expect(statements.length, statements.join("\n")).toBe(4);
    statements = [];
    await entered();
    const opportunity = (await getOpportunity(maya, id, new Date()))!;
    const { names } = await comparingFor(maya, { locale: "en", pathways: opportunity.pathwayIds });
    expect(names.pathways.has(opportunity.pathwayIds[0]!)).toBe(true);
    expect(statements.length, statements.join("\n")).toBe(4);
  } finally {
    spy.mockRestore();
  }
});

describe("kept searches", () => {
  const searches = async (person: Explorer) => (await seekerOf(person)).searches;

  test("stand the newest first, each once, and are one's own alone", async () => {
    const dana = await createJobSeeker();
    for (const search of ["?q=nurse", "?kind=JOB&state=MO", "?q=nurse"])
      expect(await keepSearch(dana, search, at)).toEqual({ ok: true, value: null });
    expect(await searches(dana)).toEqual(["?q=nurse", "?kind=JOB&state=MO"]);
    expect(await searches(maya)).toEqual([]);
    expect(await dropSearch(maya, "?q=nurse", at)).toEqual({ ok: false, problem: "SEARCH_NOT_FOUND" });
    expect(await dropSearch(dana, "?q=nurse", at)).toEqual({ ok: true, value: null });
    expect(await searches(dana)).toEqual(["?kind=JOB&state=MO"]);
  });

  test("are ten at most, also when they are kept at once; nothing is no search", async () => {
    const dana = await createJobSeeker();
    const results = await Promise.all(Array.from({ length: 12 }, (_, i) => keepSearch(dana, `?q=word${i}`, at)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(10);
    expect(await searches(dana)).toHaveLength(10);
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, problem: "SEARCHES_MANY" });
    expect(await keepSearch(dana, "", at)).toEqual({ ok: false, problem: "SEARCH_EMPTY" });
  });

  test("are read as the address was written, without its page", () => {
    const filter = { ...noFilter, q: "nurse aide", kinds: ["JOB", "COURSE"] as const, region: "MO", payFrom: 15 };
    const search = filterQuery({ ...filter, kinds: [...filter.kinds], after: `3|${randomUUID()}` });
    expect(readSearch(search)).toEqual(filter);
    expect(readSearch("?kind=CASTLE&pay=much")).toEqual(noFilter);
  });
});
