import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { loadCatalog } from "@/lib/catalog/load-catalog";
import { buildFrom, copyFolder, termsFolder, type CatalogFolder } from "@/tests/support/catalog-folder";
import { owner } from "@/tests/support/owner";

const connectionString = process.env.TEST_DATABASE_OWNER_URL!;

const select = async <Row extends object>(sql: string, values: unknown[] = []) =>
  (await owner.query<Row>(sql, values)).rows;
const count = async (table: string) => Number((await select<{ n: string }>(`SELECT count(*) n FROM "${table}"`))[0]!.n);
const everything = () =>
  select<{
    code: string;
    wageMedian: number | null;
  }>(`SELECT o.code, o."titleEn", o."wageMedian", o.xmin::text, p.id AS place, p.xmin::text AS place_xmin
          FROM "Occupation" o LEFT JOIN "OccupationPlace" p ON p."occupationCode" = o.code ORDER BY 1, 5`);

describe("the built-in catalogue", () => {
  it("is in the database whole", async () => {
    const pathways = await select<{ code: string; clusters: number; pathways: number }>(
      `SELECT "frameworkCode" AS code, count(DISTINCT c.id)::int clusters, count(p.id)::int pathways
       FROM "Cluster" c JOIN "Pathway" p ON p."clusterId" = c.id GROUP BY 1 ORDER BY 1`,
    );
    expect(pathways).toEqual([
      { code: "national-14", clusters: 14, pathways: 72 },
      { code: "national-16", clusters: 16, pathways: 79 },
    ]);
    expect(await count("Occupation")).toBe(1016);
    expect(await count("ClusterGroup")).toBe(6);
    expect(await count("ClusterGroupMember")).toBe(16);
    expect(await count("Element")).toBe(90);
    expect(await count("RelatedOccupation")).toBe(18460);
    expect(await select(`SELECT value FROM "NationalFigure" WHERE key = 'wageMedian'`)).toEqual([{ value: 49500 }]);
  });

  it("says what is unknown, and what stands in for it", async () => {
    const [holes] = await select(
      `SELECT count(*) FILTER (WHERE NOT rated)::int unrated,
              count(*) FILTER (WHERE employment IS NULL)::int "withoutProjection",
              count(*) FILTER (WHERE "projectionFrom" LIKE '%-%0' OR "projectionFrom" IN (SELECT code FROM "BroadGroup"))::int "fromGroup",
              count(*) FILTER (WHERE "wageMedianAtLeast")::int "atLeast",
              count(*) FILTER (WHERE "wageMedianHourly" IS NOT NULL)::int hourly,
              count(*) FILTER (WHERE cardinality("skillLevel") = 35)::int skilled
       FROM "Occupation"`,
    );
    expect(holes).toEqual({ unrated: 93, withoutProjection: 19, fromGroup: 34, atLeast: 23, hourly: 5, skilled: 879 });
    const inferred = await select(
      `SELECT split_part("clusterId", '/', 1) framework, count(DISTINCT "occupationCode")::int occupations
       FROM "OccupationPlace" WHERE inferred GROUP BY 1 ORDER BY 1`,
    );
    expect(inferred).toEqual([
      { framework: "national-14", occupations: 34 },
      { framework: "national-16", occupations: 5 },
    ]);
    const [empty] = await select(
      `SELECT count(*)::int n, bool_and("nearOf" IS NOT NULL) near, bool_and(cardinality("interestMean") = 6) profiled
       FROM "Pathway" WHERE "occupationCount" = 0`,
    );
    expect(empty).toEqual({ n: 7, near: true, profiled: true });
  });

  it("has a place in each framework for every occupation", async () => {
    const missing = await select(
      `SELECT code, f FROM "Occupation", unnest(ARRAY['national-16', 'national-14']) f WHERE NOT EXISTS
       (SELECT 1 FROM "OccupationPlace" p WHERE p."occupationCode" = code AND p."clusterId" LIKE f || '/%')`,
    );
    expect(missing).toEqual([]);
  });

  it("is loaded once: the second time nothing happens", async () => {
    const releases = await count("CatalogRelease");
    expect(await loadCatalog({ connectionString })).toMatchObject({ changed: false, rows: 0 });
    expect(await loadCatalog({ connectionString })).toMatchObject({ changed: false, rows: 0 });
    expect(await count("CatalogRelease")).toBe(releases);
  });

  it("touches no row and adds no release where only a page beside the data changed", async () => {
    const folder = copyFolder("prisma/catalog");
    folder.edit("SOURCES.md", (text) => `${text}\nOne more line.\n`);
    const [before, releases] = [await everything(), await count("CatalogRelease")];
    const load = await loadCatalog({ connectionString, directory: folder.path });
    folder.remove();
    expect(load.changed).toBe(false);
    expect(await everything()).toEqual(before);
    expect(await count("CatalogRelease")).toBe(releases);
    expect(await select('SELECT checksum FROM "CatalogRelease" ORDER BY id DESC LIMIT 1')).toEqual([
      { checksum: load.checksum },
    ]);
  });
});

describe("another catalogue", () => {
  let source: CatalogFolder;
  let folder: CatalogFolder;
  const load = () => loadCatalog({ connectionString, directory: folder.path });
  const releases = () => count("CatalogRelease");

  beforeAll(async () => {
    source = termsFolder();
    buildFrom(source.path);
    await loadCatalog({ connectionString, directory: source.path });
    folder = copyFolder(source.path);
  });
  afterEach(async () => {
    folder.remove();
    folder = copyFolder(source.path);
    await load();
  });
  afterAll(() => [source, folder].forEach(({ remove }) => remove()));

  it("replaces the one before, with what hung on it", async () => {
    expect(await count("Occupation")).toBe(7);
    expect(await count("Pathway")).toBe(5);
    expect(await count("AlternateTitle")).toBe(5);
    const [near] = await select(
      `SELECT "occupationCount", "ratedCount", "interestMean" FROM "Pathway" WHERE "nearOf" IS NOT NULL`,
    );
    expect(near).toMatchObject({
      occupationCount: 0,
      ratedCount: 3,
      interestMean: [2.6, 5.1133, 2.0267, 2.34, 4.1267, 5.1667],
    });
  });

  it("adds a release for a changed figure and leaves every other row as it was", async () => {
    const [before, known] = [await everything(), await releases()];
    folder.edit("projections.tsv", (text) => text.replace("\t93600\t", "\t93601\t"));
    expect(await load()).toMatchObject({ changed: true });
    expect(await releases()).toBe(known + 1);
    const after = await everything();
    const differing = after.filter((row, i) => JSON.stringify(row) !== JSON.stringify(before[i]));
    const nurses = ["29-1141.00", "29-1141.00", "29-1141.01", "29-1141.01"];
    expect(differing.map((row) => [row.code, row.wageMedian])).toEqual(nurses.map((code) => [code, 93601]));
  });

  it("keeps what a person saved when a title changes, and what stays saved when an occupation goes", async () => {
    const saved = ["29-1141.00", "55-3016.00"];
    const personId = "00000000-0000-7000-8000-000000000001";
    await owner.query(`INSERT INTO "Person" (id, name) VALUES ($1, 'Someone')`, [personId]);
    for (const code of saved) {
      await owner.query(
        `INSERT INTO "SavedItem" (id, "personId", kind, "targetId") VALUES (gen_random_uuid(), $1, 'OCCUPATION', $2)`,
        [personId, code],
      );
    }
    folder.edit("occupations.tsv", (text) =>
      text.replace(/^55-3016\.00\t.*\n/gm, "").replace("Registered Nurses", "Nurses"),
    );
    await load();
    expect(await select(`SELECT "titleEn" FROM "Occupation" WHERE code = ANY($1)`, [saved])).toEqual([
      { titleEn: "Nurses" },
    ]);
    expect(await select('SELECT "targetId" FROM "SavedItem" ORDER BY 1')).toEqual(
      saved.map((targetId) => ({ targetId })),
    );
  });

  it.each([
    [
      "a place in an unknown cluster",
      "crosswalk.tsv",
      "55-3016.00\tnational-16/health-science\t",
      "55-3016.00\tnational-16/nowhere\t",
      /foreign key/,
    ],
    [
      "a rating that is no number",
      "interests.tsv",
      "\t6.88\t",
      "\tmuch\t",
      /interests\.tsv, 11-1011\.00: "much" is not a number/,
    ],
    ["an employment beyond counting", "projections.tsv", "\t309400\t", "\t309400000000\t", /integer/],
    ["a column that is missing", "wages.tsv", "\tannualMean\t", "\tmean\t", /wages\.tsv: no column "annualMean"/],
    ["a related occupation that is not there", "related.tsv", "15-1299.08", "15-9999.00", /foreign key/],
  ])("with %s changes nothing", async (_, file, text, bad, message) => {
    const [before, known] = [await everything(), await releases()];
    folder.edit(file, (content) => content.replace(text, bad));
    folder.edit("projections.tsv", (content) => content.replace("\t93600\t", "\t1\t"));
    await expect(load()).rejects.toThrow(message);
    expect(await everything()).toEqual(before);
    expect(await releases()).toBe(known);
  });

  it.each([
    ["new figures", "SELECT 1"],
    ["an empty database", 'TRUNCATE "CatalogRelease", "Framework", "Occupation" CASCADE'],
  ])("is loaded by one of several nodes that start at once: %s", async (_, first) => {
    await owner.query(first);
    const known = await releases();
    folder.edit("projections.tsv", (text) => text.replace("\t93600\t", "\t93602\t"));
    const loads = await Promise.all(Array.from({ length: 8 }, load));
    expect(loads.filter(({ changed }) => changed)).toHaveLength(1);
    expect(loads.filter(({ rows }) => rows > 0)).toHaveLength(1);
    expect(await releases()).toBe(known + 1);
    expect(await count("Occupation")).toBe(7);
  });

  it("says so where the folder holds none", async () => {
    await expect(loadCatalog({ connectionString, directory: "tests/support" })).rejects.toThrow(/No catalogue in/);
  });

  it("is found by the search as soon as it is there", async () => {
    folder.edit("titles.tsv", (text) => text.replace("Oncology Nurse", "Zebra Nurse"));
    await load();
    expect(await select(`SELECT target FROM "SearchEntry" WHERE title = 'Zebra Nurse'`)).toEqual([
      { target: "29-1141.00" },
    ]);
    expect(await select(`SELECT target FROM "SearchEntry" WHERE title = 'Oncology Nurse'`)).toEqual([]);
  });
});
