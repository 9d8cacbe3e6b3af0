import "server-only";
import { hasRole, schoolsOf, type SchoolWorker } from "@/lib/accounts/rules/roles";
import {
  getFrameworkPrograms,
  type ProgramCourseRow,
  type ProgramPathway,
} from "@/lib/catalog/queries/get-framework-programs";
import type { ReviewedPartner } from "@/lib/opportunities/queries/list-pathway-partners";
import { type CurriculumRow, curriculumRow, type ProgramLine, programLines, shownCount } from "../rules/curriculum";
import {
  type CurriculumCourse,
  type CurriculumSchool,
  curriculumSchools,
  pathwayDemand,
  schoolFacts,
} from "./get-curriculum";
import { listRequests } from "./school-reports";

export type CourseDemand = {
  code: string;
  /** Plans that ask for it next year; null: under ten. */
  asked: number | null;
  capacity: number | null;
};

export type CurriculumView = {
  school: CurriculumSchool;
  pathway: ProgramPathway;
  row: CurriculumRow;
  lines: ProgramLine<ProgramCourseRow, CurriculumCourse>[];
  /** Of whom the requests are: a counselor's own students, or the whole school; null: not for this person to see. */
  scope: "mine" | "whole" | null;
  /** Courses of the program that next year's plans ask for; empty where there is no scope. */
  requests: CourseDemand[];
  /** Who supports the pathway at this school, each with their last look at it. */
  partners: ReviewedPartner[];
};

/**
 * One pathway at one school: its program with the school's courses, and students against places. An educator
 * sees no requests for single courses: they come from single students' plans, which the database shows to those who look
 * after them only. Null at a school where the person does not work, or where there is no such pathway. Five
 * statements, and the catalogue once a release.
 */
export async function getCurriculumPathway(
  worker: SchoolWorker,
  schoolId: string,
  pathwayId: string,
  at: Date,
): Promise<CurriculumView | null> {
  const school = curriculumSchools(worker).find(({ id }) => id === schoolId);
  if (!school) return null;
  const { release, courses, partners } = await schoolFacts(worker, schoolId, pathwayId);
  const [frameworkCode = ""] = pathwayId.split("/");
  const framework = release === null ? null : await getFrameworkPrograms(frameworkCode, release);
  const pathway = framework?.pathways.find(({ id }) => id === pathwayId);
  if (!pathway) return null;
  const { demand } = await pathwayDemand(worker, school, at);
  const lines = programLines(pathway.program, courses);
  const scope = scopeAt(worker, schoolId);
  const codes = new Set(lines.flatMap(({ course }) => course?.code ?? []));
  return {
    ...{ school, pathway, lines, scope, partners },
    row: curriculumRow(pathway.program, courses, demand.get(pathwayId) ?? null),
    requests: scope === null ? [] : await requestsFor(worker, school, scope, codes, at),
  };
}

const scopeAt = (worker: SchoolWorker, schoolId: string): CurriculumView["scope"] => {
  const isAt = (role: "COUNSELOR" | "SCHOOL_ADMINISTRATOR") =>
    hasRole(worker, role) && schoolsOf(worker, role).some(({ id }) => id === schoolId);
  if (isAt("SCHOOL_ADMINISTRATOR")) return "whole";
  return isAt("COUNSELOR") ? "mine" : null;
};

async function requestsFor(
  worker: SchoolWorker,
  school: CurriculumSchool,
  scope: "mine" | "whole",
  codes: ReadonlySet<string>,
  at: Date,
): Promise<CourseDemand[]> {
  const whole = scope === "whole";
  const rows = await listRequests(worker, { schoolId: school.id, schoolName: school.name, whole }, at);
  const asked = new Map(rows.filter(({ code }) => codes.has(code)).map((row) => [row.code, row]));
  return [...asked.values()]
    .map(({ code, all, capacity }) => ({ code, asked: shownCount(all, !whole), capacity }))
    .sort((a, b) => (b.asked ?? 0) - (a.asked ?? 0) || (a.code < b.code ? -1 : 1));
}
