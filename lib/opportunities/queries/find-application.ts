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
};

/** The opportunity, if it shows to this person now. */
export async function findShownOpportunity(
  tx: Transaction,
  person: CurrentUser,
  opportunityId: string,
  at: Date,
): Promise<ShownOpportunity | null> {
  const [row] = await tx.$queryRaw<ShownOpportunity[]>`
    SELECT o.id, o."schoolId", o."partnerId", o.kind, o.title, o.organisation, o.url
    FROM "Opportunity" o WHERE o.id = ${opportunityId}::uuid AND ${showsTo(person, at)}`;
  return row ?? null;
}

export const standingColumns = {
  staff: true,
  guardian: true,
  openAt: true,
} as const satisfies Prisma.ApplicationSelect;
