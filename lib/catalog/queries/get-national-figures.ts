import "server-only";
import { db } from "@/lib/platform/db";

export type NationalFigures = {
  wageMedian: number | null;
  growthPercent: number | null;
  employment: number | null;
  openings: number | null;
};

/** What all jobs in the country pay in the middle and how many open (a year), how they grow (percent in ten years). */
export async function getNationalFigures(): Promise<NationalFigures> {
  const rows = await db.nationalFigure.findMany();
  const value = (key: string) => rows.find((row) => row.key === key)?.value ?? null;
  return {
    wageMedian: value("wageMedian"),
    growthPercent: value("growthPercent"),
    employment: value("employment"),
    openings: value("openings"),
  };
}
