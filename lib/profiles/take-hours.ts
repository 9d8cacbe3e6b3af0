import "server-only";
import { randomUUID } from "node:crypto";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import type { Prisma } from "@/prisma/generated/client";
import { clearProfile, holdProfile, recordOwn } from "./hold-profile";
import { isObject, toColumns } from "./queries/entry-columns";
import { hoursToTake } from "./queries/list-hours-to-take";
import { entryLimits } from "./rules/entry-kinds";
import { entryFromHours, type HoursEntryKind } from "./rules/from-hours";

export type TakeHoursProblem = "NOTHING_TO_TAKE" | "TOO_MANY_ENTRIES";

/**
 * Makes an entry of one's profile of the verified hours at a placement. Taken once; where more were verified since, or
 * some were struck, the same entry tells of what is verified now, and keeps the words that the person gave it.
 */
export const takeHours = (
  explorer: Explorer,
  { placementId, kind }: { placementId: string; kind: HoursEntryKind },
  at: Date,
): Promise<Result<{ entryId: string; renewed: boolean }, TakeHoursProblem>> =>
  withActor(explorer, async (tx) => {
    await holdProfile(tx, explorer);
    await clearProfile(tx, explorer, at);
    const place = (await hoursToTake(tx, explorer)).find((each) => each.placementId === placementId);
    if (!place) return fail("NOTHING_TO_TAKE");
    const entry = entryFromHours(place, kind);
    if (place.entryId !== null) {
      const own = { id: place.entryId, personId: explorer.id, removedAt: null };
      const before = await tx.profileEntry.findFirst({ where: own, select: { rest: true } });
      const rest = { ...(isObject(before?.rest) ? before.rest : {}), ...entry.rest } as Prisma.InputJsonObject;
      const { count } = await tx.profileEntry.updateMany({
        where: own,
        data: { rest, endsOn: entry.endsOn, changedAt: at },
      });
      if (count === 0) return fail("NOTHING_TO_TAKE");
      await recordOwn(tx, explorer, {
        ...{ action: "profile.renew-hours", entity: "ProfileEntry", entityId: place.entryId, fields: ["hours"] },
      });
      return succeed({ entryId: place.entryId, renewed: true });
    }
    const there = await tx.profileEntry.count({ where: { personId: explorer.id, kind, removedAt: null } });
    if (there >= entryLimits.ofKind) return fail("TOO_MANY_ENTRIES");
    const id = randomUUID();
    const row = { id, personId: explorer.id, portfolioId: placementId, createdAt: at, changedAt: at };
    await tx.profileEntry.createMany({ data: [{ ...toColumns(entry), ...row }] });
    await recordOwn(tx, explorer, {
      ...{ action: "profile.from-hours", entity: "ProfileEntry", entityId: id, fields: [kind] },
    });
    return succeed({ entryId: id, renewed: false });
  });
