import "server-only";
import type { Transaction } from "@/lib/platform/db";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import type { Agreement } from "../rules/college-credits";

const columns = {
  id: true,
  college: true,
  collegeCourse: true,
  collegeTitle: true,
  credits: true,
  courseCodes: true,
  minimumMark: true,
  validFrom: true,
  validUntil: true,
  endedAt: true,
} as const;

/** A school's agreements with colleges, ended ones too, in a transaction at hand. What is agreed is no secret. */
export const agreementsOf = (tx: Transaction, schoolId: string): Promise<Agreement[]> =>
  tx.articulationAgreement.findMany({
    where: { schoolId },
    orderBy: [{ college: "asc" }, { collegeCourse: "asc" }, { id: "asc" }],
    select: columns,
  });

export const listAgreements = (actor: Actor, schoolId: string): Promise<Agreement[]> =>
  withActor(actor, (tx) => agreementsOf(tx, schoolId));
