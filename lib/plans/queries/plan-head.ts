import "server-only";
import type { Transaction } from "@/lib/platform/db";
import type { PlanState } from "@/prisma/generated/enums";
import { type FirstContent, type PlanContent, readContent } from "../rules/content";

/** A plan as it stands, for a verb that changes it. */
export type PlanHead = {
  id: string;
  personId: string;
  revision: number;
  primary: boolean;
  state: PlanState;
  approvedRevision: number | null;
  archivedAt: Date | null;
  content: PlanContent;
  contentHash: string;
  materialHash: string;
};

export const toContent = (json: unknown): PlanContent => readContent(json as FirstContent | PlanContent);

/** One plan in use with its newest revision; null where it is not the person's, or put away. One query. */
export async function planHeadIn(tx: Transaction, personId: string, planId: string): Promise<PlanHead | null> {
  const row = await tx.plan.findFirst({
    relationLoadStrategy: "join",
    where: { id: planId, personId, archivedAt: null },
    select: {
      id: true,
      personId: true,
      revision: true,
      primary: true,
      state: true,
      approvedRevision: true,
      archivedAt: true,
      revisions: {
        orderBy: { number: "desc" },
        take: 1,
        select: { content: true, contentHash: true, materialHash: true },
      },
    },
  });
  const newest = row?.revisions[0];
  if (!row || !newest) return null;
  const { revisions: _revisions, ...plan } = row;
  return { ...plan, ...newest, content: toContent(newest.content) };
}

/** What an earlier revision said; null where there is none. */
export async function contentAt(tx: Transaction, planId: string, number: number): Promise<PlanContent | null> {
  const row = await tx.planRevision.findUnique({
    where: { planId_number: { planId, number } },
    select: { content: true },
  });
  return row && toContent(row.content);
}
