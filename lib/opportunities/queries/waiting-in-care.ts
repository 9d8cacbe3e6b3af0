import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { Prisma } from "@/prisma/generated/client";

export type WaitingInCare = {
  /** Applications that wait for the school's yes. */
  applications: number;
  /** Entries of hours that wait to be verified. */
  hours: number;
};

/** What of the students in the counselor's care waits for the school, as two columns of a row that asks for more. */
export const waitingColumns = (counselor: Counselor) => Prisma.sql`
  (SELECT count(*)::int FROM "Application" a JOIN (SELECT DISTINCT unnest(waymark_care()) AS id) care ON care.id = a."personId"
   WHERE a.staff = 'ASKED' AND a."removedAt" IS NULL AND a."personId" <> ${counselor.id}::uuid) AS applications,
  (SELECT count(*)::int FROM "HoursEntry" h JOIN (SELECT DISTINCT unnest(waymark_care()) AS id) care ON care.id = h."personId"
   WHERE h.state = 'WAITING' AND h."removedAt" IS NULL AND h."personId" <> ${counselor.id}::uuid) AS hours`;
