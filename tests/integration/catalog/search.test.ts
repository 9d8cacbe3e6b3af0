import { describe, expect, test } from "vitest";
import { mostFound, searchCatalog } from "@/lib/catalog/queries/search-catalog";
import { listSubjectOccupations } from "@/lib/catalog/queries/list-subject-occupations";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import { owner } from "../../support/owner";
import { makeTypos, namesQuery, type TypoName } from "../../support/typos.mjs";

/** Words, language, and what must stand among the first three: an occupation's code, or the id of something else. */
const table: [string, Locale, string][] = [
  ["nurse", "en", "29-1141.00"],
  ["nurce", "en", "29-1141.00"],
  ["registered nurse", "en", "29-1141.00"],
  ["cop", "en", "33-3051.00"],
  ["police", "en", "33-3051.00"],
  ["teacher", "en", "25-2031.00"],
  ["techer", "en", "25-2031.00"],
  ["electrician", "en", "47-2111.00"],
  ["eletrician", "en", "47-2111.00"],
  ["elec", "en", "47-2111.00"],
  ["plumer", "en", "47-2152.00"],
  ["wellder", "en", "51-4121.00"],
  ["software developer", "en", "15-1252.00"],
  ["sofware developper", "en", "15-1252.00"],
  ["truck driver", "en", "53-3032.00"],
  ["driver truck", "en", "53-3032.00"],
  ["carpinter", "en", "47-2031.00"],
  ["chef", "en", "35-1011.00"],
  ["LAWYER", "en", "23-1011.00"],
  ["mechanic", "en", "49-3023.00"],
  ["vetinarian", "en", "29-1131.00"],
  ["vet", "en", "29-1131.00"],
  ["hair dresser", "en", "39-5012.00"],
  ["hairdresser", "en", "39-5012.00"],
  ["fire fighter", "en", "33-2011.00"],
  ["acountant", "en", "13-2011.00"],
  ["dental hygienist", "en", "29-1292.00"],
  ["pilot", "en", "53-2012.00"],
  ["game designer", "en", "15-1255.01"],
  ["zookeeper", "en", "39-2021.00"],
  ["ceo", "en", "11-1011.00"],
  ["biology", "en", "2.C.4.d"],
  ["math", "en", "2.C.4.a"],
  ["health science", "en", "national-16/health-science"],
  ["Health  Sciense", "en", "national-16/health-science"],
  ["farming", "en", "national-16/agriculture-food-natural-resources"],
  ["law enforcement", "en", "national-16/law-public-safety-corrections-security/law-enforcement-services"],
  ["information technology", "en", "national-16/information-technology"],
  ["salud", "es", "national-16/health-science"],
  ["ciencias de la salud", "es", "national-16/health-science"],
  ["construcción", "es", "national-14/construction"],
  ["construccion", "es", "national-14/construction"],
  ["matematicas", "es", "2.C.4.a"],
  ["biologia", "es", "2.C.4.d"],
  ["biología", "en", "2.C.4.d"],
  ["finansas", "es", "national-16/finance"],
  ["turismo", "es", "national-16/hospitality-tourism"],
  // Older names, other forms, words in the other language, slips in the first letter and between neighbours.
  ["law public safety and security", "en", "national-16/law-public-safety-corrections-security"],
  ["nurses", "en", "29-1141.00"],
  ["nursing", "en", "29-1141.00"],
  ["nusre", "en", "29-1141.00"],
  ["ourse practitioner", "en", "29-1171.00"],
  ["truckdriver", "en", "53-3032.00"],
  ["vetreinarian", "en", "29-1131.00"],
  ["soldador", "es", "51-4121.00"],
  ["soldadora", "en", "51-4121.00"],
  ["soldadores", "es", "51-4121.00"],
  ["enfermera", "es", "29-1141.00"],
  ["enfermero", "es", "29-1141.00"],
  ["enfremera", "es", "29-1141.00"],
  ["policía", "es", "33-3051.00"],
  ["policia", "en", "33-3051.00"],
  ["camionero", "es", "53-3032.00"],
  ["caminoero", "es", "53-3032.00"],
  ["electricista", "es", "47-2111.00"],
  ["abogada", "es", "23-1011.00"],
  ["bomberos", "es", "33-2011.00"],
  ["chofer de camión", "es", "53-3032.00"],
  ["niñera", "es", "39-9011.01"],
];

test.each(table)("“%s” (%s) finds %s among the first three", async (words, locale, id) => {
  const { found } = await searchCatalog(locale, words);
  expect(found.slice(0, 3).map((each) => each.id)).toContain(id);
});

describe("what is found", () => {
  test("says under which other name, and in which language its title is", async () => {
    const { found } = await searchCatalog("es", "cop");
    expect(found[0]).toMatchObject({ kind: "OCCUPATION", id: "33-3051.00", foundAs: "Cop", titleLanguage: "es" });
    const [health] = (await searchCatalog("es", "ciencias de la salud")).found;
    expect(health).toMatchObject({ title: "Ciencias de la salud", titleLanguage: "es", foundAs: null });
    expect(health?.within).toContain("16");
    const [welder] = (await searchCatalog("en", "soldador")).found;
    expect(welder).toMatchObject({ titleLanguage: "en", foundAs: expect.stringMatching(/soldador/i) });
  });

  test("a program leads to its own page, after the jobs of the same name", async () => {
    const { found } = await searchCatalog("en", "registered nursing");
    const program = found.findIndex(({ kind }) => kind === "PROGRAM");
    expect(found[program]).toMatchObject({ id: "51.3801", titleLanguage: "en", wageMedian: null });
    expect(found.findIndex(({ id }) => id === "29-1141.00")).toBeLessThan(program);
  });

  test("names nothing twice, and says where there are more than thirty", async () => {
    for (const words of ["nurse", "teacher", "engineer", "manager"]) {
      const { found, more } = await searchCatalog("en", words);
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      expect(found).toHaveLength(mostFound);
      expect(more).toBe(true);
    }
    const few = await searchCatalog("en", "zookeeper");
    expect(few.found.length).toBeLessThan(mostFound);
    expect(few.more).toBe(false);
    expect((await searchCatalog("en", "nurse", { most: 8 })).found).toHaveLength(8);
  });

  test.each(["qqqxzz", "!!!", "%", "_", " ", "\\", "'", "の"])("is nothing for %j", async (words) => {
    expect((await searchCatalog("en", words)).found).toEqual([]);
  });

  test.each(["' OR 1=1 --", "a:*&!|b", "nurse' & !'x", "x".repeat(80)])("is no error for %j", async (words) => {
    expect((await searchCatalog("en", words)).found.length).toBeLessThanOrEqual(mostFound);
  });
});

describe("what the words were taken for", () => {
  test("a slip is mended, and said", async () => {
    expect((await searchCatalog("en", "nusre")).understood).toBe("nurse");
    expect((await searchCatalog("en", "sofware developper")).understood).toBe("software developer");
    expect((await searchCatalog("es", "asistente de enfremeria")).understood).toBe("asistente de enfermería");
    expect((await searchCatalog("en", "nurse")).understood).toBeNull();
  });

  test("as typed, nothing is mended", async () => {
    const asTyped = await searchCatalog("en", "nusre", { asTyped: true });
    expect(asTyped).toEqual({ found: [], more: false, understood: null, partial: false });
    expect((await searchCatalog("en", "nurse", { asTyped: true })).found[0]?.id).toBe("29-1141.00");
  });

  test("a part of the words is told as one", async () => {
    expect(await searchCatalog("en", "zzqxjk nurse")).toMatchObject({ partial: true });
    expect(await searchCatalog("en", "underwater nurse")).toMatchObject({ partial: true });
    expect(await searchCatalog("en", "registered nurse")).toMatchObject({ partial: false });
    expect(await searchCatalog("en", "truckdriver")).toMatchObject({ partial: false });
  });
});

test("of 150 slips of the finger, at least 95 of 100 still find their occupation among the first five", async () => {
  const names = await db.$queryRawUnsafe<TypoName[]>(namesQuery);
  const typos = makeTypos(names, 150, 2026);
  const missed: string[] = [];
  for (const { code, name, query } of typos) {
    const { found } = await searchCatalog("en", query, { most: 5 });
    if (!found.some(({ id }) => id === code)) missed.push(`${query} (${name})`);
  }
  expect(new Set(typos.map(({ kind }) => kind)).size).toBe(4);
  expect(missed.length, missed.join("; ")).toBeLessThanOrEqual(150 * 0.05);
});

test("the words follow the catalogue when the app's role refreshes them, and only by that function", async () => {
  await owner.query(`UPDATE "Pathway" SET "titleEn" = 'Quxology Trades' WHERE id = $1`, [
    "national-16/health-science/therapeutic-services",
  ]);
  expect((await searchCatalog("en", "quxology", { asTyped: true })).found).toEqual([]);
  await db.$executeRaw`SELECT waymark_refresh_search()`;
  expect((await searchCatalog("en", "quxolgy")).found[0]).toMatchObject({ kind: "PATHWAY", title: "Quxology Trades" });
  await expect(db.$executeRaw`REFRESH MATERIALIZED VIEW "SearchWord"`).rejects.toThrow(/permission|owner/i);
}, 60_000);

test("a subject leads to the occupations that it matters most for", async () => {
  const biology = await listSubjectOccupations("es", "2.C.4.d");
  expect(biology?.title).toBe("Biología");
  const importances = biology!.occupations.map(({ importance }) => importance);
  expect(importances).toEqual([...importances].sort((a, b) => b - a));
  expect(importances[0]).toBeGreaterThan(4.5);
  expect(await listSubjectOccupations("en", "2.A.1.a")).toBeNull();
  expect(await listSubjectOccupations("en", "2.C.99")).toBeNull();
});
