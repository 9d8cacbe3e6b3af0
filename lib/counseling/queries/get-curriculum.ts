import "server-only";
import { type CurrentUser, schoolsOf, type SchoolWorker } from "@/lib/accounts/rules/roles";
import { getFrameworkPrograms, type ProgramPathway } from "@/lib/catalog/queries/get-framework-programs";
import { type ReviewedPartner, reviewedPartnersSql } from "@/lib/opportunities/queries/list-pathway-partners";
import type { Locale } from "@/lib/platform/texts";
import { withActor } from "@/lib/platform/with-actor";
import { Prisma } from "@/prisma/generated/client";
import { type CurriculumRow, curriculumRow, isListed, shownDemand, type TaughtCourse } from "../rules/curriculum";
import { getCohort } from "./get-cohort";

export type CurriculumCourse = TaughtCourse & { titleEs: string | null; credentialId: string | null };

export type CurriculumSchool = { id: string; name: string };

/** The schools whose curriculum someone may see: where they work. By name. */
export const curriculumSchools = (worker: CurrentUser): CurriculumSchool[] =>
  schoolsOf(worker, "EDUCATOR", "COUNSELOR", "SCHOOL_ADMINISTRATOR");

type SchoolFacts = {
  framework: string;
  timeZone: string;
  release: number | null;
  courses: CurriculumCourse[];
  /** Of the one pathway that was asked about. */
  partners: ReviewedPartner[];
};

/**
 * What the school teaches and by which framework, the release in use, and who supports a pathway where one is named. One
 * statement.
 */
export const schoolFacts = (worker: SchoolWorker, schoolId: string, pathwayId?: string): Promise<SchoolFacts> =>
  withActor(worker, async (tx) => {
    const [facts] = await tx.$queryRaw<[SchoolFacts]>`
      SELECT s.framework, s."timeZone", (SELECT max(id) FROM "CatalogRelease") AS release,
        coalesce((
          SELECT json_agg(json_build_object(
            'code', c.code, 'scedCode', c."scedCode", 'title', c."titleEn", 'titleEs', c."titleEs",
            'gradeFrom', c."gradeFrom", 'gradeTo', c."gradeTo", 'capacity', c.capacity, 'credentialId', c."credentialId",
            'retired', false
          ) ORDER BY c.code)
          FROM "Course" c WHERE c."schoolId" = s.id AND c."retiredAt" IS NULL
        ), '[]') AS courses,
        ${pathwayId === undefined ? Prisma.sql`'[]'::json` : reviewedPartnersSql(schoolId, pathwayId)} AS partners
      FROM "School" s WHERE s.id = ${schoolId}::uuid`;
    return facts;
  });

/** How many students of the school plan each pathway, as the cohort page may show it. Three statements. */
export async function pathwayDemand(worker: SchoolWorker, school: CurriculumSchool, at: Date) {
  const scope = { schoolId: school.id, schoolName: school.name, whole: true };
  const filter = { what: "pathway", by: "grade", whose: "school", year: undefined } as const;
  const { table, countedAt } = await getCohort(worker, [scope], filter, scope, at);
  return { demand: shownDemand(table), countedAt };
}

export type CurriculumPathway = CurriculumRow &
  Pick<ProgramPathway, "id" | "letter"> & {
    title: string;
    /** How many are known for it. */
    credentials: number;
    cluster: { id: string; title: string; hue: string; mark: string };
  };

export type Curriculum = {
  school: CurriculumSchool;
  framework: string;
  timeZone: string;
  pathways: CurriculumPathway[];
  /** When the school's students were counted; null: not yet. */
  countedAt: Date | null;
};

/**
 * The pathways of the school's framework with what it teaches of each, what is missing, credentials, and students against
 * places. Null at a school where the person does not work. Four statements, and the catalogue once a release.
 */
export async function getCurriculum(
  worker: SchoolWorker,
  schoolId: string,
  { locale, all }: { locale: Locale; all: boolean },
  at: Date,
): Promise<Curriculum | null> {
  const school = curriculumSchools(worker).find(({ id }) => id === schoolId);
  if (!school) return null;
  const { framework: code, timeZone, release, courses } = await schoolFacts(worker, schoolId);
  const framework = release === null ? null : await getFrameworkPrograms(code, release);
  if (!framework) return { school, framework: code, timeZone, pathways: [], countedAt: null };
  const { demand, countedAt } = await pathwayDemand(worker, school, at);
  const pathways = framework.pathways
    .map(({ id, letter, titles, cluster, program, credentials }) => ({
      ...{ id, letter, credentials: credentials.length, title: titles[locale] },
      cluster: { id: cluster.id, hue: cluster.hue, mark: cluster.mark, title: cluster.titles[locale] },
      ...curriculumRow(program, courses, demand.get(id) ?? null),
    }))
    .filter((row) => all || isListed(row));
  return { school, framework: framework.titles[locale], timeZone, pathways, countedAt };
}
