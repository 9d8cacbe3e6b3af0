import "server-only";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import { readByLink } from "@/lib/platform/signed-links";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import { guardianPurposes } from "../rules/guardian-link";
import { type SnapshotData, snapshotOf } from "../rules/snapshot";
import { loadPlanFacts, toSnapshotData } from "./load-plan-facts";

/** Who asks: someone signed in, or a guardian by the token of their link. */
export type Reader = { person: Actor | null; token: string | null };

export type KeptDocument = { data: SnapshotData; pdf: Uint8Array };

type Read<Value> = (tx: Transaction, actorId: string | null) => Promise<Value | null>;

async function readAs<Value>({ person, token }: Reader, at: Date, read: Read<Value>): Promise<Value | null> {
  const own = person && (await withActor(person, (tx) => read(tx, person.id)));
  return own ?? (token ? readByLink(token, guardianPurposes, at, (tx) => read(tx, null)) : null);
}

/** A plan as it stands, as a document says it: for whoever may see it, else null. The look is audited. */
export const getPlanDocument = (reader: Reader, planId: string, at: Date): Promise<SnapshotData | null> =>
  readAs(reader, at, async (tx, actorId) => {
    const facts = await loadPlanFacts(tx, { planId }, at);
    if (!facts) return null;
    await look(tx, actorId, facts.plan.personId, "Plan", planId);
    return snapshotOf(facts, { at });
  });

/** The copy of an approved plan, for whoever may see the plan, else null. The look is audited. */
export const getSnapshot = (reader: Reader, id: string, at: Date): Promise<KeptDocument | null> =>
  readAs(reader, at, async (tx, actorId) => {
    const row = await tx.planSnapshot.findUnique({
      where: { id },
      select: { data: true, pdf: true, plan: { select: { personId: true } } },
    });
    if (!row) return null;
    await look(tx, actorId, row.plan.personId, "PlanSnapshot", id);
    return { data: toSnapshotData(row.data), pdf: row.pdf };
  });

async function look(tx: Transaction, actorId: string | null, subjectId: string, entity: string, entityId: string) {
  if (actorId === subjectId) return;
  await audit(tx, { actorId, action: "plan.document", subjectId, entity, entityId });
}
