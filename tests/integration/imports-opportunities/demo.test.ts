import { expect, test } from "vitest";
import { createDemoPeople } from "@/lib/accounts/create-demo-people";
import { createDemoOpportunities } from "@/lib/opportunities/create-demo-opportunities";
import { createDemoProfile } from "@/lib/profiles/create-demo-profile";
import { owner } from "../../support/owner";

const at = new Date();
const idOf = async (signIn: string): Promise<string> =>
  (await owner.query(`SELECT id FROM "Person" WHERE "signInName" = $1`, [signIn])).rows[0].id;
const count = async (table: string): Promise<number> =>
  (await owner.query(`SELECT count(*)::int AS n FROM "${table}"`)).rows[0].n;
const tables = [
  "Partner",
  "PartnerContact",
  "PartnerReview",
  "Opportunity",
  "OpportunityContact",
  "Application",
].concat([
  ...["ApplicationEvent", "SentApplication", "Placement", "HoursEntry", "HoursEvent", "HoursRule", "ProfileEntry"],
  ...["Milestone", "Contact", "Conversation", "Session", "OutboxMail"],
]);
async function counts() {
  const found: Record<string, number> = {};
  for (const table of tables) found[table] = await count(table);
  return found;
}

test("demo people have applied, worked and told of themselves; everything made up says so, and a second time adds nothing", async () => {
  // Without the demo school there is nothing to do.
  expect(await createDemoOpportunities(at)).toEqual({ opportunities: 0, people: 0 });
  expect(await createDemoProfile(at)).toBe(false);

  await createDemoPeople(at);
  expect(await createDemoOpportunities(at)).toEqual({ opportunities: 8, people: 3 });
  expect(await createDemoProfile(at)).toBe(true);
  const after = await counts();
  const all = await owner.query(
    `SELECT bool_and(demo) AS made, bool_and("expiresAt" > now()) AS shows FROM "Opportunity"`,
  );
  expect(all.rows).toEqual([{ made: true, shows: true }]);
  expect((await owner.query(`SELECT bool_and(demo) AS made FROM "Partner"`)).rows).toEqual([{ made: true }]);

  const of = async (signIn: string) => {
    const id = await idOf(signIn);
    const sql = `SELECT a.state, a.staff, a."openAt" IS NOT NULL AS open, s."openAt" IS NOT NULL AS shown
      FROM "Application" a LEFT JOIN "SentApplication" s ON s."applicationId" = a.id WHERE a."personId" = $1 ORDER BY a.state`;
    const hours = `SELECT state, count(*)::int AS n FROM "HoursEntry" WHERE "personId" = $1 GROUP BY state ORDER BY state`;
    return {
      applications: (await owner.query(sql, [id])).rows,
      hours: Object.fromEntries((await owner.query(hours, [id])).rows.map(({ state, n }) => [state, n])),
    };
  };
  const closed = { open: false, shown: false };
  expect(await of("hannah.b")).toEqual({
    applications: [
      { state: "SAVED", staff: "NONE", ...closed },
      { state: "APPLIED", staff: "ASKED", ...closed },
    ],
    hours: { WAITING: 2 },
  });
  expect(await of("linh.t")).toEqual({
    applications: [{ state: "APPLIED", staff: "ASKED", ...closed }],
    hours: { DRAFT: 1, WAITING: 1 },
  });
  expect(await of("dana.w")).toEqual({
    applications: [
      { state: "SAVED", staff: "NONE", ...closed },
      { state: "SAVED", staff: "NONE", ...closed },
      { state: "INTERVIEW", staff: "NONE", open: true, shown: true },
    ],
    hours: { DRAFT: 1, WAITING: 1, VERIFIED: 2, REJECTED: 1 },
  });
  const dana = await idOf("dana.w");
  const steps = await owner.query(
    `SELECT state, count(*)::int AS n FROM "Milestone" WHERE "personId" = $1 GROUP BY state`,
    [dana],
  );
  expect(steps.rows).toEqual(
    expect.arrayContaining([
      { state: "DONE", n: 1 },
      { state: "DOING", n: 1 },
    ]),
  );
  expect(after).toMatchObject({ Contact: 1, Conversation: 2, OutboxMail: 0 });
  expect(after.ProfileEntry).toBeGreaterThanOrEqual(14);

  expect(await createDemoOpportunities(at)).toEqual({ opportunities: 0, people: 0 });
  expect(await createDemoProfile(at)).toBe(false);
  const { Session: _, ...again } = await counts();
  expect(after).toMatchObject(again);
});
