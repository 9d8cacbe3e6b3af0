import "server-only";
import { withActor, type Actor } from "@/lib/platform/with-actor";
import type { PlanContent } from "../rules/content";
import { toContent } from "./plan-head";

/** What one revision of the person's own plan said; null where there is none. One query. */
export async function getPlanRevision(
  person: Actor,
  { planId, number }: { planId: string; number: number },
): Promise<{ content: PlanContent; createdAt: Date } | null> {
  const row = await withActor(person, (tx) =>
    tx.planRevision.findFirst({
      where: { planId, number, plan: { personId: person.id } },
      select: { content: true, createdAt: true },
    }),
  );
  return row && { content: toContent(row.content), createdAt: row.createdAt };
}
