// Who finds what, and what it can be narrowed by.
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { CurrentUser, Explorer } from "@/lib/accounts/rules/roles";
import { listOpportunities } from "@/lib/opportunities/queries/list-opportunities";
import { noFilter, type OpportunityFilter } from "@/lib/opportunities/rules/match-filter";
import { unknownSeeker } from "@/lib/opportunities/rules/seeker";
import { opportunityFilterSchema } from "@/lib/opportunities/search-schema";
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

const ask = (person: CurrentUser, filter: Partial<OpportunityFilter>) =>
  listOpportunities(person, { filter: { ...noFilter, ...filter }, seeker: unknownSeeker, at: new Date(), today });
const titles = async (person: CurrentUser, filter: Partial<OpportunityFilter>) =>
  (await ask(person, { q: tag, ...filter })).rows.map(({ title }) => title.replace(`${tag} `, "")).sort();
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
