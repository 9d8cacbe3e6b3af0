import "server-only";
import { db } from "@/lib/platform/db";
import { getRelease } from "./get-release";

export type NationalCourse = { code: string; titleEn: string; titleEs: string | null };

let kept: Promise<NationalCourse[]> | null = null;
let keptRelease: number | null = null;

/** Every school course of SCED by code, about 1,700; kept in memory until another release is in use. */
export async function listNationalCourses(): Promise<NationalCourse[]> {
  const release = (await getRelease())?.id ?? null;
  if (kept && keptRelease === release) return kept;
  keptRelease = release;
  const reading = Promise.resolve(
    db.schoolCourse.findMany({ orderBy: { code: "asc" }, select: { code: true, titleEn: true, titleEs: true } }),
  );
  kept = reading;
  // A failed read is not kept, or every later visitor would meet it.
  reading.catch(() => {
    if (kept === reading) kept = null;
  });
  return reading;
}
