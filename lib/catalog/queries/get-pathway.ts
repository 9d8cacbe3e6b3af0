import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import type { SchoolStage } from "@/prisma/generated/enums";
import { lineNumbers } from "../rules/line-numbers";
import { occupationFields, type PlacedOccupation, toPlacedOccupation } from "./map-occupations";

export type PathwayOccupation = PlacedOccupation & {
  /** The least schooling people usually need, in words. */
  entryEducationTitle: string | null;
  /** No source names its pathway; it stands where similar occupations do. */
  inferred: boolean;
  soc: string;
  projectionFrom: string | null;
  schoolStage: SchoolStage | null;
  onTheJobTraining: string | null;
  experienceNeeded: string | null;
  employment: number | null;
  employmentProjected: number | null;
};

export type PathwayDetails = {
  id: string;
  title: string;
  summary: string;
  letter: string;
  /** Colour of its line, 1 to 7. */
  line: number;
  occupationCount: number;
  cluster: { id: string; title: string; hue: string; mark: string; frameworkCode: string };
  /** Its own occupations, or those of `near` where it has none. */
  occupations: PathwayOccupation[];
  /** The pathway or cluster whose occupations stand in. */
  near: { title: string; path: string } | null;
  /** Entry education in words, by its key. */
  educationTitles: Record<string, string>;
  /** The other pathways of the cluster, in the order of the framework. */
  others: { id: string; title: string; letter: string; line: number; occupationCount: number }[];
};

export const pathwayOccupationFields = {
  ...occupationFields,
  soc: true,
  onTheJobTraining: true,
  experienceNeeded: true,
  employmentProjected: true,
} as const;

const inOrder = { position: "asc" } as const;

/** One pathway with its occupations; null when there is none. */
export async function getPathway(locale: Locale, id: string): Promise<PathwayDetails | null> {
  const row = await db.pathway.findUnique({
    where: { id },
    include: { cluster: { include: { pathways: { orderBy: inOrder } } } },
  });
  if (!row) return null;
  const { cluster } = row;
  const es = locale === "es";
  const lines = lineNumbers(cluster.pathways);
  const titleOf = (titled: { titleEn: string; titleEs: string }) => (es ? titled.titleEs : titled.titleEn);
  const [near, educationTitles] = await Promise.all([
    row.nearOf === null ? null : findNear(row.nearOf),
    listEducationTitles(locale),
  ]);
  return {
    id,
    title: titleOf(row),
    summary: es ? row.summaryEs : row.summaryEn,
    letter: row.letter,
    line: lines.get(id)!,
    occupationCount: row.occupationCount,
    cluster: {
      id: cluster.id,
      title: titleOf(cluster),
      hue: cluster.hue,
      mark: cluster.mark,
      frameworkCode: cluster.frameworkCode,
    },
    occupations: await listPlaced(locale, near ? near.places : { pathwayId: id }, educationTitles),
    educationTitles,
    near: near && { title: titleOf(near), path: `/clusters/${row.nearOf}` },
    others: cluster.pathways
      .filter((other) => other.id !== id)
      .map((other) => ({
        id: other.id,
        title: titleOf(other),
        letter: other.letter,
        line: lines.get(other.id)!,
        occupationCount: other.occupationCount,
      })),
  };
}

/** The kinds of entry education in words, by key. */
export async function listEducationTitles(locale: Locale): Promise<Record<string, string>> {
  const terms = await db.catalogTerm.findMany({ where: { kind: "ENTRY_EDUCATION" } });
  return Object.fromEntries(terms.map(({ key, titleEn, titleEs }) => [key, locale === "es" ? titleEs : titleEn]));
}

type Places = { pathwayId: string } | { clusterId: string };

async function findNear(id: string): Promise<{ titleEn: string; titleEs: string; places: Places } | null> {
  const select = { titleEn: true, titleEs: true } as const;
  const pathway = await db.pathway.findUnique({ where: { id }, select });
  if (pathway) return { ...pathway, places: { pathwayId: id } };
  const cluster = await db.cluster.findUnique({ where: { id }, select });
  return cluster && { ...cluster, places: { clusterId: id } };
}

async function listPlaced(locale: Locale, where: Places, titles: Record<string, string>): Promise<PathwayOccupation[]> {
  const places = await db.occupationPlace.findMany({
    where,
    select: { inferred: true, occupation: { select: pathwayOccupationFields } },
  });
  const placed = places.map(({ inferred, occupation }) => toPathwayOccupation(locale, occupation, titles, inferred));
  return [...new Map(placed.map((occupation) => [occupation.code, occupation])).values()];
}

type Row = Parameters<typeof toPlacedOccupation>[1] &
  Pick<PathwayOccupation, "soc" | "onTheJobTraining" | "experienceNeeded" | "employmentProjected">;

export const toPathwayOccupation = (
  locale: Locale,
  row: Row,
  educationTitles: Record<string, string>,
  inferred: boolean,
): PathwayOccupation => ({
  ...toPlacedOccupation(locale, row),
  entryEducationTitle: row.entryEducation === null ? null : (educationTitles[row.entryEducation] ?? null),
  inferred,
  soc: row.soc,
  projectionFrom: row.projectionFrom,
  schoolStage: row.schoolStage,
  onTheJobTraining: row.onTheJobTraining,
  experienceNeeded: row.experienceNeeded,
  employment: row.employment,
  employmentProjected: row.employmentProjected,
});
