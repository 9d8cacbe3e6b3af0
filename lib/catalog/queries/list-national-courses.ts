import "server-only";
import { db, type Transaction } from "@/lib/platform/db";

export type NationalCourse = { code: string; titleEn: string; titleEs: string | null };

let kept: Promise<NationalCourse[]> | null = null;
let keptRelease: number | null = null;

/**
 * Every school course of SCED by code, about 1,700; kept in memory until another release is in use. Within a
 * transaction it is read there: who holds one connection must not wait for a second.
 */
export async function listNationalCourses(from: Transaction = db): Promise<NationalCourse[]> {
  const newest = await from.catalogRelease.findFirst({ orderBy: { id: "desc" }, select: { id: true } });
  const release = newest?.id ?? null;
  if (kept && keptRelease === release) return kept;
  keptRelease = release;
  const reading = Promise.resolve(
    from.schoolCourse.findMany({ orderBy: { code: "asc" }, select: { code: true, titleEn: true, titleEs: true } }),
  );
  kept = reading;
  // A failed read is not kept, or every later visitor would meet it.
  reading.catch(() => {
    if (kept === reading) kept = null;
  });
  return reading;
}
