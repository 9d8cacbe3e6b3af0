import type { PlanDecision, PlanEventKind, PlanState, SignerKind } from "@/prisma/generated/enums";

/** What a plan's approval and signatures are told from; lists newest first. */
export type ApprovalFacts = {
  state: PlanState;
  approvedRevision: number | null;
  submittedAt: Date | null;
  /** Of the newest revision. */
  materialHash: string;
  guardianSigns: boolean;
  reviews: readonly {
    id: string;
    revision: number;
    decision: PlanDecision;
    reason: string;
    counselorId: string;
    createdAt: Date;
    undoneAt: Date | null;
  }[];
  signatures: readonly {
    id: string;
    revision: number;
    materialHash: string;
    kind: SignerKind;
    signerName: string;
    linkId: string | null;
    createdAt: Date;
    undoneAt: Date | null;
  }[];
  events: readonly {
    kind: PlanEventKind;
    revision: number;
    actorName: string;
    detail: unknown;
    at: Date;
  }[];
};

export type Signed = {
  id: string;
  kind: SignerKind;
  name: string;
  /** What a guardian is to the student, as they said: "MOTHER". */
  relation: string | null;
  linkId: string | null;
  revision: number;
  at: Date;
  /** The plan still says, in all that is bound, what was signed. */
  holds: boolean;
};

export type Decided = {
  id: string;
  decision: PlanDecision;
  revision: number;
  reason: string;
  by: string;
  counselorId: string;
  at: Date;
};

export type Standing = {
  state: PlanState;
  materialHash: string;
  submittedAt: Date | null;
  /** The newest decision that was not undone. */
  decided: Decided | null;
  /** The approval that holds now. */
  approved: Decided | null;
  /** An approval that a later edit dropped: which revision did it, who, when. */
  dropped: { was: Decided; revision: number; by: string; at: Date } | null;
  signatures: Signed[];
  /** Who has not signed what the plan says now. */
  toSign: SignerKind[];
  /** Approved and signed by everyone whose signature is asked. */
  settled: boolean;
};

const detailOf = (detail: unknown): Record<string, unknown> =>
  typeof detail === "object" && detail !== null ? (detail as Record<string, unknown>) : {};

/** Who approved and signed what, whether it still holds, what dropped it, and who is still to sign. */
export function standingOf(facts: ApprovalFacts): Standing {
  const { state, approvedRevision, materialHash, submittedAt } = facts;
  const tellerOf = (reviewId: string) =>
    facts.events.find(
      ({ kind, detail }) => (kind === "APPROVE" || kind === "RETURN") && detailOf(detail).reviewId === reviewId,
    )?.actorName ?? "";
  const decisions = facts.reviews
    .filter(({ undoneAt }) => undoneAt === null)
    .map(({ id, decision, revision, reason, counselorId, createdAt }): Decided => {
      return { id, decision, revision, reason, counselorId, by: tellerOf(id), at: createdAt };
    });
  const approval =
    approvedRevision === null
      ? null
      : (decisions.find(({ decision, revision }) => decision === "APPROVED" && revision === approvedRevision) ?? null);
  const drop = facts.events.find(({ kind, at }) => kind === "APPROVAL_DROPPED" && approval && at >= approval.at);
  const relationOf = (id: string) => {
    const event = facts.events.find(({ kind, detail }) => kind === "SIGN" && detailOf(detail).signatureId === id);
    const { relation } = detailOf(event?.detail);
    return typeof relation === "string" ? relation : null;
  };
  const signatures = facts.signatures
    .filter(({ undoneAt }) => undoneAt === null)
    .map(({ id, kind, signerName, linkId, revision, createdAt, ...signed }): Signed => {
      const holds = signed.materialHash === materialHash;
      return { id, kind, name: signerName, relation: relationOf(id), linkId, revision, at: createdAt, holds };
    });
  const asked: SignerKind[] = facts.guardianSigns ? ["STUDENT", "GUARDIAN"] : ["STUDENT"];
  const toSign = asked.filter((who) => !signatures.some(({ kind, holds }) => holds && kind === who));
  const approved = state === "APPROVED" ? approval : null;
  return {
    state,
    materialHash,
    submittedAt: state === "SUBMITTED" ? submittedAt : null,
    decided: decisions[0] ?? null,
    approved,
    dropped:
      state !== "APPROVED" && approval && drop
        ? { was: approval, revision: drop.revision, by: drop.actorName, at: drop.at }
        : null,
    signatures,
    toSign,
    settled: approved !== null && toSign.length === 0,
  };
}

export const canSubmit = (state: PlanState): boolean => state === "DRAFT" || state === "RETURNED";

export const relations = ["MOTHER", "FATHER", "GUARDIAN", "OTHER"] as const;
export type Relation = (typeof relations)[number];

export const signerNameLimit = 80;
export const remarkLimit = 500;
export const openSuggestionsLimit = 20;
