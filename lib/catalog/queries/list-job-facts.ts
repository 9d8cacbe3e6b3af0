import "server-only";
import { db } from "@/lib/platform/db";
import type { SchoolStage } from "@/prisma/generated/enums";

export type JobFacts = {
  code: string;
  stage: SchoolStage | null;
  wageMedian: number | null;
  wageMedianAtLeast: boolean;
  wageMedianHourly: number | null;
};

/** Typical schooling and middle wage of some occupations, by code; unknown codes are left out. */
export async function listJobFacts(codes: readonly string[]): Promise<Map<string, JobFacts>> {
  const rows = await db.occupation.findMany({
    where: { code: { in: [...codes] } },
    select: { code: true, schoolStage: true, wageMedian: true, wageMedianAtLeast: true, wageMedianHourly: true },
  });
  return new Map(rows.map(({ schoolStage, ...row }) => [row.code, { ...row, stage: schoolStage }]));
}
