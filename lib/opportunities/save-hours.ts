import "server-only";
import { randomUUID } from "node:crypto";
import type { Explorer } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { holdHours, recordHoursEvents, recordOwnHours } from "./record-hours";
import { placementLimits, undoableAfter } from "./rules/hours-link";
import { daysProblem, type HeldDay, type HoursRow } from "./rules/hours-typed";

export type HoursSaveProblem =
  "PLACEMENT_NOT_FOUND" | "HOURS_NOT_FOUND" | "DAY_AHEAD" | "DAY_FULL" | "SAME_DAY" | "TOO_MANY_HOURS";

/** Entries that their owner may change: nobody looks at them now, and nobody gave their word for them. */
const open = { state: { in: ["DRAFT" as const, "REJECTED" as const] }, removedAt: null };

/** What stands on these days already, over all placements; without the entry that is being changed. */
const heldOn = (tx: Transaction, explorer: Explorer, days: Date[], but?: string): Promise<HeldDay[]> =>
  tx.hoursEntry.findMany({
    where: {
      personId: explorer.id,
      removedAt: null,
      placement: { removedAt: null },
      heldOn: { in: days },
      ...(but ? { id: { not: but } } : {}),
    },
    select: { placementId: true, heldOn: true, minutes: true },
  });

type Added = { placementId: string; rows: readonly HoursRow[]; again: boolean; today: Date };

/** Notes hours on one or more days as drafts. Nobody has more than 24 hours a day, and none on a day to come. */
export const addHours = (
  explorer: Explorer,
  { placementId, rows, again, today }: Added,
  at: Date,
): Promise<Result<{ ids: string[] }, HoursSaveProblem>> =>
  withActor(explorer, async (tx) => {
    await holdHours(tx, explorer.id);
    const place = { id: placementId, personId: explorer.id, removedAt: null };
    if ((await tx.placement.count({ where: place })) === 0) return fail("PLACEMENT_NOT_FOUND");
    if (rows.some((row) => row.heldOn > today)) return fail("DAY_AHEAD");
    const there = await tx.hoursEntry.count({ where: { placementId, removedAt: null } });
    if (there + rows.length > placementLimits.entries) return fail("TOO_MANY_HOURS");
    const days = rows.map((row) => row.heldOn);
    const wrong = daysProblem(await heldOn(tx, explorer, days), placementId, rows, again);
    if (wrong) return fail(wrong.problem);
    const data = rows.map((row) => ({ id: randomUUID(), placementId, personId: explorer.id, ...row }));
    await tx.hoursEntry.createMany({ data: data.map((row) => ({ ...row, createdAt: at, changedAt: at })) });
    await recordOwnHours(tx, explorer, { action: "hours.add", entity: "Placement", entityId: placementId });
    return succeed({ ids: data.map(({ id }) => id) });
  });

type Changed = { id: string; row: HoursRow; again: boolean; today: Date };

/** Corrects a draft, or what was rejected: that is a draft again then, and keeps why it was rejected. */
export const changeHours = (
  explorer: Explorer,
  { id, row, again, today }: Changed,
  at: Date,
): Promise<Result<{ placementId: string }, HoursSaveProblem>> =>
  withActor(explorer, async (tx) => {
    await holdHours(tx, explorer.id);
    const own = { id, personId: explorer.id, placement: { removedAt: null }, ...open };
    const before = await tx.hoursEntry.findFirst({ where: own, select: { placementId: true, state: true } });
    if (!before) return fail("HOURS_NOT_FOUND");
    if (row.heldOn > today) return fail("DAY_AHEAD");
    const { placementId, state } = before;
    const wrong = daysProblem(await heldOn(tx, explorer, [row.heldOn], id), placementId, [row], again);
    if (wrong) return fail(wrong.problem);
    const judged = { verifiedAs: "", verifiedName: "", verifiedAt: null };
    const { count } = await tx.hoursEntry.updateMany({
      where: own,
      data: { ...row, ...judged, state: "DRAFT", changedAt: at },
    });
    if (count === 0) return fail("HOURS_NOT_FOUND");
    if (state === "REJECTED")
      await recordHoursEvents(tx, [{ id, personId: explorer.id, ...row }], {
        ...{ state: "DRAFT", by: "own", byName: explorer.name, at },
      });
    await recordOwnHours(tx, explorer, {
      ...{ action: "hours.change", entity: "HoursEntry", entityId: id, fields: Object.keys(row) },
    });
    return succeed({ placementId });
  });

/** Takes a draft, or what was rejected, off the list. */
export const removeHours = (
  explorer: Explorer,
  id: string,
  at: Date,
): Promise<Result<{ placementId: string }, "HOURS_NOT_FOUND">> =>
  withActor(explorer, async (tx) => {
    await holdHours(tx, explorer.id);
    const own = { id, personId: explorer.id, ...open };
    const [row] = await tx.hoursEntry.updateManyAndReturn({
      where: own,
      data: { removedAt: at },
      select: { placementId: true },
    });
    if (!row) return fail("HOURS_NOT_FOUND");
    await recordOwnHours(tx, explorer, { action: "hours.remove", entity: "HoursEntry", entityId: id });
    return succeed(row);
  });

/** Puts back an entry that was removed within the last ten minutes, where its day has room for it. */
export const bringBackHours = (
  explorer: Explorer,
  id: string,
  at: Date,
): Promise<Result<{ placementId: string }, "HOURS_NOT_FOUND" | "DAY_FULL">> =>
  withActor(explorer, async (tx) => {
    await holdHours(tx, explorer.id);
    const where = {
      ...{ id, personId: explorer.id, removedAt: { gt: undoableAfter(at) }, placement: { removedAt: null } },
    };
    const row = await tx.hoursEntry.findFirst({ where, select: { placementId: true, heldOn: true, minutes: true } });
    if (!row) return fail("HOURS_NOT_FOUND");
    const wrong = daysProblem(await heldOn(tx, explorer, [row.heldOn]), row.placementId, [row], true);
    if (wrong) return fail("DAY_FULL");
    const { count } = await tx.hoursEntry.updateMany({ where, data: { removedAt: null } });
    if (count === 0) return fail("HOURS_NOT_FOUND");
    await recordOwnHours(tx, explorer, { action: "hours.bring-back", entity: "HoursEntry", entityId: id });
    return succeed({ placementId: row.placementId });
  });
