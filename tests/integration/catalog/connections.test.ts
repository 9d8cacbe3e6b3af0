// How the frameworks of the built-in catalogue and a local one meet.
import { beforeAll, describe, expect, test } from "vitest";
import { getConnections } from "@/lib/catalog/queries/get-connections";
import { listElsewhere } from "@/lib/catalog/queries/list-elsewhere";
import { listPublicPaths } from "@/lib/catalog/queries/list-public-paths";
import { insertLocalFramework } from "../../support/local-framework";
import { owner } from "../../support/owner";

const health = "national-16/health-science";
const academies = "academies";

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

beforeAll(() => insertLocalFramework(academies));

describe("connections", () => {
  test.each([
    ["national-16", "national-14"],
    ["national-14", "missouri-6"],
    [academies, "national-14"],
  ])("of %s with %s count what both name, the same from both sides", async (from, to) => {
    const [there, back] = await Promise.all([getConnections("en", from, to), getConnections("en", to, from)]);
    expect(there!.pairs.length).toBeGreaterThan(0);
    expect(back!.total).toBe(there!.total);
    const counts = new Map(back!.pairs.map((pair) => [`${pair.to} ${pair.from}`, pair.count]));
    expect(counts.size).toBe(there!.pairs.length);
    for (const { from: one, to: other, count, examples } of there!.pairs) {
      expect(counts.get(`${one} ${other}`)).toBe(count);
      expect(examples).toHaveLength(Math.min(3, count));
    }
    for (const { id, found, occupations } of there!.from.parts) {
      const row = there!.pairs.filter((pair) => pair.from === id).map(({ count }) => count);
      expect(sum(row)).toBeGreaterThanOrEqual(found);
      expect(found).toBeLessThanOrEqual(occupations);
    }
  });

  test("are as many as the rows say", async () => {
    const { pairs } = (await getConnections("en", "national-16", "national-14"))!;
    const { rows } = await owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM "Occupation" o WHERE
         EXISTS (SELECT FROM "OccupationPlace" WHERE "occupationCode" = o.code AND "clusterId" = $1) AND
         EXISTS (SELECT FROM "OccupationPlace" WHERE "occupationCode" = o.code AND "clusterId" = $2)`,
      [health, "national-14/healthcare-human-services"],
    );
    const pair = pairs.find(({ from, to }) => from === health && to === "national-14/healthcare-human-services");
    expect(pair!.count).toBe(rows[0]!.n);
    expect(pair!.examples.map(({ title }) => title)).toContain("Registered Nurses");
  });

  test("are none of a framework with itself or with one that is not there", async () => {
    expect(await getConnections("en", "national-16", "national-16")).toBeNull();
    expect(await getConnections("en", "national-16", "national-99")).toBeNull();
  });

  test("have a page for every pair, local ones too", async () => {
    const paths = await listPublicPaths();
    expect(paths).toEqual(
      expect.arrayContaining([
        "/connections",
        `/connections/${academies}/national-16`,
        "/connections/national-14/missouri-6",
      ]),
    );
    expect(paths.filter((path) => path.startsWith("/connections/"))).toHaveLength(4 * 3);
  });

  test("of one cluster name every other framework, most shared first", async () => {
    const elsewhere = await listElsewhere("en", health);
    expect(elsewhere.map(({ code }) => code)).toEqual(["national-14", "missouri-6", academies]);
    const [fourteen, missouri, own] = elsewhere;
    expect(fourteen!.parts[0]).toMatchObject({ id: "national-14/healthcare-human-services" });
    const shared = fourteen!.parts.map((part) => part.shared);
    expect(shared).toEqual([...shared].sort((a, b) => b - a));
    expect(missouri!.parts[0]).toMatchObject({
      title: "Health Services",
      path: "/clusters/missouri-6#group-health-services",
    });
    expect(own!.found).toBe(116);
    expect(own!.parts.map(({ id, shared: n }) => [id, n])).toEqual([
      [`${academies}/care`, 116],
      [`${academies}/farm`, 3],
    ]);
    expect(await listElsewhere("en", "national-16/none")).toEqual([]);
  });
});
