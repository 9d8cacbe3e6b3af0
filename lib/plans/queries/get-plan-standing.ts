import "server-only";
import { now } from "@/lib/platform/clock";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import { type Standing, standingOf } from "../rules/approval";
import { boundHash } from "./bound-hash";
import { toContent } from "./plan-head";
import { planningOf, planningSchool } from "./planning";

export type PlanStandingView = { standing: Standing; immaterial: readonly string[]; timeZone: string; alone: boolean };

/** Where one plan stands, for its owner: state, approval, signatures. One query. */
export const getPlanStanding = (person: Actor, planId: string): Promise<PlanStandingView | null> =>
  withActor(person, async (tx) => {
    const at = now();
    const current = { from: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] };
    const row = await tx.plan.findFirst({
      relationLoadStrategy: "join",
      where: { id: planId, personId: person.id },
      select: {
        state: true,
        submittedAt: true,
        approvedRevision: true,
        revisions: { orderBy: { number: "desc" }, take: 1, select: { content: true, materialHash: true } },
        reviews: { orderBy: { createdAt: "desc" }, take: 20 },
        signatures: { orderBy: { createdAt: "desc" }, take: 40 },
        events: {
          where: { kind: { in: ["APPROVE", "RETURN", "APPROVAL_DROPPED", "SIGN"] } },
          orderBy: { at: "desc" },
          take: 60,
          select: { kind: true, revision: true, actorName: true, detail: true, at: true },
        },
        person: {
          select: {
            memberships: {
              where: { role: "STUDENT", ...current },
              select: { grade: true, school: { select: planningSchool } },
            },
          },
        },
      },
    });
    const newest = row?.revisions[0];
    if (!row || !newest) return null;
    const place = row.person.memberships.find(({ school }) => school) ?? row.person.memberships[0];
    const { immaterial, guardianSigns, timeZone, schoolId } = planningOf(
      place?.grade ?? null,
      place?.school ?? null,
      at,
    );
    const materialHash = boundHash({ ...newest, content: toContent(newest.content) }, immaterial);
    const standing = standingOf({ ...row, materialHash, guardianSigns });
    return { standing, immaterial, timeZone, alone: schoolId === null };
  });
