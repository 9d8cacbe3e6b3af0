import { beforeAll, describe, expect, test } from "vitest";
import { getPathway, type PathwayDetails } from "@/lib/catalog/queries/get-pathway";
import { getPathwayPeople } from "@/lib/catalog/queries/get-pathway-people";
import { getStudyProgram } from "@/lib/catalog/queries/get-study-program";
import { getTrainingProgram } from "@/lib/catalog/queries/get-training-program";
import { listPathwayCounterparts, listPathwayNeighbours } from "@/lib/catalog/queries/list-pathway-neighbours";
import { listPathwayPrograms } from "@/lib/catalog/queries/list-pathway-programs";
import { listFamilyPrograms, listProgramCodes, listProgramFamilies } from "@/lib/catalog/queries/list-programs";
import { careerLevelsOf } from "@/lib/catalog/rules/career-levels";
import { exitOf, gradeStops, needsExperience } from "@/lib/catalog/rules/study-program";
import { db } from "@/lib/platform/db";

const therapy = "national-16/health-science/therapeutic-services";
const building = "national-16/architecture-construction/construction";
const foreignService = "national-16/government-public-administration/foreign-service";

describe("the stages of a pathway", () => {
  test("carry schooling, busiest jobs and figures, and add up to each figure once", async () => {
    const { occupations, educationTitles } = (await getPathway("en", therapy))!;
    const [entry, mid, advanced] = careerLevelsOf(occupations);
    expect(mid!.typical[0]).toMatchObject({ title: "Registered Nurses" });
    expect(educationTitles[mid!.education[0]!.key]).toBe("Certificate after high school");
    expect(advanced!.facts.wageMedian).toBeGreaterThan(entry!.facts.wageMedian!);
    const counted = [entry, mid, advanced].flatMap((level) => level!.counted);
    const figures = counted.map(({ projectionFrom, soc }) => projectionFrom ?? soc);
    expect(new Set(figures).size).toBe(figures.length);
  });
});

describe("the program of study of a pathway", () => {
  test("every pathway has courses from grade 7 to 12, a place to start, and its cluster's courses", async () => {
    const pathways = await db.pathway.findMany({ select: { id: true, clusterId: true } });
    expect(pathways).toHaveLength(151);
    for (const { id, clusterId } of pathways) {
      const courses = await getStudyProgram("es", id);
      const stops = gradeStops(courses);
      expect(
        stops.every(({ GENERAL, CAREER }) => GENERAL.length + CAREER.length > 0),
        id,
      ).toBe(true);
      expect(
        stops.some(({ entry }) => entry),
        id,
      ).toBe(true);
      expect(courses.filter(({ shared }) => shared).length, id).toBe(
        await db.programCourse.count({ where: { clusterId } }),
      );
      expect(
        courses.every(({ language }) => language === "es"),
        id,
      ).toBe(true);
    }
  });

  test("leads to an apprenticeship only where one is known, and to no job that needs years of others", async () => {
    const { occupations } = (await getPathway("en", building))!;
    const at = Map.groupBy(occupations, exitOf);
    expect(at.get("APPRENTICESHIP")!.map(({ title }) => title)).toContain("Electricians");
    for (const { code } of at.get("APPRENTICESHIP")!) {
      const row = await db.occupation.findUniqueOrThrow({ where: { code } });
      expect(row.onTheJobTraining).toBe("apprenticeship");
    }
    const later = at.get("WORK")!.filter(needsExperience);
    expect(later.map(({ title }) => title)).toContain(
      "First-Line Supervisors of Construction Trades and Extraction Workers",
    );
    expect(later.map(({ title }) => title)).not.toContain("Construction Laborers");
    const nursing = (await getPathway("en", therapy))!;
    expect(nursing.occupations.filter((each) => exitOf(each) === "APPRENTICESHIP")).toEqual([]);
  });
});

describe("programs after school", () => {
  let pathway: PathwayDetails;
  beforeAll(async () => {
    pathway = (await getPathway("en", therapy))!;
  });

  test("stand at the level their jobs ask for, the plain way first, no program twice", async () => {
    const levels = await listPathwayPrograms("en", therapy, pathway.occupations);
    expect(levels.map(({ level }) => level)).toEqual(["SCHOOL", "CERTIFICATE", "ASSOCIATE", "BACHELOR", "BEYOND"]);
    expect(levels.find(({ level }) => level === "BACHELOR")!.programs[0]).toMatchObject({ code: "51.3801" });
    const codes = levels.flatMap(({ programs }) => programs.map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
    for (const { programs, count } of levels) expect(programs.length).toBeLessThanOrEqual(Math.min(30, count));
  });

  test("each leads to an occupation of the pathway; where the framework lists programs, only those", async () => {
    const id = "national-14/healthcare-human-services/physical-health";
    const physical = (await getPathway("en", id))!;
    const listed = new Set(
      (await db.trainingProgramPlace.findMany({ where: { pathwayId: id } })).map(({ programCode }) => programCode),
    );
    const own = physical.occupations.map(({ code }) => code);
    for (const { programs } of await listPathwayPrograms("en", id, physical.occupations)) {
      for (const { code } of programs) {
        expect(listed.has(code), code).toBe(true);
        const reaches = { programCode: code, occupationCode: { in: own } };
        expect(await db.trainingProgramOccupation.count({ where: reaches }), code).toBeGreaterThan(0);
      }
    }
  });

  test("one of them names its family, jobs, places in both frameworks and kin", async () => {
    const nursing = (await getTrainingProgram("es", "51.3801"))!;
    expect(nursing).toMatchObject({ family: "51", title: "Enfermería profesional (RN)", language: "es" });
    expect(nursing.occupations.map(({ code }) => code)).toContain("29-1141.00");
    expect(nursing.places.filter(({ framework }) => framework === "national-14").every(({ listed }) => listed)).toBe(
      true,
    );
    expect(nursing.places.find(({ framework }) => framework === "national-16")).toMatchObject({
      listed: false,
      pathway: { id: therapy },
    });
    expect(nursing.kin.length).toBeGreaterThan(3);
    expect(nursing.kin.every(({ code }) => code.startsWith("51.") && code !== "51.3801")).toBe(true);
  });

  test("in families, all but the numbers that are kept free", async () => {
    const codes = await listProgramCodes();
    const families = await listProgramFamilies();
    expect(codes.length).toBe(await db.trainingProgram.count({ where: { NOT: { titleEn: "Reserved" } } }));
    expect(families.reduce((sum, { count }) => sum + count, 0)).toBe(codes.length);
    const health = await listFamilyPrograms("en", "51");
    expect(health.length).toBe(families.find(({ family }) => family === "51")!.count);
  });

  test.each(["99.9999", "51", "51.38", "51.3801 ", "%"])("%s is no program", async (code) =>
    expect(await getTrainingProgram("en", code)).toBeNull(),
  );

  test.each(["99", "5", "%", "51."])("%s is no family", async (family) =>
    expect(await listFamilyPrograms("en", family)).toEqual([]),
  );
});

describe("whom to ask, and where else one may go", () => {
  test("every pathway has ideas in both languages, and the organisations of its cluster stand after its own", async () => {
    const [en, es] = await Promise.all([getPathwayPeople("en", therapy), getPathwayPeople("es", therapy)]);
    for (const kind of ["WORK", "ASK"] as const) {
      expect(en.ideas[kind].length).toBeGreaterThan(0);
      expect(es.ideas[kind]).toHaveLength(en.ideas[kind].length);
      expect(es.ideas[kind]).not.toEqual(en.ideas[kind]);
    }
    expect(en.organizations.STUDENT.map(({ name }) => name).join()).toMatch(/HOSA/);
    const ids = [...en.organizations.STUDENT, ...en.organizations.PROFESSIONAL].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("skills carry over to pathways of other clusters, by the names of what both ask for", async () => {
    const neighbours = await listPathwayNeighbours("en", therapy);
    expect(neighbours).toHaveLength(3);
    expect(neighbours.every(({ cluster }) => cluster.id !== "national-16/health-science")).toBe(true);
    const titles = (await db.element.findMany()).map(({ titleEn }) => titleEn);
    for (const { shared } of neighbours) {
      expect(titles).toEqual(expect.arrayContaining(shared));
      expect(new Set(shared).size).toBe(shared.length);
    }
    expect(await listPathwayNeighbours("en", foreignService)).toEqual([]);
  });

  test("the same jobs stand in other frameworks, most of them first", async () => {
    const [first, second] = await listPathwayCounterparts("es", therapy);
    expect(first).toMatchObject({ id: "national-14/healthcare-human-services/physical-health", title: "Salud física" });
    expect(first!.shared).toBeGreaterThan(second!.shared);
    expect(await listPathwayCounterparts("en", foreignService)).toEqual([]);
  });
});
