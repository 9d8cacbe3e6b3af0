import "server-only";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { isRefused, isSent, type Needs, type SendBar, whoMustAgree } from "../rules/consent";
import { findShownOpportunity, type ShownOpportunity, standingColumns } from "./find-application";

export type OwnLetterText = { id: string; title: string; text: string };

export type ApplyPage = {
  opportunity: ShownOpportunity;
  /** Who must agree; or why nothing can be sent. A tick that one is grown up is asked for where it lacks. */
  needs: Needs | SendBar;
  /** One's own application to it. */
  application: { id: string; sent: boolean; refused: boolean } | null;
  letters: OwnLetterText[];
  /** What was sent the last time. */
  before: { name: string; email: string; phone: string; letter: string } | null;
};

/** What one needs to apply to an opportunity; null where it does not show to the person. Three statements. */
export const getApplyPage = (person: Explorer, opportunityId: string, at: Date): Promise<ApplyPage | null> =>
  withActor(person, async (tx) => {
    const found = await findShownOpportunity(tx, person, opportunityId, at);
    if (!found) return null;
    const { opportunity, askGuardians } = found;
    const needs = whoMustAgree(person, { askGuardians, adult: false });
    const own = await tx.application.findFirst({
      relationLoadStrategy: "join",
      where: { personId: person.id, opportunityId, removedAt: null },
      select: {
        id: true,
        ...standingColumns,
        sent: { select: { name: true, email: true, phone: true, letter: true } },
      },
    });
    const letters = await tx.coverLetter.findMany({
      where: { personId: person.id, removedAt: null },
      orderBy: [{ changedAt: "desc" }, { id: "desc" }],
      select: { id: true, title: true, text: true },
    });
    return {
      opportunity,
      needs,
      application: own && { id: own.id, sent: isSent(own), refused: isRefused(own) },
      letters,
      before: own?.sent ?? null,
    };
  });
