import "server-only";
import { randomUUID } from "node:crypto";
import type { Counselor, SchoolStaff } from "@/lib/accounts/rules/roles";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { mostPhrases, phraseLimit, type PhraseKind } from "./rules/phrases";

export type SavePhraseProblem = "TEXT_MISSING" | "TOO_MANY_PHRASES";

/** Keeps a sentence to use again; one that is kept already stays as it is. */
export async function savePhrase(
  staff: Counselor | SchoolStaff,
  { kind, text }: { kind: PhraseKind; text: string },
  at: Date,
): Promise<Result<{ phraseId: string }, SavePhraseProblem>> {
  const said = text.trim().replace(/\s+/g, " ").slice(0, phraseLimit);
  if (said === "") return fail("TEXT_MISSING");
  return withActor(staff, async (tx) => {
    // Two clicks at once keep one.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`phrase:${staff.id}`}, 0))`;
    const kept = await tx.phrase.findMany({ where: { ownerId: staff.id, kind }, select: { id: true, text: true } });
    const same = kept.find((phrase) => phrase.text === said);
    if (same) return succeed({ phraseId: same.id });
    if (kept.length >= mostPhrases) return fail("TOO_MANY_PHRASES");
    const phraseId = randomUUID();
    await tx.phrase.createMany({ data: [{ id: phraseId, ownerId: staff.id, kind, text: said, createdAt: at }] });
    return succeed({ phraseId });
  });
}
