import "server-only";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { clearProfile, holdProfile, recordOwn } from "./hold-profile";
import { entryLimits } from "./rules/entry-kinds";
import { comesBackFor } from "./rules/limits";

/** Takes an entry off one's profile; for ten minutes it can come back, files and all. */
export const removeEntry = (explorer: Explorer, id: string, at: Date): Promise<Result<null, "ENTRY_NOT_FOUND">> =>
  withActor(explorer, async (tx) => {
    await holdProfile(tx, explorer);
    const { count } = await tx.profileEntry.updateMany({
      where: { id, personId: explorer.id, removedAt: null },
      data: { removedAt: at },
    });
    if (count === 0) return fail("ENTRY_NOT_FOUND");
    await recordOwn(tx, explorer, { action: "profile.remove", entity: "ProfileEntry", entityId: id });
    await clearProfile(tx, explorer, at);
    return succeed(null);
  });

/** Puts back what was removed within the last ten minutes. */
export const bringBackEntry = (
  explorer: Explorer,
  id: string,
  at: Date,
): Promise<Result<null, "ENTRY_NOT_FOUND" | "TOO_MANY_ENTRIES">> =>
  withActor(explorer, async (tx) => {
    await holdProfile(tx, explorer);
    const where = {
      id,
      personId: explorer.id,
      removedAt: { gt: new Date(at.getTime() - comesBackFor) },
    };
    const row = await tx.profileEntry.findFirst({ where, select: { kind: true } });
    if (!row) return fail("ENTRY_NOT_FOUND");
    const there = await tx.profileEntry.count({ where: { personId: explorer.id, kind: row.kind, removedAt: null } });
    if (there >= entryLimits.ofKind) return fail("TOO_MANY_ENTRIES");
    const { count } = await tx.profileEntry.updateMany({ where, data: { removedAt: null } });
    if (count === 0) return fail("ENTRY_NOT_FOUND");
    await recordOwn(tx, explorer, { action: "profile.bring-back", entity: "ProfileEntry", entityId: id });
    return succeed(null);
  });
