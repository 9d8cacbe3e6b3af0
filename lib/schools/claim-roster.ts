import "server-only";
import type { Administrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import type { Transaction } from "@/lib/platform/db";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withActor, withPurpose } from "@/lib/platform/with-actor";
import { rosterReach } from "./roster-reach";
import { readCounts } from "./rules/roster/counts";
import { asksFirst, canBeTakenAgain, isDead } from "./rules/roster/limits";

export type ClaimProblem = "not-found" | "not-tried" | "confirm-leaving" | "busy";

/**
 * Takes a tried roster for applying, once; the work itself is `applyRoster`. `leaving` is how many people the
 * administrator typed that leave: it must be right where they are more than the stated share. One that died while it
 * was applied can be taken again.
 */
export const claimRoster = (
  administrator: Administrator | null,
  { id, leaving }: { id: string; leaving: number | null },
): Promise<Result<null, ClaimProblem>> =>
  administrator === null
    ? withPurpose("roster", (tx) => claim(tx, null, {}, id, leaving))
    : withActor(administrator, (tx) => claim(tx, administrator.id, rosterReach(administrator), id, leaving));

async function claim(
  tx: Transaction,
  by: string | null,
  reach: ReturnType<typeof rosterReach>,
  id: string,
  leaving: number | null,
): Promise<Result<null, ClaimProblem>> {
  const at = now();
  const run = await tx.rosterRun.findFirst({ where: { id, ...reach } });
  if (!run) return fail("not-found");
  const again = run.state === "APPLYING" && isDead(run, at);
  const failed = run.state === "FAILED" && canBeTakenAgain(run.problem);
  if (run.state !== "TRIED" && !again && !failed) return fail("not-tried");
  if (asksFirst(run.lossShare) && leaving !== readCounts(run.counts)?.leaving) return fail("confirm-leaving");
  const { districtId, schoolId } = run;
  const working = await tx.rosterRun.findMany({
    where: { id: { not: id }, districtId, schoolId, state: { in: ["READING", "APPLYING"] } },
    select: { state: true, aliveAt: true },
  });
  if (working.some((other) => !isDead(other, at))) return fail("busy");
  const taken = await tx.rosterRun.updateMany({
    where: { id, state: run.state, aliveAt: run.aliveAt, ...reach },
    data: { state: "APPLYING", appliedById: by, aliveAt: at, step: "apply", done: 0, total: 0, problem: null },
  });
  if (taken.count === 0) return fail("not-tried");
  await audit(tx, { actorId: by, action: "roster.apply", subjectId: null, entity: "RosterRun", entityId: id });
  return succeed(null);
}
