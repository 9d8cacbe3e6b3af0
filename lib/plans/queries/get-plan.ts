import "server-only";
import { withActor, type Actor } from "@/lib/platform/with-actor";
import { type PlanContent, readContent } from "../rules/content";

export type OwnPlan = {
  id: string;
  revision: number;
  startedAt: Date;
  changedAt: Date;
  content: PlanContent;
  /** Newest first. */
  revisions: { number: number; pathwayId: string; reason: string; createdAt: Date }[];
};

/** The person's plan that counts, with what it says now and when it changed. */
export async function getPlan(person: Actor): Promise<OwnPlan | null> {
  const rows = await withActor(person, (tx) =>
    tx.planRevision.findMany({
      where: { plan: { personId: person.id, primary: true, archivedAt: null } },
      relationLoadStrategy: "join",
      orderBy: { number: "desc" },
      take: 50,
      select: {
        number: true,
        pathwayId: true,
        content: true,
        createdAt: true,
        plan: { select: { id: true, revision: true, createdAt: true } },
      },
    }),
  );
  const newest = rows[0];
  if (!newest) return null;
  return {
    id: newest.plan.id,
    revision: newest.plan.revision,
    startedAt: newest.plan.createdAt,
    changedAt: newest.createdAt,
    content: readContent(newest.content as Parameters<typeof readContent>[0]),
    revisions: rows.map(({ number, pathwayId, content, createdAt }) => ({
      number,
      pathwayId,
      reason: (content as { reason: string }).reason,
      createdAt,
    })),
  };
}
