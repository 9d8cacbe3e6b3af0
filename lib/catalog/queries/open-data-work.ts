import "server-only";
import { db } from "@/lib/platform/db";
import { listTexts } from "./list-texts";
import { both, type Found, paged, type Which } from "./open-data-frames";

export async function listOpenOccupations(which: Which): Promise<Found<"occupations">[]> {
  const { key, take } = paged(which);
  const rows = await db.occupation.findMany({
    where: { code: key },
    orderBy: { code: "asc" },
    take,
    omit: { educationShares: true, experienceShares: true, trainingShares: true, onTheJobShares: true },
    include: {
      alternateTitles: { orderBy: { position: "asc" }, select: { title: true, language: true } },
      places: { orderBy: { id: "asc" }, select: { clusterId: true, pathwayId: true, inferred: true } },
      related: { orderBy: { position: "asc" }, select: { relatedCode: true } },
      programs: { orderBy: { programCode: "asc" }, select: { programCode: true } },
    },
  });
  const texts = await listTexts(
    "OCCUPATION",
    rows.map(({ code }) => code),
  );
  return rows.map((row) => {
    const titles = (wanted: "EN" | "ES") =>
      row.alternateTitles.filter(({ language }) => language === wanted).map(({ title }) => title);
    return {
      id: row.code,
      soc: row.soc,
      title: both(row),
      otherTitles: { en: titles("EN"), es: titles("ES") },
      jobZone: row.jobZone,
      schoolStage: row.schoolStage,
      careerStage: row.careerStage,
      entryEducation: row.entryEducation,
      experienceNeeded: row.experienceNeeded,
      onTheJobTraining: row.onTheJobTraining,
      wage: {
        median: row.wageMedian,
        medianAtLeast: row.wageMedianAtLeast,
        medianHourly: row.wageMedianHourly,
        mean: row.wageMean,
        from: row.wageFrom,
      },
      outlook: {
        employment: row.employment,
        employmentProjected: row.employmentProjected,
        growthPercent: row.growthPercent,
        openings: row.openings,
        from: row.projectionFrom,
      },
      interests: row.interests,
      topInterests: row.topInterests,
      knowledge: row.knowledgeImportance,
      skills: row.skillImportance,
      places: row.places.map(({ clusterId, pathwayId, inferred }) => ({
        cluster: clusterId,
        pathway: pathwayId,
        inferred,
      })),
      related: row.related.map(({ relatedCode }) => relatedCode),
      programs: row.programs.map(({ programCode }) => programCode),
      summary: texts.get(row.code)?.SUMMARY ?? null,
    };
  });
}

export async function listOpenPrograms(which: Which): Promise<Found<"programs">[]> {
  const { key, take } = paged(which);
  const rows = await db.trainingProgram.findMany({
    where: { code: key },
    orderBy: { code: "asc" },
    take,
    include: {
      occupations: { orderBy: { occupationCode: "asc" }, select: { occupationCode: true } },
      places: { orderBy: { id: "asc" }, select: { clusterId: true, pathwayId: true } },
    },
  });
  return rows.map((row) => ({
    id: row.code,
    title: both(row),
    occupations: row.occupations.map(({ occupationCode }) => occupationCode),
    places: row.places.map(({ clusterId, pathwayId }) => ({ cluster: clusterId, pathway: pathwayId })),
  }));
}

export async function listOpenCredentials(which: Which): Promise<Found<"credentials">[]> {
  const { key, take } = paged(which);
  const rows = await db.industryCredential.findMany({
    where: { id: key },
    orderBy: { id: "asc" },
    take,
    include: { pathways: { orderBy: { pathwayId: "asc" }, select: { pathwayId: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    name: { en: row.nameEn, es: row.nameEs },
    issuer: row.issuer,
    issuerUrl: row.issuerUrl,
    kind: row.kind,
    stage: row.stage,
    renewalYears: row.renewalYears,
    source: row.source,
    pathways: row.pathways.map(({ pathwayId }) => pathwayId),
  }));
}

export async function listOpenCourses(which: Which): Promise<Found<"courses">[]> {
  const { key, take } = paged(which);
  const rows = await db.schoolCourse.findMany({
    where: { code: key },
    orderBy: { code: "asc" },
    take,
    include: {
      programs: {
        orderBy: { id: "asc" },
        select: { clusterId: true, pathwayId: true, gradeFrom: true, gradeTo: true, kind: true },
      },
    },
  });
  return rows.map((row) => ({
    id: row.code,
    title: both(row),
    places: row.programs.map(({ clusterId, pathwayId, ...rest }) => ({
      cluster: clusterId,
      pathway: pathwayId,
      ...rest,
    })),
  }));
}

export async function listOpenElements(which: Which): Promise<Found<"elements">[]> {
  const { key, take } = paged(which);
  const rows = await db.element.findMany({ where: { id: key }, orderBy: { id: "asc" }, take });
  return rows.map((row) => ({ id: row.id, kind: row.kind, position: row.position, title: both(row) }));
}
