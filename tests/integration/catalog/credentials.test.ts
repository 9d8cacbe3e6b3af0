import { describe, expect, test } from "vitest";
import {
  getClusterName,
  listCredentialClusters,
  listCredentials,
  listPathwayCredentials,
} from "@/lib/catalog/queries/list-credentials";
import { db } from "@/lib/platform/db";

const therapy = "national-16/health-science/therapeutic-services";

describe("credentials", () => {
  test("every one names an issuer and a pathway; an unknown renewal stays unknown", async () => {
    const credentials = await listCredentials("en");
    expect(credentials.length).toBe(await db.industryCredential.count());
    expect(credentials.length).toBeGreaterThan(100);
    for (const { id, issuer, issuerUrl, pathways, renewalYears } of credentials) {
      expect(issuer, id).not.toBe("");
      expect(issuerUrl === null || issuerUrl.startsWith("https://"), id).toBe(true);
      expect(pathways.length, id).toBeGreaterThan(0);
      expect(renewalYears === null || renewalYears >= 0, id).toBe(true);
    }
    expect(credentials.some(({ renewalYears }) => renewalYears === null)).toBe(true);
    const names = credentials.map(({ name }) => name);
    expect(names).toEqual([...names].sort(new Intl.Collator("en").compare));
  });

  test("of a pathway begin with the entry stage, in the language where there is a name", async () => {
    const [en, es] = await Promise.all([listPathwayCredentials("en", therapy), listPathwayCredentials("es", therapy)]);
    const stages = en.map(({ stage }) => ["ENTRY", "MID", "ADVANCED"].indexOf(stage));
    expect(stages).toEqual([...stages].sort());
    expect(en.map(({ id }) => id).sort()).toEqual(es.map(({ id }) => id).sort());
    const rows = await db.industryCredential.findMany({ where: { id: { in: es.map(({ id }) => id) } } });
    for (const { id, name, language } of es) {
      const row = rows.find((each) => each.id === id)!;
      expect([name, language]).toEqual(row.nameEs === null ? [row.nameEn, "en"] : [row.nameEs, "es"]);
    }
  });

  test("of a cluster are those of its pathways, counted beside its name", async () => {
    const clusters = await listCredentialClusters("es");
    expect(clusters.map(({ frameworkCode }) => frameworkCode)).toContain("national-14");
    for (const { id, credentials } of clusters.slice(0, 4)) {
      const own = await listCredentials("es", id);
      expect(own).toHaveLength(credentials);
      for (const { pathways } of own) expect(pathways.some((pathway) => pathway.id.startsWith(`${id}/`))).toBe(true);
    }
    expect(await getClusterName("es", "national-16/health-science")).toEqual({
      id: "national-16/health-science",
      title: "Ciencias de la salud",
    });
    expect(await getClusterName("en", "national-16/none")).toBeNull();
  });
});
