import "server-only";
import type { Transaction } from "@/lib/platform/db";
import type { CourseEntry, Known } from "../rules/course-list";

type Named = Pick<CourseEntry, "scedCode" | "credentialId">;

/** Which of the SCED codes and credentials that courses name are in the catalogue. */
export async function knownIn(tx: Transaction, courses: readonly Named[]): Promise<Known> {
  const named = (field: keyof Named) => [...new Set(courses.flatMap((course) => course[field] ?? []))];
  const [sced, credentials] = [
    await tx.schoolCourse.findMany({ where: { code: { in: named("scedCode") } }, select: { code: true } }),
    await tx.industryCredential.findMany({ where: { id: { in: named("credentialId") } }, select: { id: true } }),
  ];
  return {
    scedCodes: new Set(sced.map(({ code }) => code)),
    credentialIds: new Set(credentials.map(({ id }) => id)),
  };
}
