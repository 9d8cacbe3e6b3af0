import { expect, test } from "vitest";
import { getBadgeCounts } from "@/lib/catalog/queries/get-badge-counts";
import { getRelease } from "@/lib/catalog/queries/get-release";
import { getSettings } from "@/lib/catalog/queries/get-settings";
import { listWageAreas } from "@/lib/catalog/queries/list-wage-areas";
import { defaultThresholds } from "@/lib/catalog/rules/badges";
import { saveSettings } from "@/lib/catalog/save-settings";
import { homeStatesSchema, thresholdsSchema } from "@/lib/catalog/schema";
import { createSiteAdministrator } from "@/tests/support/factories";
import { owner } from "@/tests/support/owner";

const audited = async () =>
  (await owner.query(`SELECT "actorId", "entityId", fields FROM "AuditEntry" WHERE action = 'catalog-settings.save'`))
    .rows;

test("what is saved counts at once, tells every node to make its pages anew, and is audited by name only", async () => {
  const administrator = await createSiteAdministrator();
  const before = (await getRelease())!;
  expect(await getSettings()).toEqual({ homeStates: [], ...defaultThresholds });
  expect(await saveSettings(administrator, { homeStates: ["MO", "AK"] })).toEqual({ changed: true });
  expect(await saveSettings(administrator, { highWagePercent: 150 })).toEqual({ changed: true });
  expect(await getSettings()).toEqual({ ...defaultThresholds, homeStates: ["MO", "AK"], highWagePercent: 150 });
  const after = (await getRelease())!;
  expect(after.id).toBeGreaterThan(before.id);
  expect(after.onetVersion).toBe(before.onetVersion);
  expect(await audited()).toEqual([
    { actorId: administrator.id, entityId: "1", fields: ["homeStates"] },
    { actorId: administrator.id, entityId: "1", fields: ["highWagePercent"] },
  ]);
});

test("the same again is no new release; the defaults come back", async () => {
  const administrator = await createSiteAdministrator();
  const release = await getRelease();
  const count = (await audited()).length;
  expect(await saveSettings(administrator, { highWagePercent: 150 })).toEqual({ changed: false });
  expect(await getRelease()).toEqual(release);
  expect(await audited()).toHaveLength(count);
  expect(await saveSettings(administrator, defaultThresholds)).toEqual({ changed: true });
  expect(await getSettings()).toMatchObject(defaultThresholds);
});

test("a higher bar leaves fewer occupations, and what is unknown stays unknown", async () => {
  const high = { ...defaultThresholds, highWagePercent: 200, highDemandOpenings: 100, highDemandGrowth: 500 };
  const { occupations, counts } = await getBadgeCounts([defaultThresholds, high]);
  expect(occupations).toBe(1016);
  const [now, then] = counts;
  expect(then!.highWage.yes).toBeLessThan(now!.highWage.yes);
  expect(then!.highWage.unknown).toBe(now!.highWage.unknown);
  expect(then!.highDemand.yes).toBe(0);
  expect(then!.highSkill).toEqual(now!.highSkill);
  const { rows } = await owner.query(
    `SELECT count(*)::int n FROM "Occupation", "NationalFigure" f WHERE f.key = 'wageMedian' AND "wageMedian" >= f.value`,
  );
  expect(now!.highWage.yes).toBe(rows[0].n);
});

test("the nation's wages are here from the start", async () => {
  expect(await listWageAreas()).toMatchObject([{ area: "US", year: 2024 }]);
});

test("figures and states are read as a person writes them, and refused by name", () => {
  const typed = {
    highWagePercent: "120",
    highSkillStage: "BACHELOR",
    highDemandOpenings: "7,5",
    highDemandGrowth: "-1",
  };
  expect(thresholdsSchema.parse(typed)).toEqual({
    ...{ highWagePercent: 120, highSkillStage: "BACHELOR", highDemandOpenings: 7.5, highDemandGrowth: -1 },
  });
  const problems = (input: object) => thresholdsSchema.safeParse(input).error!.issues.map(({ message }) => message);
  expect(problems({ ...typed, highWagePercent: "", highDemandGrowth: "1e9" })).toEqual(["wage-range", "growth-range"]);
  expect(problems({ ...typed, highWagePercent: "9", highSkillStage: "KINDERGARTEN" })).toEqual([
    "wage-range",
    "stage-missing",
  ]);
  expect(homeStatesSchema.parse(["MO", "", "AK"])).toEqual(["MO", "AK"]);
  const refused = (codes: string[]) => homeStatesSchema.safeParse(codes).error!.issues[0]!.message;
  expect(refused(["MO", "MO"])).toBe("state-twice");
  expect(refused(["XX"])).toBe("state-unknown");
  expect(refused(["MO", "AK", "AL", "AR"])).toBe("too-many-states");
});
