import "server-only";
import { db } from "@/lib/platform/db";
import { localFrameworkSchema } from "../schema";
import type { LocalState } from "./get-local-framework";

export type LocalFrameworkEntry = { code: string; state: LocalState; titleEn: string; titleEs: string; groups: number };

/** All local frameworks, published and not, by title. */
export async function listLocalFrameworks(): Promise<LocalFrameworkEntry[]> {
  const [published, drafts] = await Promise.all([
    db.framework.findMany({
      where: { local: true },
      select: { code: true, titleEn: true, titleEs: true, _count: { select: { groups: true } } },
    }),
    db.localFrameworkDraft.findMany({ select: { code: true, content: true } }),
  ]);
  const entries = new Map<string, LocalFrameworkEntry>(
    published.map(({ _count, ...row }) => [row.code, { ...row, state: "PUBLISHED", groups: _count.groups }]),
  );
  for (const { code, content } of drafts) {
    const { titleEn, titleEs, groups } = localFrameworkSchema.parse(content);
    const state = entries.has(code) ? "CHANGED" : "NEW";
    entries.set(code, { code, state, titleEn, titleEs, groups: groups.length });
  }
  return [...entries.values()].sort((a, b) => a.titleEn.localeCompare(b.titleEn, "en"));
}
