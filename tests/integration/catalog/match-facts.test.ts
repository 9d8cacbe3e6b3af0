import { expect, test } from "vitest";
import { getEconomy } from "@/lib/catalog/queries/economy";
import { getMatchFacts } from "@/lib/catalog/queries/get-match-facts";
import { owner } from "../../support/owner";

test("clusters and pathways have the figures that the overview shows, in the words of the language", async () => {
  const [en, es] = [(await getMatchFacts("en"))!, (await getMatchFacts("es"))!];
  const { facts } = await getEconomy("national-16");
  const cluster = en.places.get("national-16/health-science")!;
  const { badges: _, ...figures } = facts.get(cluster.id)!;
  expect(cluster.facts).toEqual(figures);
  expect(cluster.parent).toBeNull();
  const pathway = en.places.get("national-16/health-science/therapeutic-services")!;
  expect(pathway.parent).toEqual({ id: cluster.id, title: cluster.title });
  expect(pathway.occupations.length).toBeGreaterThan(0);
  expect(pathway.occupations.every((code) => cluster.occupations.includes(code))).toBe(true);
  expect(es.places.get(cluster.id)!.title).not.toBe(cluster.title);
  expect(en.frameworks.map(({ code }) => code).sort()).toEqual(["national-14", "national-16"]);
});

test("an occupation without a Spanish title says that its title is English", async () => {
  const { rows } = await owner.query(`SELECT code, "titleEn", "titleEs" FROM "Occupation" ORDER BY code`);
  const { jobs } = (await getMatchFacts("es"))!;
  expect(jobs.size).toBe(rows.length);
  for (const { code, titleEn, titleEs } of rows)
    expect(jobs.get(code)).toMatchObject({ title: titleEs ?? titleEn, titleLanguage: titleEs === null ? "en" : "es" });
});

test("it is read once a release, and anew after the next", async () => {
  const before = await getMatchFacts("en");
  expect(await getMatchFacts("en")).toBe(before);
  const { rows } = await owner.query(
    `INSERT INTO "CatalogRelease" SELECT (r2).* FROM (
       SELECT jsonb_populate_record(r, jsonb_build_object('id', r.id + 1)) AS r2
       FROM "CatalogRelease" r ORDER BY id DESC LIMIT 1) AS copy RETURNING id`,
  );
  const after = await getMatchFacts("en");
  expect(after).not.toBe(before);
  expect(after?.releaseId).toBe(rows[0].id);
  await owner.query(`DELETE FROM "CatalogRelease" WHERE id = $1`, [rows[0].id]);
});
