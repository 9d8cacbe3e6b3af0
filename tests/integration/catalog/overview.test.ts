// The economy and what a cluster page says of it, on the built-in catalogue.
import { beforeAll, describe, expect, test } from "vitest";
import { getClusterEconomy, getEconomy } from "@/lib/catalog/queries/economy";
import { getFramework } from "@/lib/catalog/queries/get-framework";
import { getNationalFigures } from "@/lib/catalog/queries/get-national-figures";
import { getSettings } from "@/lib/catalog/queries/get-settings";
import { listClusterOrganizations } from "@/lib/catalog/queries/list-cluster-organizations";
import { listNeighbours } from "@/lib/catalog/queries/list-neighbours";
import { listSharedCourses } from "@/lib/catalog/queries/list-shared-courses";
import { defaultThresholds } from "@/lib/catalog/rules/badges";
import { db } from "@/lib/platform/db";
import { insertLocalFramework } from "../../support/local-framework";
import { insertRow, owner } from "../../support/owner";

const health = "national-16/health-science";
const academies = "academies";

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

/** People by figure, straight from the rows: each SOC code or broad group once. */
async function employmentOf(where: string): Promise<number> {
  const { rows } = await owner.query<{ people: number }>(
    `SELECT coalesce(sum(employment), 0)::int AS people FROM (
       SELECT DISTINCT coalesce(o."projectionFrom", o.soc) AS figure, o.employment
       FROM "Occupation" o JOIN "OccupationPlace" p ON p."occupationCode" = o.code
       WHERE o.employment IS NOT NULL AND ${where}) figures`,
  );
  return rows[0]!.people;
}

beforeAll(() => insertLocalFramework(academies));

describe("the economy", () => {
  test.each(["national-16", "national-14"])("of %s has every cluster, each figure counted once", async (code) => {
    const [{ facts, all, thresholds }, framework] = await Promise.all([getEconomy(code), getFramework("en", code)]);
    const clusters = framework!.groups[0]!.clusters;
    expect([...facts.keys()].sort()).toEqual(clusters.map(({ id }) => id).sort());
    expect(thresholds).toMatchObject(defaultThresholds);
    expect(all).toEqual({ wageMedian: 49_500, growthPercent: 3.1, employment: 169_956_100, openings: 18_863_300 });
    for (const [id, { employment, openings, wageMedian, growthPercent, badges }] of facts) {
      expect(employment, id).toBe(await employmentOf(`p."clusterId" = '${id}'`));
      expect(employment!).toBeLessThan(all.employment!);
      expect(openings!).toBeLessThan(employment!);
      expect(Math.abs(growthPercent!)).toBeLessThan(30);
      expect(badges.highWage).toBe(wageMedian! >= 49_500);
    }
  });

  test("of a cluster counts its pathways by the same rule", async () => {
    const [{ facts }, whole] = await Promise.all([getClusterEconomy(health), getEconomy("national-16")]);
    expect(facts.get(health)).toEqual(whole.facts.get(health));
    const pathways = [...facts].filter(([id]) => id !== health);
    expect(pathways.length).toBe(5);
    expect(sum(pathways.map(([, each]) => each.employment!))).toBeGreaterThanOrEqual(facts.get(health)!.employment!);
    for (const [id, each] of pathways) expect(each.employment).toBe(await employmentOf(`p."pathwayId" = '${id}'`));
  });

  test("of a grouping has its groups and their clusters, a group never more than its clusters together", async () => {
    const { facts } = await getEconomy("missouri-6");
    const missouri = await getFramework("en", "missouri-6");
    for (const { id, clusters } of missouri!.groups) {
      const parts = clusters.map((cluster) => facts.get(cluster.id)!.employment!);
      const whole = facts.get(id)!.employment!;
      expect(whole).toBeLessThanOrEqual(sum(parts));
      expect(whole).toBeGreaterThanOrEqual(Math.max(...parts));
    }
  });

  test("of a local framework counts single pathways, and leaves an empty group without figures", async () => {
    const framework = await getFramework("es", academies);
    expect(framework).toMatchObject({ local: true, title: "Nuestras academias" });
    const [care, , empty] = framework!.groups;
    expect(care).toMatchObject({
      clusters: [{ id: health }],
      pathways: [{ cluster: "Servicios humanos", hue: "human-services" }],
    });
    expect(empty).toMatchObject({ clusters: [], pathways: [] });
    const { facts } = await getEconomy(academies);
    const pathway = care!.pathways[0]!.id;
    expect(facts.get(care!.id)!.employment).toBe(
      await employmentOf(`(p."clusterId" = '${health}' OR p."pathwayId" = '${pathway}')`),
    );
    expect(facts.get(pathway)!.employment).toBe(await employmentOf(`p."pathwayId" = '${pathway}'`));
    expect(facts.has(empty!.id)).toBe(false);
  });

  test("goes by the thresholds that an administrator set", async () => {
    await insertRow("CatalogSettings", {
      id: 1,
      homeStates: ["MO"],
      highWagePercent: 90,
      highSkillStage: "BACHELOR",
      highDemandOpenings: 50,
      highDemandGrowth: 50,
    });
    expect(await getSettings()).toEqual({
      homeStates: ["MO"],
      highWagePercent: 90,
      highSkillStage: "BACHELOR",
      highDemandOpenings: 50,
      highDemandGrowth: 50,
    });
    const { facts } = await getClusterEconomy(health);
    expect(facts.get(health)!.badges).toEqual({ highWage: true, highSkill: false, highDemand: false });
    await owner.query('DELETE FROM "CatalogSettings"');
    expect(await getSettings()).toEqual({ homeStates: [], ...defaultThresholds });
    expect((await getClusterEconomy(health)).facts.get(health)!.badges).toEqual({
      highWage: false,
      highSkill: true,
      highDemand: true,
    });
  });

  test("is held against all jobs in the country", async () =>
    expect((await getNationalFigures()).employment).toBeGreaterThan(100_000_000));
});

describe("what a cluster page says besides", () => {
  test("its neighbours, with what each has more of in the words of the language", async () => {
    const neighbours = await listNeighbours("es", health);
    expect(neighbours.map(({ title }) => title)).toContain("Educación y capacitación");
    expect(neighbours).toHaveLength(3);
    for (const { more, less } of neighbours) {
      for (const { here, there } of more) expect(here).toBeGreaterThan(there);
      for (const { here, there } of less) expect(here).toBeLessThan(there);
    }
    const medicine = neighbours[0]!.more.find(({ id }) => id === "2.C.5.a");
    const { knowledgeMean } = await db.cluster.findUniqueOrThrow({ where: { id: health } });
    const { position, titleEs } = await db.element.findUniqueOrThrow({ where: { id: "2.C.5.a" } });
    expect(medicine).toMatchObject({ title: titleEs, here: knowledgeMean[position] });
    expect(await listNeighbours("en", "national-16/none")).toEqual([]);
  });

  test("courses and organisations of itself and of its pathways; none where none are known", async () => {
    const [clusterId, pathwayId, other] = ["c", "c/p", "d"].map((id) => `overview/${id}`) as [string, string, string];
    const { ...like } = await db.cluster.findUniqueOrThrow({ where: { id: health }, omit: { frameworkCode: true } });
    const { ...way } = await db.pathway.findFirstOrThrow({ where: { clusterId: health } });
    const cluster = (id: string, slug: string) =>
      insertRow("Cluster", { ...like, id, slug, frameworkCode: "national-16", position: 90 });
    await cluster(clusterId, "overview-c");
    await cluster(other, "overview-d");
    await insertRow("Pathway", { ...way, id: pathwayId, clusterId, slug: "p" });
    await insertRow("Pathway", { ...way, id: `${pathwayId}2`, clusterId, slug: "p2" });
    const { code } = await db.schoolCourse.findFirstOrThrow({ orderBy: { code: "asc" } });
    const course = { courseCode: code, kind: "GENERAL", position: 0 };
    await insertRow("ProgramCourse", { ...course, id: "o1", clusterId, gradeFrom: 7, gradeTo: 8 });
    await insertRow("ProgramCourse", { ...course, id: "o2", pathwayId, gradeFrom: 9, gradeTo: 9 });
    await insertRow("ProgramCourse", { ...course, id: "o3", pathwayId: `${pathwayId}2`, gradeFrom: 9, gradeTo: 9 });
    await insertRow("ProgramCourse", { ...course, id: "o4", pathwayId, gradeFrom: 10, gradeTo: 10 });
    const grades = await listSharedCourses("en", clusterId);
    expect(grades.map(({ grade, courses }) => [grade, courses.map(({ pathways }) => pathways)])).toEqual([
      [7, [null]],
      [8, [null]],
      [9, [2]],
      [10, []],
      [11, []],
      [12, []],
    ]);
    expect(await listSharedCourses("en", other)).toEqual([]);

    for (const [id, kind] of [
      ["o-b", "STUDENT"],
      ["o-a", "STUDENT"],
      ["o-c", "PROFESSIONAL"],
    ])
      // prettier-ignore
      await insertRow("Organization", { id, name: `Name ${id}`, kind });
    await insertRow("OrganizationPlace", { id: "p1", organizationId: "o-b", clusterId });
    await insertRow("OrganizationPlace", { id: "p2", organizationId: "o-b", pathwayId });
    await insertRow("OrganizationPlace", { id: "p3", organizationId: "o-a", clusterId });
    await insertRow("OrganizationPlace", { id: "p4", organizationId: "o-c", pathwayId });
    const organizations = await listClusterOrganizations(clusterId);
    expect(organizations.STUDENT.map(({ id }) => id)).toEqual(["o-a", "o-b"]);
    expect(organizations.PROFESSIONAL.map(({ id }) => id)).toEqual(["o-c"]);
    expect(await listClusterOrganizations(other)).toEqual({ STUDENT: [], PROFESSIONAL: [] });
  });
});
