import "server-only";
import type { EntryKind } from "@/prisma/generated/enums";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { holdProfile, recordOwn } from "./hold-profile";
import { asEntryView, entryColumns } from "./queries/entry-columns";
import { inOrder, movedIds } from "./rules/entry-kinds";

/** Moves an entry a place up or down among those of its kind; from then on the kind keeps the order of its owner. */
export const moveEntry = (
  explorer: Explorer,
  { id, step }: { id: string; step: "up" | "down" },
): Promise<Result<{ kind: EntryKind }, "ENTRY_NOT_FOUND">> =>
  withActor(explorer, async (tx) => {
    await holdProfile(tx, explorer);
    const entry = await tx.profileEntry.findFirst({
      where: { id, personId: explorer.id, removedAt: null },
      select: { kind: true },
    });
    if (!entry) return fail("ENTRY_NOT_FOUND");
    const rows = await tx.profileEntry.findMany({
      where: { personId: explorer.id, kind: entry.kind, removedAt: null },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { ...entryColumns, files: false },
    });
    const ids = inOrder(rows.map((row) => asEntryView({ ...row, files: [] }))).map((each) => each.id);
    const moved = movedIds(ids, id, step);
    // At the end of the list there is nowhere to go, and nothing was lost.
    if (!moved) return succeed({ kind: entry.kind });
    await tx.$executeRaw`
      UPDATE "ProfileEntry" SET position = o.at
      FROM unnest(${moved}::uuid[]) WITH ORDINALITY AS o(id, at)
      WHERE "ProfileEntry".id = o.id AND "personId" = ${explorer.id}::uuid`;
    await recordOwn(tx, explorer, {
      action: "profile.move",
      entity: "ProfileEntry",
      entityId: id,
      fields: ["position"],
    });
    return succeed({ kind: entry.kind });
  });

/** Gives a kind its order by date again: what goes on now first, then the newest. */
export const orderByDate = (explorer: Explorer, kind: EntryKind): Promise<void> =>
  withActor(explorer, async (tx) => {
    const { count } = await tx.profileEntry.updateMany({
      where: { personId: explorer.id, kind, position: { not: 0 } },
      data: { position: 0 },
    });
    if (count > 0)
      await recordOwn(tx, explorer, { action: "profile.move", entity: "ProfileEntry", fields: ["position"] });
  });
