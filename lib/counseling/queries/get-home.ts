import "server-only";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { sharedOf, sharedSelect, type SharedWithStudent } from "./get-student-shared";

export type Home = {
  /** Ids, newest first. */
  saved: { clusters: string[]; pathways: string[]; occupations: string[] };
  /** The plan that counts. */
  plan: { pathwayId: string; changedAt: Date } | null;
  unread: number;
  shared: SharedWithStudent | null;
};

const mostSaved = 500;

/** What someone's own page shows beside the survey: saved things, the plan, messages, what the counselor shares. */
export const getHome = (person: CurrentUser, at: Date): Promise<Home> =>
  withActor(person, async (tx) => {
    const row = await tx.person.findUniqueOrThrow({
      relationLoadStrategy: "join",
      where: { id: person.id },
      select: {
        ...sharedSelect,
        savedItems: {
          orderBy: [{ createdAt: "desc" }, { id: "desc" }],
          take: mostSaved,
          select: { kind: true, targetId: true },
        },
        standing: { select: { planId: true, pathwayId: true, planChangedAt: true } },
        _count: { select: { received: { where: { readAt: null, message: { takenAt: null } } } } },
      },
    });
    const of = (kind: (typeof row.savedItems)[number]["kind"]) =>
      row.savedItems.filter((item) => item.kind === kind).map(({ targetId }) => targetId);
    const { planId, pathwayId, planChangedAt } = row.standing ?? {};
    return {
      saved: { clusters: of("CLUSTER"), pathways: of("PATHWAY"), occupations: of("OCCUPATION") },
      plan: planId && pathwayId && planChangedAt ? { pathwayId, changedAt: planChangedAt } : null,
      unread: row._count.received,
      shared: sharedOf(row, at),
    };
  });
