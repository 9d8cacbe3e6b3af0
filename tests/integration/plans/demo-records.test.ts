import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createDemoPeople } from "@/lib/accounts/create-demo-people";
import classmates from "@/lib/accounts/demo-classmates.json" with { type: "json" };
import people from "@/lib/accounts/demo-people.json" with { type: "json" };
import { createDemoRecords, type DemoLists } from "@/lib/plans/create-demo-records";
import { owner } from "../../support/owner";

const list = (name: string) => new Uint8Array(readFileSync(`lib/plans/demo/${name}.csv`));
const lists: DemoLists = {
  courses: list("courses"),
  agreements: list("agreements"),
  transcripts: list("transcripts"),
};

describe("createDemoRecords", () => {
  it("gives the demo school courses, agreements and records once, without a mistake in them", async () => {
    const at = new Date();
    expect(await createDemoRecords("helen.ortiz", lists, at)).toBe(false);
    await createDemoPeople(at);
    expect(await createDemoRecords("helen.ortiz", lists, at)).toBe(true);
    expect(await createDemoRecords("helen.ortiz", lists, at)).toBe(false);
    const count = async (table: string) => (await owner.query(`SELECT count(*)::int AS n FROM "${table}"`)).rows[0].n;
    expect(await count("Course")).toBeGreaterThan(85);
    expect(await count("ArticulationAgreement")).toBe(2);
    const { rows } = await owner.query(
      `SELECT p."signInName", sum(t.credits) FILTER (WHERE t.outcome = 'COMPLETED' AND t.grade > 8) AS done,
         count(*) FILTER (WHERE t.outcome = 'IN_PROGRESS')::int AS going
       FROM "TranscriptCourse" t JOIN "Person" p ON p.id = t."personId" GROUP BY 1`,
    );
    expect(rows).toHaveLength(classmates.length + people.filter(({ role }) => role === "STUDENT").length);
    expect(rows.every(({ going }) => going > 0)).toBe(true);
    expect(rows.find(({ signInName }) => signInName === "maya.r")).toMatchObject({ done: 7, going: 8 });
    const { rows: schools } = await owner.query(
      `SELECT s."stateCode" FROM "School" s JOIN "PlanSettings" p ON p."schoolId" = s.id WHERE s."sourcedId" = 'demo-school'`,
    );
    expect(schools).toEqual([{ stateCode: "us-mo" }]);
  });
});
