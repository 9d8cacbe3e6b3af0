import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import type { SchoolStage } from "@/prisma/generated/enums";
import { type Direction, directionOf } from "../rules/direction";
import { lineNumbers } from "../rules/line-numbers";
import { trafficFields } from "./occupation-places";

export type Related = {
  code: string;
  title: string;
  titleLanguage: Locale;
  direction: Direction;
  /** What it asks for, as a key of CatalogTerm ENTRY_EDUCATION in words. */
  entryEducation: string | null;
  /** The pathway of the framework to change to, where the direction is a change. */
  pathway: { title: string; letter: string; line: number } | null;
  wageMedian: number | null;
  wageMedianAtLeast: boolean;
  wageMedianHourly: number | null;
};

const most = 10;

const order: Record<Direction, number> = { along: 0, up: 1, change: 2, start: 3, related: 4 };

/** The nearest related occupations of one, by direction and then nearness; pathways are those of the framework. */
export async function listRelated(
  locale: Locale,
  occupation: { code: string; schoolStage: SchoolStage | null; pathwayIds: readonly string[] },
  framework: string,
): Promise<Related[]> {
  const rows = await db.relatedOccupation.findMany({
    where: { occupationCode: occupation.code },
    orderBy: { position: "asc" },
    take: most,
    select: {
      related: {
        select: {
          code: true,
          titleEn: true,
          titleEs: true,
          schoolStage: true,
          entryEducation: true,
          wageMedian: true,
          wageMedianAtLeast: true,
          wageMedianHourly: true,
          places: {
            where: { cluster: { frameworkCode: framework }, pathwayId: { not: null } },
            orderBy: { inferred: "asc" },
            select: {
              pathway: {
                select: { id: true, titleEn: true, titleEs: true, letter: true, cluster: { select: trafficFields } },
              },
            },
          },
        },
      },
    },
  });
  const terms = await db.catalogTerm.findMany({ where: { kind: "ENTRY_EDUCATION" } });
  const es = locale === "es";
  const education = new Map(terms.map(({ key, titleEn, titleEs }) => [key, es ? titleEs : titleEn]));
  return rows
    .map(({ related }) => {
      const pathways = related.places.flatMap(({ pathway }) => (pathway ? [pathway] : []));
      const direction = directionOf(occupation, {
        schoolStage: related.schoolStage,
        pathwayIds: pathways.map(({ id }) => id),
      });
      const change = direction === "change" ? pathways[0] : undefined;
      const translated = es ? related.titleEs : related.titleEn;
      return {
        code: related.code,
        title: translated ?? related.titleEn,
        titleLanguage: translated === null ? ("en" as const) : locale,
        direction,
        entryEducation: related.entryEducation === null ? null : (education.get(related.entryEducation) ?? null),
        pathway: change
          ? {
              title: es ? change.titleEs : change.titleEn,
              letter: change.letter,
              line: lineNumbers(change.cluster.pathways).get(change.id) ?? 1,
            }
          : null,
        wageMedian: related.wageMedian,
        wageMedianAtLeast: related.wageMedianAtLeast,
        wageMedianHourly: related.wageMedianHourly,
      };
    })
    .sort((a, b) => order[a.direction] - order[b.direction]);
}
