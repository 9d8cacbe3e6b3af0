import "server-only";
import type { Locale } from "@/lib/platform/texts";
import type { CareerStage, SchoolStage } from "@/prisma/generated/enums";
import { near } from "../rules/map-network";

/** What the map, the line and the tables of a pathway know of one occupation. */
export type PlacedOccupation = {
  code: string;
  title: string;
  language: Locale;
  stage: SchoolStage | null;
  careerStage: CareerStage | null;
  entryEducation: string | null;
  /** Its own workers; null where only those of a wider group are counted. */
  workers: number | null;
  growthPercent: number | null;
  openings: number | null;
  /** Whether the projections, and the wages, are those of a wider group. */
  projectionIsWider: boolean;
  wageIsWider: boolean;
  wageMedian: number | null;
  wageMedianAtLeast: boolean;
  wageMedianHourly: number | null;
  /** Nearest first. */
  related: string[];
};

export const occupationFields = {
  code: true,
  titleEn: true,
  titleEs: true,
  schoolStage: true,
  careerStage: true,
  entryEducation: true,
  employment: true,
  growthPercent: true,
  openings: true,
  projectionFrom: true,
  wageFrom: true,
  wageMedian: true,
  wageMedianAtLeast: true,
  wageMedianHourly: true,
  related: {
    where: { position: { lt: near } },
    orderBy: { position: "asc" },
    select: { relatedCode: true },
  },
} as const;

type Row = {
  code: string;
  titleEn: string;
  titleEs: string | null;
  schoolStage: SchoolStage | null;
  careerStage: CareerStage | null;
  entryEducation: string | null;
  employment: number | null;
  growthPercent: number | null;
  openings: number | null;
  projectionFrom: string | null;
  wageFrom: string | null;
  wageMedian: number | null;
  wageMedianAtLeast: boolean;
  wageMedianHourly: number | null;
  related: { relatedCode: string }[];
};

export function toPlacedOccupation(locale: Locale, row: Row): PlacedOccupation {
  const translated = locale === "es" ? row.titleEs : row.titleEn;
  return {
    code: row.code,
    title: translated ?? row.titleEn,
    language: translated === null ? "en" : locale,
    stage: row.schoolStage,
    careerStage: row.careerStage,
    entryEducation: row.entryEducation,
    workers: row.projectionFrom === null ? row.employment : null,
    growthPercent: row.growthPercent,
    openings: row.openings,
    projectionIsWider: row.projectionFrom !== null,
    wageIsWider: row.wageFrom !== null,
    wageMedian: row.wageMedian,
    wageMedianAtLeast: row.wageMedianAtLeast,
    wageMedianHourly: row.wageMedianHourly,
    related: row.related.map(({ relatedCode }) => relatedCode),
  };
}
