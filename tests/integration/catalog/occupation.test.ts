import { describe, expect, test } from "vitest";
import { occupationJson } from "@/components/catalog/occupation/occupation-json";
import { countGaps } from "@/lib/catalog/queries/count-gaps";
import { getFramework } from "@/lib/catalog/queries/get-framework";
import { getOccupation } from "@/lib/catalog/queries/get-occupation";
import { listLineStops } from "@/lib/catalog/queries/list-line-stops";
import { listOccupations } from "@/lib/catalog/queries/list-occupations";
import { listPublicPaths } from "@/lib/catalog/queries/list-public-paths";
import { listRelated } from "@/lib/catalog/queries/list-related";
import { db } from "@/lib/platform/db";

const nurse = "29-1141.00";

describe("an occupation", () => {
  test("carries its figures, ratings by importance, and places with the default framework first", async () => {
    const occupation = await getOccupation("es", nurse);
    expect(occupation).toMatchObject({
      title: "Enfermero o enfermera profesional",
      officialTitle: "Registered Nurses",
      titleLanguage: "es",
      rated: true,
      wageMedian: 93_600,
      wageOwner: null,
      schoolStage: "BACHELOR",
      entryEducation: { key: "bachelor", title: "Licenciatura (4 años)" },
    });
    expect(occupation!.interests).toHaveLength(6);
    expect(occupation!.educationShares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0);
    for (const ratings of [occupation!.knowledge, occupation!.skills, occupation!.workStyles]) {
      const importance = ratings.map((rating) => rating.importance);
      expect(importance).toEqual([...importance].sort((a, b) => b - a));
    }
    expect([occupation!.knowledge.length, occupation!.skills.length]).toEqual([33, 35]);
    expect(occupation!.places.map(({ framework }) => framework)).toEqual(["national-16", "national-14"]);
    expect(occupation!.places[0]).toMatchObject({ cluster: { title: "Ciencias de la salud" }, inferred: false });
  });

  test("ratings stand beside the name of what was rated", async () => {
    const occupation = await getOccupation("en", nurse);
    const row = await db.occupation.findUniqueOrThrow({ where: { code: nurse } });
    const elements = await db.element.findMany({ where: { kind: "SKILL" } });
    for (const skill of occupation!.skills) {
      const element = elements.find(({ id }) => id === skill.id)!;
      expect(skill).toEqual({
        id: element.id,
        title: element.titleEn,
        importance: row.skillImportance[element.position],
        level: row.skillLevel[element.position],
      });
    }
  });

  test("without ratings still says what is known, and borrowed figures name their owner", async () => {
    const unrated = await db.occupation.findFirstOrThrow({ where: { rated: false, wageMedian: { not: null } } });
    const occupation = await getOccupation("en", unrated.code);
    expect(occupation).toMatchObject({ rated: false, interests: [], knowledge: [], skills: [] });
    expect(occupation!.wageMedian).toBe(unrated.wageMedian);

    const borrower = await getOccupation("en", "11-1011.03");
    expect(borrower).toMatchObject({ wageOwner: "Chief Executives", projectionOwner: "Chief Executives" });
    const borrowers = await db.occupation.findMany({ where: { wageFrom: { not: null } }, select: { code: true } });
    for (const { code } of borrowers.filter((_, i) => i % 15 === 0)) {
      expect((await getOccupation("es", code))?.wageOwner).not.toMatch(/^\d/);
    }
  });

  test("that is not in the catalogue is null", async () => {
    expect(await getOccupation("en", "99-9999.99")).toBeNull();
  });

  test("as structured data cannot end its script element", async () => {
    const occupation = (await getOccupation("en", nurse))!;
    const json = occupationJson(
      { ...occupation, otherTitles: [{ title: "</script><script>alert(1)", language: "en" }] },
      { url: "http://localhost/en", description: "d", language: "en" },
    );
    expect(json).not.toContain("<");
    expect(JSON.parse(json)).toMatchObject({
      "@type": "Occupation",
      alternateName: ["</script><script>alert(1)"],
      estimatedSalary: { median: 93_600 },
    });
  });
});

describe("ways from an occupation", () => {
  test("are O*NET's twenty, each with a direction that its school explains and what carries over", async () => {
    const occupation = (await getOccupation("en", nurse))!;
    const related = await listRelated("en", occupation);
    expect(related).toHaveLength(20);
    expect(related.map(({ code }) => code)).not.toContain(nurse);
    const of = (code: string) => related.find((each) => each.code === code);
    expect(of("29-1171.00")?.direction).toMatchObject({ move: "up", school: 1 });
    expect(of("29-2061.00")?.direction.school).toBeLessThan(0);
    expect(of("29-2061.00")?.carried).toMatchObject({ ready: "ready", missing: [] });
    for (const { direction } of related) {
      if (direction.move === "line") expect(direction.shared).not.toEqual([]);
      if (direction.move === "change") expect(direction.shared).toEqual([]);
    }
  });

  test("name in the page's language what is missing, by what the two occupations ask for", async () => {
    const assistants = (await getOccupation("es", "31-1131.00"))!;
    const nurses = (await listRelated("es", assistants)).find(({ code }) => code === nurse);
    const [from, to] = await Promise.all(
      ["31-1131.00", nurse].map((code) => db.occupation.findUniqueOrThrow({ where: { code } })),
    );
    const medicine = await db.element.findFirstOrThrow({ where: { titleEn: "Medicine and Dentistry" } });
    const gap = to!.knowledgeLevel[medicine.position]! - from!.knowledgeLevel[medicine.position]!;
    expect(gap).toBeGreaterThan(1.5);
    expect(nurses?.carried?.missing).toContain(medicine.titleEs);
  });

  test("of an occupation without ratings say that nothing is known, and not that nothing carries over", async () => {
    const unrated = await db.occupation.findFirstOrThrow({
      where: { skillLevel: { isEmpty: true }, related: { some: {} } },
    });
    const related = await listRelated("en", (await getOccupation("en", unrated.code))!);
    expect(related.length).toBeGreaterThan(0);
    expect(related.every(({ carried }) => carried === null)).toBe(true);
  });

  test("its line has one stop a stage, and itself at its own", async () => {
    const pathway = "national-16/health-science/therapeutic-services";
    const stops = await listLineStops("en", pathway, nurse);
    expect(stops.map(({ stage }) => stage)).toEqual(["SCHOOL", "CERTIFICATE", "ASSOCIATE", "BACHELOR", "BEYOND"]);
    expect(stops.filter(({ here }) => here)).toMatchObject([{ code: nurse, stage: "BACHELOR" }]);
  });
});

describe("the catalogue as a whole", () => {
  test("lists every occupation once, in the order of the language", async () => {
    const titles = (await listOccupations("en")).map(({ title }) => title);
    expect(titles).toHaveLength(await db.occupation.count());
    expect(titles).toEqual([...titles].sort(new Intl.Collator("en").compare));
  });

  test("names the address of every page once", async () => {
    const paths = await listPublicPaths();
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(
      expect.arrayContaining(["/clusters/missouri-6", "/clusters/national-14/construction", `/occupations/${nurse}`]),
    );
    expect(paths).toHaveLength(3 + 30 + 151 + 1 + 3 * 2 + (1 + 30) + (1 + 48) + 1016);
  });

  test("frameworks have their clusters, and a grouping has every cluster of the sixteen once", async () => {
    const [sixteen, fourteen, missouri] = await Promise.all(
      ["national-16", "national-14", "missouri-6"].map((code) => getFramework("es", code)),
    );
    expect(sixteen!.groups.map(({ clusters }) => clusters.length)).toEqual([16]);
    expect(fourteen!.groups.map(({ clusters }) => clusters.length)).toEqual([14]);
    expect(missouri!.groups).toHaveLength(6);
    const ids = (framework: typeof sixteen) =>
      framework!.groups.flatMap(({ clusters }) => clusters.map(({ id }) => id));
    expect(ids(missouri).sort()).toEqual(ids(sixteen).sort());
    expect(await getFramework("en", "national-99")).toBeNull();
  });

  test("counts what the sources do not say", async () => {
    const gaps = await countGaps();
    expect(gaps).toMatchObject({
      occupations: 1016,
      unrated: 93,
      withoutKnowledge: 137,
      pathways: 151,
      emptyPathways: 7,
    });
    expect(gaps.inferred).toBeGreaterThan(0);
    expect(gaps.borrowed).toBeGreaterThan(0);
  });
});
