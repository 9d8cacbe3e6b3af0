import "server-only";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";
import type { OpportunityKind } from "@/prisma/generated/enums";
import { showsTo } from "./shows-to";

export type ShownOpportunity = {
  id: string;
  schoolId: string | null;
  /** Who reads by a link what is sent; null: nobody does. */
  partnerId: string | null;
  kind: OpportunityKind;
  title: string;
  organisation: string;
  url: string;
  demo: boolean;
};

export type FoundOpportunity = {
  opportunity: ShownOpportunity;
  /** Whether a school at which the person is a student asks guardians too. */
  askGuardians: boolean;
};

/** The opportunity, if it shows to this person now. One statement. */
export async function findShownOpportunity(
  tx: Transaction,
  person: CurrentUser,
  opportunityId: string,
  at: Date,
): Promise<FoundOpportunity | null> {
  const schools = person.memberships.flatMap(({ role, schoolId }) =>
    role === "STUDENT" && schoolId ? [schoolId] : [],
  );
  const [row] = await tx.$queryRaw<(ShownOpportunity & { askGuardians: boolean })[]>`
    SELECT o.id, o."schoolId", o."partnerId", o.kind, o.title, o.organisation, o.url, o.demo,
      EXISTS (SELECT 1 FROM "School" s WHERE s.id = ANY (${schools}::uuid[]) AND s."askGuardians") AS "askGuardians"
    FROM "Opportunity" o WHERE o.id = ${opportunityId}::uuid AND ${showsTo(person, at)}`;
  if (!row) return null;
  const { askGuardians, ...opportunity } = row;
  return { opportunity, askGuardians };
}

export const standingColumns = {
  staff: true,
  guardian: true,
  openAt: true,
} as const satisfies Prisma.ApplicationSelect;
