import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { withActor } from "@/lib/platform/with-actor";

export type WaitingInCare = {
  /** Applications that wait for the school's yes. */
  applications: number;
  /** Entries of hours that wait to be verified. */
  hours: number;
};

/** What of the students in the counselor's care waits for the school. One statement, of counts alone. */
export async function waitingInCare(tx: Transaction, counselor: Counselor): Promise<WaitingInCare> {
  const [row] = await tx.$queryRaw<WaitingInCare[]>`
    WITH care AS MATERIALIZED (SELECT DISTINCT unnest(waymark_care()) AS id)
    SELECT
      (SELECT count(*)::int FROM "Application" a JOIN care ON care.id = a."personId"
       WHERE a.staff = 'ASKED' AND a."removedAt" IS NULL AND a."personId" <> ${counselor.id}::uuid) AS applications,
      (SELECT count(*)::int FROM "HoursEntry" h JOIN care ON care.id = h."personId"
       WHERE h.state = 'WAITING' AND h."removedAt" IS NULL AND h."personId" <> ${counselor.id}::uuid) AS hours`;
  return row ?? { applications: 0, hours: 0 };
}

export const getWaitingInCare = (counselor: Counselor): Promise<WaitingInCare> =>
  withActor(counselor, (tx) => waitingInCare(tx, counselor));
