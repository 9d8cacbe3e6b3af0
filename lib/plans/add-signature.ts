import "server-only";
import { randomUUID } from "node:crypto";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import type { SignerKind } from "@/prisma/generated/enums";
import { recordPlanEvent } from "./record-plan-event";
import { type Relation, signerNameLimit } from "./rules/approval";

export type AddSignatureProblem = "NAME_MISSING" | "PLAN_CHANGED" | "ALREADY_SIGNED";

type Signing = {
  plan: { id: string; personId: string; revision: number; materialHash: string };
  kind: SignerKind;
  /** As typed. */
  name: string;
  /** What the signer saw. */
  materialHash: string;
  /** Id null: a guardian. */
  actorId: string | null;
  linkId?: string;
  relation?: Relation;
};

/** Puts a name under what the plan says now, if that is what the signer saw; in the transaction at hand. */
export async function addSignature(
  tx: Transaction,
  { plan, kind, name, materialHash, actorId, linkId, relation }: Signing,
  at: Date,
): Promise<Result<{ signatureId: string }, AddSignatureProblem>> {
  const signerName = name.trim().replace(/\s+/g, " ").slice(0, signerNameLimit);
  if (signerName === "") return fail("NAME_MISSING");
  if (plan.materialHash !== materialHash) return fail("PLAN_CHANGED");
  const same = { planId: plan.id, kind, materialHash, personId: actorId, linkId: linkId ?? null, undoneAt: null };
  // Two guardians may share one link; each signs with their own name.
  const before = await tx.planSignature.count({ where: { ...same, ...(actorId ? {} : { signerName }) } });
  if (before > 0) return fail("ALREADY_SIGNED");
  const id = randomUUID();
  const { undoneAt: _none, ...row } = same;
  await tx.planSignature.createMany({ data: [{ id, ...row, revision: plan.revision, signerName, createdAt: at }] });
  await recordPlanEvent(tx, {
    plan,
    who: { id: actorId, name: signerName },
    kind: "SIGN",
    at,
    detail: { signatureId: id, as: kind, ...(relation ? { relation } : {}) },
    action: "plan.sign",
    fields: [kind],
  });
  return succeed({ signatureId: id });
}
