import "server-only";
import type { Transaction } from "@/lib/platform/db";

export type UndoPoint = {
  /** The revision whose content the plan has now: its own, or the one that an undo went back to. */
  standsFor: number;
  /** Where undoing leads; null at the start. */
  undo: number | null;
  /** Where redoing leads, the next last; empty after a new edit. */
  redos: number[];
};

type Detail = { to: number; redo: number[] };

/** An approval taken back is an UNDO too; only those of edits say where they lead. */
const isOfEdit = (detail: unknown): detail is Detail =>
  typeof detail === "object" && detail !== null && "to" in detail && typeof detail.to === "number";

async function detailOf(tx: Transaction, planId: string, revision: number): Promise<Detail | null> {
  const events = await tx.planEvent.findMany({
    where: { planId, revision, kind: "UNDO" },
    select: { detail: true },
  });
  return events.map(({ detail }) => detail as unknown).find(isOfEdit) ?? null;
}

/** Where undo and redo lead from this revision. At most two queries. */
export async function undoPointIn(tx: Transaction, planId: string, revision: number): Promise<UndoPoint> {
  const own = await detailOf(tx, planId, revision);
  const standsFor = own?.to ?? revision;
  const before = standsFor - 1;
  const undo = before === 0 ? null : ((await detailOf(tx, planId, before))?.to ?? before);
  return { standsFor, undo, redos: own?.redo ?? [] };
}
