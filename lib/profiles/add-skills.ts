import "server-only";
import { randomUUID } from "node:crypto";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { listElementTitles } from "@/lib/catalog/queries/list-element-titles";
import type { Locale } from "@/lib/platform/texts";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { clearProfile, holdProfile, recordOwn } from "./hold-profile";
import { toColumns } from "./queries/entry-columns";
import { blankEntry, entryLimits } from "./rules/entry-kinds";

/** Puts several of the catalogue's skills on one's profile at once, each with how well. One that is there stays as it is. */
export async function addSkills(
  explorer: Explorer,
  locale: Locale,
  skills: readonly { elementId: string; level: number }[],
  at: Date,
): Promise<Result<{ added: number }, "TOO_MANY_ENTRIES">> {
  const titles = await listElementTitles(locale);
  return withActor(explorer, async (tx) => {
    await holdProfile(tx, explorer);
    await clearProfile(tx, explorer, at);
    const there = await tx.profileEntry.findMany({
      where: { personId: explorer.id, kind: "SKILL" },
      select: { elementId: true, removedAt: true },
    });
    const named = new Set(there.flatMap((each) => (each.removedAt === null ? (each.elementId ?? []) : [])));
    const data = skills.flatMap(({ elementId, level }) => {
      const title = titles.get(elementId);
      if (title === undefined || named.has(elementId)) return [];
      named.add(elementId);
      const content = toColumns({ ...blankEntry("SKILL"), title, level, elementId });
      return [{ ...content, id: randomUUID(), personId: explorer.id, createdAt: at, changedAt: at }];
    });
    if (there.length + data.length > entryLimits.ofKind) return fail("TOO_MANY_ENTRIES");
    if (data.length === 0) return succeed({ added: 0 });
    await tx.profileEntry.createMany({ data });
    await recordOwn(tx, explorer, {
      action: "profile.add",
      entity: "ProfileEntry",
      fields: ["title", "level", "elementId"],
    });
    return succeed({ added: data.length });
  });
}
