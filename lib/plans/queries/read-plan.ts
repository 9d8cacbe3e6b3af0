import "server-only";
import type { Transaction } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";
import { planningSchool } from "./planning";

const shownEvents = 60;

const current = (at: Date) => ({ from: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] });

/** Which plan: this one, or the one of a person that counts. */
export type WhichPlan =
  { planId: string } | { personId: string; /** Only as someone in this counselor's care. */ counselorId?: string };

const whereOf = (where: WhichPlan, at: Date): Prisma.PlanWhereInput => {
  if ("planId" in where) return { id: where.planId, archivedAt: null };
  const { personId, counselorId } = where;
  const care = counselorId ? { person: { counselors: { some: { counselorId, ...current(at) } } } } : {};
  return { personId, primary: true, archivedAt: null, ...care };
};

/** One plan with all that hangs on it, in one query: what of it there is, the database decides for who asks. */
export const readPlan = (tx: Transaction, where: WhichPlan, at: Date) =>
  tx.plan.findFirst({
    relationLoadStrategy: "join",
    where: whereOf(where, at),
    select: {
      id: true,
      personId: true,
      revision: true,
      primary: true,
      state: true,
      submittedAt: true,
      approvedRevision: true,
      changedAt: true,
      revisions: { orderBy: { number: "desc" }, take: 1, select: { content: true, materialHash: true } },
      reviews: { orderBy: { createdAt: "desc" }, take: 20 },
      signatures: { orderBy: { createdAt: "desc" }, take: 40 },
      events: {
        orderBy: { at: "desc" },
        take: shownEvents,
        select: { kind: true, revision: true, actorName: true, detail: true, at: true },
      },
      comments: { orderBy: { createdAt: "asc" }, take: 200 },
      suggestions: { orderBy: { createdAt: "desc" }, take: 40 },
      snapshots: { orderBy: { createdAt: "desc" }, take: 8, select: { id: true, revision: true, createdAt: true } },
      person: {
        select: {
          id: true,
          name: true,
          locale: true,
          memberships: {
            where: { role: "STUDENT", ...current(at) },
            select: {
              grade: true,
              school: {
                select: {
                  ...planningSchool,
                  name: true,
                  courses: {
                    orderBy: { code: "asc" },
                    select: {
                      code: true,
                      scedCode: true,
                      titleEn: true,
                      titleEs: true,
                      credits: true,
                      gradeFrom: true,
                      gradeTo: true,
                      length: true,
                      terms: true,
                      prerequisites: true,
                      corequisites: true,
                      repeatable: true,
                      dualCredit: true,
                      retiredAt: true,
                    },
                  },
                },
              },
            },
          },
          transcript: true,
          conditions: { select: { conditionId: true, amount: true } },
        },
      },
    },
  });
