import "server-only";
import { randomUUID } from "node:crypto";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { listElementTitles } from "@/lib/catalog/queries/list-element-titles";
import { listStepNames } from "@/lib/catalog/queries/list-step-names";
import { toLocale } from "@/lib/platform/texts";
import { withActor } from "@/lib/platform/with-actor";
import type { EntryKind } from "@/prisma/generated/enums";
import { clearProfile, holdProfile, recordOwn } from "./hold-profile";
import { toColumns } from "./queries/entry-columns";
import { type EntryContent, entryLimits, sameKey } from "./rules/entry-kinds";
import { type DoneStep, entryFromStep, takenSteps } from "./rules/from-milestones";
import { aboutIds } from "./rules/milestone-view";

const listDone = (explorer: Explorer): Promise<DoneStep[]> =>
  withActor(explorer, (tx) =>
    tx.milestone.findMany({
      where: { personId: explorer.id, state: "DONE", kind: { in: takenSteps } },
      orderBy: [{ doneOn: "asc" }, { id: "asc" }],
      select: { id: true, kind: true, title: true, about: true, doneOn: true },
    }),
  );

async function namesOf(explorer: Explorer, steps: readonly DoneStep[]): Promise<Map<string, string>> {
  const locale = toLocale(explorer.locale);
  const listed = await listStepNames(locale, {
    credentials: aboutIds(steps, "credential"),
    programs: aboutIds(steps, "program"),
  });
  const elements = aboutIds(steps, "element").length > 0 ? await listElementTitles(locale) : new Map<string, string>();
  return new Map([...listed, ...[...elements].map(([id, title]) => [`element:${id}`, title] as const)]);
}

/**
 * Makes entries of the steps of one's way that are done: programs, credentials, work and skills, each with its evidence.
 * Said twice it adds nothing; what one removed from the profile on purpose stays away, and a step of two destinations is
 * one entry. The steps themselves stay on the way.
 */
export async function takeMilestones(explorer: Explorer, at: Date): Promise<{ added: number }> {
  const steps = await listDone(explorer);
  if (steps.length === 0) return { added: 0 };
  const names = await namesOf(explorer, steps);
  return withActor(explorer, async (tx) => {
    await holdProfile(tx, explorer);
    await clearProfile(tx, explorer, at);
    const there = await tx.profileEntry.findMany({
      where: { personId: explorer.id },
      select: {
        ...{ portfolioId: true, kind: true, title: true, organisation: true, startsOn: true, endsOn: true, text: true },
        ...{ credentialId: true, elementId: true },
      },
    });
    const linked = new Set(there.map(({ portfolioId }) => portfolioId));
    const known = new Set(there.flatMap(thingsOf));
    const room = new Map<EntryKind, number>();
    for (const { kind } of there) room.set(kind, (room.get(kind) ?? 0) + 1);
    const data = steps.flatMap((step) => {
      const entry = linked.has(step.id) ? null : entryFromStep(step, names);
      if (!entry || thingsOf(entry).some((thing) => known.has(thing))) return [];
      const used = room.get(entry.kind) ?? 0;
      if (used >= entryLimits.ofKind) return [];
      room.set(entry.kind, used + 1);
      for (const thing of thingsOf(entry)) known.add(thing);
      const row = { id: randomUUID(), personId: explorer.id, portfolioId: step.id };
      return [{ ...toColumns(entry), ...row, createdAt: at, changedAt: at }];
    });
    if (data.length === 0) return { added: 0 };
    await tx.profileEntry.createMany({ data });
    await tx.$executeRaw`
      UPDATE "StoredFile" f SET "profileEntryId" = e.id
      FROM "ProfileEntry" e
      WHERE f."personId" = ${explorer.id}::uuid AND e."personId" = f."personId" AND e."portfolioId" = f."milestoneId"
        AND f."profileEntryId" IS NULL`;
    await recordOwn(tx, explorer, {
      action: "profile.from-way",
      entity: "Profile",
      entityId: explorer.id,
      fields: [...new Set(data.map(({ kind }) => kind))],
    });
    return { added: data.length };
  });
}

type Thing = Parameters<typeof sameKey>[0] & Pick<EntryContent, "credentialId" | "elementId">;

/** What two entries have in common that say the same: their words, or the same credential or skill of the catalogue. */
const thingsOf = (entry: Thing): string[] => [
  sameKey(entry),
  ...(entry.credentialId === null ? [] : [`credential ${entry.credentialId}`]),
  ...(entry.elementId === null ? [] : [`element ${entry.elementId}`]),
];
