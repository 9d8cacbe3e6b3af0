import "server-only";
import { randomUUID } from "node:crypto";
import type { EntryKind } from "@/prisma/generated/enums";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { clearProfile, holdProfile, recordOwn } from "./hold-profile";
import { toColumns } from "./queries/entry-columns";
import { type EntryContent, entryLimits, sameKey } from "./rules/entry-kinds";
import { entryFromPortfolio, schoolEntry, takenKinds } from "./rules/from-portfolio";

/**
 * Makes entries of what one's portfolio and one's school already say, each linked to where it came from, with its
 * evidence. Saying it twice adds nothing, and what one removed from the profile on purpose stays away.
 */
export const takePortfolio = (explorer: Explorer, at: Date): Promise<{ added: number }> =>
  withActor(explorer, async (tx) => {
    await holdProfile(tx, explorer);
    await clearProfile(tx, explorer, at);
    const there = await tx.profileEntry.findMany({
      where: { personId: explorer.id },
      select: {
        portfolioId: true,
        kind: true,
        title: true,
        organisation: true,
        startsOn: true,
        endsOn: true,
        text: true,
      },
    });
    const keys = new Set(there.map(sameKey));
    const linked = new Set(there.map(({ portfolioId }) => portfolioId));
    const room = new Map<EntryKind, number>();
    for (const { kind } of there) room.set(kind, (room.get(kind) ?? 0) + 1);
    const fits = ({ kind }: EntryContent) => {
      const used = room.get(kind) ?? 0;
      room.set(kind, used + 1);
      return used < entryLimits.ofKind;
    };

    const things = await tx.portfolioEntry.findMany({
      where: { personId: explorer.id, removedAt: null, kind: { in: takenKinds } },
      orderBy: { id: "asc" },
      select: { id: true, kind: true, title: true, text: true, startsOn: true, doneOn: true, hours: true, about: true },
    });
    const fromThings = things.flatMap((thing) => {
      const entry = linked.has(thing.id) ? null : entryFromPortfolio(thing);
      return entry && fits(entry) ? [{ entry, portfolioId: thing.id }] : [];
    });
    const places = await tx.membership.findMany({
      where: { personId: explorer.id, role: "STUDENT", schoolId: { not: null } },
      orderBy: { from: "asc" },
      select: { from: true, until: true, school: { select: { name: true } } },
    });
    const attended = new Set(there.flatMap((each) => (each.kind === "EDUCATION" ? [each.organisation] : [])));
    const schools = places.flatMap(({ from, until, school }) => {
      if (!school || attended.has(school.name)) return [];
      attended.add(school.name);
      const entry = schoolEntry(school.name, from, until);
      return !keys.has(sameKey(entry)) && fits(entry) ? [{ entry, portfolioId: null }] : [];
    });
    const data = [...fromThings, ...schools].map(({ entry, portfolioId }) => {
      const row = { id: randomUUID(), personId: explorer.id, source: "PORTFOLIO" as const, portfolioId };
      return { ...toColumns(entry), ...row, createdAt: at, changedAt: at };
    });
    if (data.length === 0) return { added: 0 };
    await tx.profileEntry.createMany({ data });
    await tx.$executeRaw`
      UPDATE "StoredFile" f SET "profileEntryId" = e.id
      FROM "ProfileEntry" e
      WHERE f."personId" = ${explorer.id}::uuid AND e."personId" = f."personId" AND e."portfolioId" = f."entryId"
        AND f."profileEntryId" IS NULL`;
    await recordOwn(tx, explorer, {
      action: "profile.from-portfolio",
      entity: "Profile",
      entityId: explorer.id,
      fields: [...new Set(data.map(({ kind }) => kind))],
    });
    return { added: data.length };
  });
