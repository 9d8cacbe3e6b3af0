import "server-only";
import type { Administrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { withActor, withPurpose } from "@/lib/platform/with-actor";
import { rosterReach } from "./roster-reach";
import { silentMinutes } from "./rules/roster/limits";

/** Puts a roster away that was not applied, with all that was staged of it; false where there is none such. */
export async function discardRoster(administrator: Administrator, id: string): Promise<boolean> {
  const silent = new Date(now().getTime() - silentMinutes * 60_000);
  const gone = await withActor(administrator, async (tx) => {
    const discarded = await tx.rosterRun.updateMany({
      where: {
        id,
        ...rosterReach(administrator),
        OR: [
          { state: { in: ["TRIED", "REFUSED", "FAILED"] } },
          { state: { in: ["READING", "APPLYING"] }, aliveAt: { lt: silent } },
        ],
      },
      data: { state: "DISCARDED" },
    });
    if (discarded.count === 0) return false;
    const entry = { actorId: administrator.id, subjectId: null, entity: "RosterRun", entityId: id };
    await audit(tx, { ...entry, action: "roster.discard" });
    return true;
  });
  // Staged rows are the house's, whoever brought them.
  if (gone)
    await withPurpose("roster", async (tx) => {
      await tx.rosterRow.deleteMany({ where: { runId: id } });
      await tx.rosterProblem.deleteMany({ where: { runId: id } });
    });
  return gone;
}
