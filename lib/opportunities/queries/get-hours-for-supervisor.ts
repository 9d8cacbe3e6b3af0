import "server-only";
import { readByLink } from "@/lib/platform/signed-links";
import { hoursLink, undoableAfter } from "../rules/hours-link";

export type SupervisorEntry = { id: string; heldOn: Date; minutes: number; text: string; reason: string };

/** What a supervisor sees who came by a link: who asks, and the hours of that one placement that were sent. */
export type SupervisorHours = {
  personName: string;
  title: string;
  organisation: string;
  supervisorName: string;
  /** The oldest day first; `reason` is why it was rejected before. */
  waiting: SupervisorEntry[];
  /** Minutes that were verified before, by whomever. */
  verified: number;
  /** Entries judged within the last ten minutes by a supervisor: these can be taken back. */
  undoable: number;
  expiresAt: Date;
  /** Whoever is signed in in the same browser may not judge if it is they who ask. */
  personId: string;
};

/** The hours that the holder of this token may judge; null where it opens none. Drafts are not among them. */
export const getHoursForSupervisor = (token: string, at: Date): Promise<SupervisorHours | null> =>
  readByLink(token, hoursLink, at, async (tx, link) => {
    const place = await tx.placement.findFirst({
      relationLoadStrategy: "join",
      where: { id: link.targetId, personId: link.personId, removedAt: null },
      select: {
        title: true,
        organisation: true,
        supervisorName: true,
        person: { select: { name: true } },
        hours: {
          where: { state: "WAITING", removedAt: null },
          orderBy: [{ heldOn: "asc" }, { createdAt: "asc" }, { id: "asc" }],
          select: { id: true, heldOn: true, minutes: true, text: true, reason: true },
        },
      },
    });
    if (!place) return null;
    const judged = await tx.hoursEntry.findMany({
      where: { placementId: link.targetId, state: { in: ["VERIFIED", "REJECTED"] }, removedAt: null },
      select: { state: true, minutes: true, verifiedAs: true, verifiedAt: true },
    });
    const since = undoableAfter(at);
    const undoable = judged.filter(({ verifiedAs, verifiedAt }) => verifiedAs === "supervisor" && verifiedAt! > since);
    const verified = judged.reduce((sum, { state, minutes }) => sum + (state === "VERIFIED" ? minutes : 0), 0);
    const { person, hours: waiting, ...rest } = place;
    return {
      ...rest,
      ...{ personName: person.name, personId: link.personId, waiting, expiresAt: link.expiresAt },
      ...{ verified, undoable: undoable.length },
    };
  });
