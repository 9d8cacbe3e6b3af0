import "server-only";
import { withPurpose } from "@/lib/platform/with-actor";

export const orphanDays = 30;

/** Deletes anonymous attempts that nobody has touched for 30 days; answers how many. */
export const removeOrphans = (at: Date): Promise<number> =>
  withPurpose("housekeeping", async (tx) => {
    const before = new Date(at.getTime() - orphanDays * 86_400_000);
    const { count } = await tx.surveyAttempt.deleteMany({ where: { personId: null, updatedAt: { lt: before } } });
    return count;
  });
