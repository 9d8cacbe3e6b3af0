import "server-only";
import { isSiteAdministrator, type SiteAdministrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import type { FinderInput } from "./finder-schema";

const lock = (tx: Transaction) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('opportunities/finders', 0))`;

const note = (tx: Transaction, by: SiteAdministrator, action: string, id: string, fields: string[] = []) =>
  audit(tx, { actorId: by.id, action: `finder.${action}`, subjectId: null, entity: "Finder", entityId: id, fields });

/** Adds a finder at the end of the list, or changes one; what comes with Waymark leaves it alone from then on. */
export const saveFinder = (
  by: SiteAdministrator,
  id: string | null,
  input: FinderInput,
  at: Date,
): Promise<Result<{ id: string }, "not-found">> =>
  withActor(by, async (tx) => {
    if (!isSiteAdministrator(by)) return fail("not-found");
    await lock(tx);
    if (id !== null) {
      const { count } = await tx.finder.updateMany({ where: { id }, data: { ...input, changedAt: at } });
      if (count === 0) return fail("not-found");
      await note(tx, by, "change", id, Object.keys(input));
      return succeed({ id });
    }
    const last = await tx.finder.aggregate({ _max: { position: true } });
    const position = (last._max.position ?? 0) + 1;
    const row = await tx.finder.create({ data: { ...input, position, changedAt: at }, select: { id: true } });
    await note(tx, by, "add", row.id, Object.keys(input));
    return succeed(row);
  });

/** Puts a finder away, or brings it back. */
export const setFinderEnd = (
  by: SiteAdministrator,
  { id, ends }: { id: string; ends: boolean },
  at: Date,
): Promise<Result<null, "not-found">> =>
  withActor(by, async (tx) => {
    if (!isSiteAdministrator(by)) return fail("not-found");
    const { count } = await tx.finder.updateMany({
      where: { id, endedAt: ends ? null : { not: null } },
      data: { endedAt: ends ? at : null, changedAt: at },
    });
    if (count === 0) return fail("not-found");
    await note(tx, by, ends ? "end" : "resume", id, ["endedAt"]);
    return succeed(null);
  });

/** Moves a finder one place up or down among those in use; at the edge nothing happens. */
export const moveFinder = (
  by: SiteAdministrator,
  { id, up }: { id: string; up: boolean },
): Promise<Result<null, "not-found">> =>
  withActor(by, async (tx) => {
    if (!isSiteAdministrator(by)) return fail("not-found");
    await lock(tx);
    const order = await tx.finder.findMany({
      where: { endedAt: null },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const from = order.findIndex((each) => each.id === id);
    if (from < 0) return fail("not-found");
    const to = from + (up ? -1 : 1);
    const other = order[to];
    if (!other) return succeed(null);
    [order[from], order[to]] = [other, { id }];
    for (const [position, each] of order.entries())
      await tx.finder.updateMany({ where: { id: each.id, position: { not: position } }, data: { position } });
    await note(tx, by, "move", id, ["position"]);
    return succeed(null);
  });
