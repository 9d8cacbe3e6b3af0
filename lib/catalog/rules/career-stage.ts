import type { CareerStage, SchoolStage } from "@/prisma/generated/enums";

const stages: Record<string, SchoolStage> = {
  none: "SCHOOL",
  "high-school": "SCHOOL",
  "some-college": "CERTIFICATE",
  award: "CERTIFICATE",
  associate: "ASSOCIATE",
  bachelor: "BACHELOR",
  master: "BEYOND",
  doctoral: "BEYOND",
};

/**
 * The column of the map for a typical entry education (a key of CatalogTerm ENTRY_EDUCATION, after the BLS category);
 * null where it is unknown.
 */
export const schoolStageOf = (entryEducation: string | null): SchoolStage | null =>
  entryEducation === null ? null : (stages[entryEducation] ?? null);

const bySchool: Record<SchoolStage, CareerStage> = {
  SCHOOL: "ENTRY",
  CERTIFICATE: "MID",
  ASSOCIATE: "MID",
  BACHELOR: "MID",
  BEYOND: "ADVANCED",
};

/**
 * Where an occupation stands on the way through a career. The O*NET job zone (1 to 5) decides: 1 and 2 entry, 3 and 4
 * mid, 5 advanced; the entry education corrects it: beyond a bachelor's degree is always advanced, a two- or four-year
 * degree is never entry, less than a bachelor's degree never advanced. Without a zone the education alone decides;
 * null without both.
 */
export function careerStageOf(jobZone: number | null, school: SchoolStage | null): CareerStage | null {
  if (jobZone === null) return school && bySchool[school];
  if (school === "BEYOND") return "ADVANCED";
  if (jobZone >= 5) return school === null || school === "BACHELOR" ? "ADVANCED" : "MID";
  if (jobZone >= 3) return "MID";
  return school === "ASSOCIATE" || school === "BACHELOR" ? "MID" : "ENTRY";
}
