// The order by match is the rule's own, and it holds over all pages.
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { listOpportunities } from "@/lib/opportunities/queries/list-opportunities";
import { paySql, scoreSql } from "@/lib/opportunities/queries/opportunity-score";
import { match } from "@/lib/opportunities/rules/match";
import { noFilter, type OpportunityFilter } from "@/lib/opportunities/rules/match-filter";
import { payIn } from "@/lib/opportunities/rules/match-pay";
import type { Offered } from "@/lib/opportunities/rules/match-verdict";
import { type Seeker, unknownSeeker } from "@/lib/opportunities/rules/seeker";
import { withActor } from "@/lib/platform/with-actor";
import { anyOffered, anySeeker } from "../../support/any-match";
import { createJobSeeker } from "../../support/factories";
import { addOpportunity, inDays } from "../../support/opportunity-world";

const today = new Date(new Date().toISOString().slice(0, 10));
let dana: Explorer;

const ask = (filter: Partial<OpportunityFilter>, seeker: Seeker = unknownSeeker) =>
  listOpportunities(dana, { filter: { ...noFilter, ...filter }, seeker, at: new Date(), today });

const offers: (Offered & { id: string })[] = [];
const word = `m${randomUUID().slice(0, 8)}`;

beforeAll(async () => {
  dana = await createJobSeeker();
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
    const page = await ask({ q: word, after }, seeker);
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
    (await ask({ q: named, sort })).rows.map(({ title }) => title.replace(`${named} `, ""));
  expect(await order("new")).toEqual(["new, no last day", "middle, closes late", "old, closes soon"]);
  expect(await order("closing")).toEqual(["old, closes soon", "middle, closes late", "new, no last day"]);
});
