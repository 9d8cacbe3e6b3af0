import "server-only";
import { audit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import type { Transaction } from "@/lib/platform/db";
import { fail, succeed, type Result } from "@/lib/platform/result";
import type { PlanEventKind, PlanState } from "@/prisma/generated/enums";
import { contentHash } from "./content-hash";
import { materialHash } from "./material-hash";
import { contentAt, type PlanHead } from "./queries/plan-head";
import type { Planning } from "./queries/planning";
import type { PlanContent } from "./rules/content";
import { type Change, diffContents } from "./rules/diff";
import { lockedGrades, touchedYears } from "./rules/locked-years";
import { sameMaterial } from "./rules/material";

export type AddRevisionProblem = "PLAN_CHANGED_MEANWHILE" | "YEAR_LOCKED";
export type Revised = { revision: number; state: PlanState; changes: Change[]; approvalDropped: boolean };

type Options = {
  /** The revision that the person saw. */
  revision: number;
  event: PlanEventKind;
  detail?: Record<string, string | number | boolean | number[]>;
};

type Person = { id: string; name: string };

/**
 * What a change makes of the plan's state: an approval or a submission stands for what was looked at, and is there
 * again when the plan says exactly that again.
 */
async function stateAfter(tx: Transaction, plan: PlanHead, content: PlanContent, immaterial: readonly string[]) {
  if (plan.state === "APPROVED") return { state: "DRAFT" as const, event: "APPROVAL_DROPPED" as const };
  if (plan.state === "SUBMITTED") return { state: "DRAFT" as const, event: "WITHDRAW" as const };
  if (plan.state === "RETURNED" || plan.approvedRevision === null) return { state: plan.state, event: null };
  const approved = await contentAt(tx, plan.id, plan.approvedRevision);
  const back = approved !== null && sameMaterial(approved, content, immaterial);
  return { state: back ? ("APPROVED" as const) : plan.state, event: null };
}

/**
 * Writes what the owner's plan says from now on, in the transaction at hand: revision, state, history and audit. A
 * content that says the same adds nothing. An edit that is material drops an approval and withdraws a submission.
 */
export async function addRevision(
  tx: Transaction,
  owner: Person,
  plan: PlanHead,
  content: PlanContent,
  planning: Pick<Planning, "immaterial" | "locks">,
  { revision, event, detail = {} }: Options,
): Promise<Result<Revised, AddRevisionProblem>> {
  const { immaterial, locks } = planning;
  const changes = diffContents(plan.content, content, immaterial);
  const hash = contentHash(content);
  if (revision !== plan.revision) return fail("PLAN_CHANGED_MEANWHILE");
  if (hash === plan.contentHash) return succeed({ revision, state: plan.state, changes: [], approvalDropped: false });
  const locked = lockedGrades(locks, plan.id, plan.content.classOf);
  if (touchedYears(plan.content, content, locked).length > 0) return fail("YEAR_LOCKED");

  const same = sameMaterial(plan.content, content, immaterial);
  const after = same ? { state: plan.state, event: null } : await stateAfter(tx, plan, content, immaterial);
  const approvalBack = after.state === "APPROVED" && plan.state !== "APPROVED";
  const number = revision + 1;
  // The guard in `where` decides races: of two tabs, exactly one adds the next revision. The state is part of it, so
  // that a decision made in the same moment is not undone by an edit of what it did not see.
  const { count } = await tx.plan.updateMany({
    where: { id: plan.id, personId: owner.id, revision, state: plan.state, archivedAt: null },
    data: {
      revision: number,
      changedAt: now(),
      state: after.state,
      ...(after.event === "WITHDRAW" ? { submittedRevision: null, submittedAt: null } : {}),
    },
  });
  if (count === 0) return fail("PLAN_CHANGED_MEANWHILE");
  await tx.planRevision.create({
    data: {
      planId: plan.id,
      number,
      pathwayId: content.pathwayId,
      content,
      contentHash: hash,
      // What signatures are bound to stays while nothing material changes, even if the settings did.
      materialHash: (same && plan.materialHash) || materialHash(content, immaterial),
      changes,
      createdById: owner.id,
    },
  });
  const line = { planId: plan.id, revision: number, actorId: owner.id, actorName: owner.name };
  await tx.planEvent.createMany({
    data: [
      { ...line, kind: event, detail: approvalBack ? { ...detail, approvalBack } : detail },
      ...(after.event
        ? [{ ...line, kind: after.event, detail: { approvedRevision: plan.approvedRevision, changes } }]
        : []),
    ],
  });
  await audit(tx, {
    actorId: owner.id,
    action: "plan.revise",
    subjectId: owner.id,
    entity: "Plan",
    entityId: plan.id,
    fields: [...new Set(changes.map(({ kind }) => fieldOf(kind)))],
  });
  return succeed({
    revision: number,
    state: after.state,
    changes,
    approvalDropped: after.event === "APPROVAL_DROPPED",
  });
}

function fieldOf(kind: Change["kind"]): string {
  if (kind.startsWith("COURSE_")) return "courses";
  if (kind.startsWith("STEP_")) return "steps";
  const names = { PATHWAY: "pathwayId", OCCUPATION: "occupationCode", CLASS_OF: "classOf" } as const;
  return names[kind as keyof typeof names] ?? kind.toLowerCase();
}
