import "server-only";
import { randomUUID } from "node:crypto";
import type { Explorer } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { closeHoursLinks } from "./close-hours-links";
import type { PlacementInput } from "./hours-schema";
import { holdHours, recordOwnHours } from "./record-hours";
import { ownSchools } from "./rules/care";
import { placementLimits, undoableAfter } from "./rules/hours-link";

export type PlacementProblem =
  | "PLACEMENT_NOT_FOUND"
  | "APPLICATION_NOT_FOUND"
  | "RULE_NOT_FOUND"
  | "ALREADY_THERE"
  | "TOO_MANY_PLACEMENTS"
  | "HAS_HOURS";

/** A rule counts for someone while it holds, and is of one of their schools or of the site. */
async function countsFor(tx: Transaction, explorer: Explorer, ruleId: string | null): Promise<boolean> {
  if (ruleId === null) return true;
  const schools = { OR: [{ schoolId: null }, { schoolId: { in: ownSchools(explorer) } }] };
  return (await tx.hoursRule.count({ where: { id: ruleId, endedAt: null, ...schools } })) === 1;
}

/** Adds a place where one works, learns or helps: an own one, or of an application of one's own that started. */
export const addPlacement = (
  explorer: Explorer,
  input: PlacementInput,
  at: Date,
): Promise<Result<{ id: string }, PlacementProblem>> =>
  withActor(explorer, async (tx) => {
    await holdHours(tx, explorer.id);
    const own = { personId: explorer.id, removedAt: null };
    if ((await tx.placement.count({ where: own })) >= placementLimits.placements) return fail("TOO_MANY_PLACEMENTS");
    const { applicationId } = input;
    if (applicationId !== null) {
      const started = { id: applicationId, ...own, state: { in: ["STARTED" as const, "ENDED" as const] } };
      if ((await tx.application.count({ where: started })) === 0) return fail("APPLICATION_NOT_FOUND");
      if ((await tx.placement.count({ where: { ...own, applicationId } })) > 0) return fail("ALREADY_THERE");
    }
    if (!(await countsFor(tx, explorer, input.ruleId))) return fail("RULE_NOT_FOUND");
    const id = randomUUID();
    await tx.placement.createMany({
      data: [{ id, personId: explorer.id, ...input, createdAt: at, changedAt: at }],
    });
    await recordOwnHours(tx, explorer, { action: "placement.add", entity: "Placement", entityId: id });
    return succeed({ id });
  });

/**
 * Changes what a placement of one's own says. Where another supervisor is named, links that the one before holds end.
 * A rule that has ended stays where it was chosen before.
 */
export const changePlacement = (
  explorer: Explorer,
  id: string,
  { applicationId: _from, ...input }: PlacementInput,
  at: Date,
): Promise<Result<null, PlacementProblem>> =>
  withActor(explorer, async (tx) => {
    await holdHours(tx, explorer.id);
    const own = { id, personId: explorer.id, removedAt: null };
    const before = await tx.placement.findFirst({ where: own, select: { ruleId: true, supervisorEmail: true } });
    if (!before) return fail("PLACEMENT_NOT_FOUND");
    if (input.ruleId !== before.ruleId && !(await countsFor(tx, explorer, input.ruleId))) return fail("RULE_NOT_FOUND");
    const { count } = await tx.placement.updateMany({ where: own, data: { ...input, changedAt: at } });
    if (count === 0) return fail("PLACEMENT_NOT_FOUND");
    if (before.supervisorEmail !== input.supervisorEmail) await closeHoursLinks(tx, explorer, id, at);
    const fields = Object.keys(input);
    await recordOwnHours(tx, explorer, { action: "placement.change", entity: "Placement", entityId: id, fields });
    return succeed(null);
  });

/** Takes a placement off one's list. One with hours that were sent or verified stays: they are someone's word. */
export const removePlacement = (explorer: Explorer, id: string, at: Date): Promise<Result<null, PlacementProblem>> =>
  withActor(explorer, async (tx) => {
    await holdHours(tx, explorer.id);
    const own = { id, personId: explorer.id, removedAt: null };
    if ((await tx.placement.count({ where: own })) === 0) return fail("PLACEMENT_NOT_FOUND");
    const said = { state: { in: ["WAITING" as const, "VERIFIED" as const] }, removedAt: null };
    const { count } = await tx.placement.updateMany({
      where: { ...own, hours: { none: said } },
      data: { removedAt: at, changedAt: at },
    });
    if (count === 0) return fail("HAS_HOURS");
    await closeHoursLinks(tx, explorer, id, at);
    await recordOwnHours(tx, explorer, { action: "placement.remove", entity: "Placement", entityId: id });
    return succeed(null);
  });

/** Puts back a placement that was removed within the last ten minutes, with its hours. */
export const bringBackPlacement = (explorer: Explorer, id: string, at: Date): Promise<Result<null, PlacementProblem>> =>
  withActor(explorer, async (tx) => {
    await holdHours(tx, explorer.id);
    const { count } = await tx.placement.updateMany({
      where: { id, personId: explorer.id, removedAt: { gt: undoableAfter(at) } },
      data: { removedAt: null, changedAt: at },
    });
    if (count === 0) return fail("PLACEMENT_NOT_FOUND");
    await recordOwnHours(tx, explorer, { action: "placement.bring-back", entity: "Placement", entityId: id });
    return succeed(null);
  });
