import "server-only";
import { withActor, type Actor } from "@/lib/platform/with-actor";
import type { PlanEventKind } from "@/prisma/generated/enums";
import type { Change } from "../rules/diff";

export type HistoryLine = {
  id: string;
  kind: PlanEventKind;
  actorName: string;
  at: Date;
  revision: number;
  /** Of an edit: what it changed, line by line. */
  changes: Change[];
};

const pageLength = 40;
const made: readonly PlanEventKind[] = ["START", "REVISE", "UNDO", "ACCEPT"];

/** What happened to a plan that the person may see, newest first; `after` is the id of the last line shown. Two queries. */
export async function listPlanHistory(
  person: Actor,
  { planId, after }: { planId: string; after?: string | undefined },
): Promise<{ lines: HistoryLine[]; next: string | null }> {
  return withActor(person, async (tx) => {
    const events = await tx.planEvent.findMany({
      where: { planId, ...(after ? { id: { lt: after } } : {}) },
      orderBy: { id: "desc" },
      take: pageLength + 1,
      select: { id: true, kind: true, actorName: true, at: true, revision: true },
    });
    const shown = events.slice(0, pageLength);
    const revisions = await tx.planRevision.findMany({
      where: { planId, number: { in: [...new Set(shown.map(({ revision }) => revision))] } },
      select: { number: true, changes: true },
    });
    const changesOf = new Map(revisions.map(({ number, changes }) => [number, changes as unknown as Change[]]));
    const lines = shown.map((event) => ({
      ...event,
      changes: made.includes(event.kind) ? (changesOf.get(event.revision) ?? []) : [],
    }));
    return { lines, next: events.length > pageLength ? (shown.at(-1)?.id ?? null) : null };
  });
}
