import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import type { CareerStage } from "@/prisma/generated/enums";
import { careerLevels } from "../rules/career-levels";
import type { StudyCourse } from "../rules/study-program";

/** A course of a pathway's program; `title` is the English one, by which a school's own course may be like it. */
export type ProgramCourseRow = StudyCourse & { title: string; titleEs: string | null };

export type ProgramPathway = {
  id: string;
  letter: string;
  titles: Record<Locale, string>;
  cluster: { id: string; titles: Record<Locale, string>; hue: string; mark: string };
  /** Those of the cluster first. */
  program: ProgramCourseRow[];
  /** Those to begin with first. */
  credentials: ProgramCredential[];
};

/** The name is used as it is where it has no translation. */
export type ProgramCredential = {
  id: string;
  nameEn: string;
  nameEs: string | null;
  issuer: string;
  stage: CareerStage;
};

export type FrameworkPrograms = { titles: Record<Locale, string>; pathways: ProgramPathway[] };

let kept: { releaseId: number; frameworks: Map<string, Promise<FrameworkPrograms | null>> } | null = null;

/**
 * The pathways of a framework with their programs of study, in its order; of a grouping those of its groups. Null where
 * there is no such framework. Kept in memory until another release is in use: the caller says which one is.
 */
export function getFrameworkPrograms(code: string, releaseId: number): Promise<FrameworkPrograms | null> {
  if (kept?.releaseId !== releaseId) kept = { releaseId, frameworks: new Map() };
  const { frameworks } = kept;
  const known = frameworks.get(code);
  if (known) return known;
  const reading = read(code);
  frameworks.set(code, reading);
  // A failed read is not kept, or every later visitor would meet it.
  reading.catch(() => frameworks.delete(code));
  return reading;
}

async function read(code: string): Promise<FrameworkPrograms | null> {
  const framework = await db.framework.findUnique({ where: { code }, select: { titleEn: true, titleEs: true } });
  if (!framework) return null;
  const pathways = await db.pathway.findMany({
    where: {
      OR: [
        { cluster: { frameworkCode: code } },
        { cluster: { groups: { some: { group: { frameworkCode: code } } } } },
        { groups: { some: { group: { frameworkCode: code } } } },
      ],
    },
    select: {
      id: true,
      letter: true,
      titleEn: true,
      titleEs: true,
      cluster: { select: { id: true, titleEn: true, titleEs: true, hue: true, mark: true } },
      credentials: {
        select: { credential: { select: { id: true, nameEn: true, nameEs: true, issuer: true, stage: true } } },
      },
    },
    orderBy: [{ cluster: { position: "asc" } }, { position: "asc" }, { id: "asc" }],
  });
  const ids = pathways.map(({ id }) => id);
  const clusters = [...new Set(pathways.map(({ cluster }) => cluster.id))];
  const courses = await db.programCourse.findMany({
    where: { OR: [{ clusterId: { in: clusters } }, { pathwayId: { in: ids } }] },
    include: { course: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const shared = Map.groupBy(courses, ({ clusterId }) => clusterId);
  const own = Map.groupBy(courses, ({ pathwayId }) => pathwayId);
  type Row = (typeof courses)[number];
  const toRow = ({ course, gradeFrom, gradeTo, kind, pathwayId }: Row): ProgramCourseRow => ({
    ...{ code: course.code, gradeFrom, gradeTo, kind, shared: pathwayId === null },
    title: course.titleEn,
    titleEs: course.titleEs,
  });
  return {
    titles: { en: framework.titleEn, es: framework.titleEs },
    pathways: pathways.map(({ titleEn, titleEs, cluster, credentials, ...pathway }) => ({
      ...pathway,
      titles: { en: titleEn, es: titleEs },
      cluster: {
        ...{ id: cluster.id, hue: cluster.hue, mark: cluster.mark },
        titles: { en: cluster.titleEn, es: cluster.titleEs },
      },
      program: [...(shared.get(cluster.id) ?? []), ...(own.get(pathway.id) ?? [])].map(toRow),
      credentials: credentials
        .map(({ credential }) => credential)
        .sort(
          (a, b) => careerLevels.indexOf(a.stage) - careerLevels.indexOf(b.stage) || (a.nameEn < b.nameEn ? -1 : 1),
        ),
    })),
  };
}
