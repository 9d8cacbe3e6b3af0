import "server-only";
import { withActor, type Actor } from "@/lib/platform/with-actor";

const plan = {
  id: true,
  primary: true,
  state: true,
  submittedAt: true,
  approvedRevision: true,
  copiedFromId: true,
  createdAt: true,
  changedAt: true,
  archivedAt: true,
  revisions: {
    orderBy: { number: "asc" },
    select: { number: true, pathwayId: true, content: true, contentHash: true, changes: true, createdAt: true },
  },
  events: {
    orderBy: { at: "asc" },
    select: { revision: true, kind: true, actorName: true, detail: true, at: true },
  },
  reviews: {
    orderBy: { createdAt: "asc" },
    select: { revision: true, decision: true, reason: true, createdAt: true, undoneAt: true },
  },
  comments: {
    orderBy: { createdAt: "asc" },
    select: {
      revision: true,
      entryId: true,
      text: true,
      authorName: true,
      authorKind: true,
      createdAt: true,
      resolvedAt: true,
    },
  },
  suggestions: {
    orderBy: { createdAt: "asc" },
    select: {
      revision: true,
      change: true,
      message: true,
      authorName: true,
      state: true,
      answer: true,
      createdAt: true,
      answeredAt: true,
    },
  },
  signatures: {
    orderBy: { createdAt: "asc" },
    select: { revision: true, materialHash: true, kind: true, signerName: true, createdAt: true, undoneAt: true },
  },
  // The document itself can be printed from what it says; the plan's page offers it as a file.
  snapshots: { orderBy: { createdAt: "asc" }, select: { revision: true, data: true, createdAt: true } },
  locks: { orderBy: { lockedAt: "asc" }, select: { grade: true, lockedAt: true, unlockedAt: true } },
} as const;

/** Everything of this domain that belongs to the person, to take along; the portfolio and its files come beside it. */
export const exportPlans = (person: Actor) =>
  withActor(person, async (tx) => ({
    saved: await tx.savedItem.findMany({
      where: { personId: person.id },
      orderBy: { id: "asc" },
      select: { kind: true, targetId: true, createdAt: true },
    }),
    plans: await tx.plan.findMany({
      relationLoadStrategy: "join",
      where: { personId: person.id },
      orderBy: { id: "asc" },
      select: plan,
    }),
    transcript: await tx.transcriptCourse.findMany({
      where: { personId: person.id },
      orderBy: [{ grade: "asc" }, { term: "asc" }, { code: "asc" }],
      omit: { id: true, personId: true, schoolId: true, createdById: true },
    }),
    conditions: await tx.metCondition.findMany({
      where: { personId: person.id },
      orderBy: { conditionId: "asc" },
      select: { conditionId: true, metOn: true, amount: true, source: true, createdAt: true },
    }),
  }));
