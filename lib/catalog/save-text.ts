import "server-only";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import { renewRelease } from "./renew-release";

export type SaveTextProblem = "not-found" | "changed-meanwhile";
type Pair = { en: string; es: string };
type Saved = Result<{ changed: boolean }, SaveTextProblem>;

/** The text as it is shipped, kept from others until the transaction ends. */
export async function lockText(tx: Transaction, id: string) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`CatalogText ${id}`}, 0))`;
  return tx.catalogText.findUnique({ where: { id } });
}

/** Puts an edit on top; a language that says what is shipped follows the catalogue's own text from now on. */
export async function putText(
  tx: Transaction,
  by: Actor,
  shipped: { id: string; textEn: string; textEs: string },
  { en, es, seen }: Pair & { seen: string },
): Promise<Saved> {
  const newest = await tx.catalogTextEdit.findFirst({
    where: { textId: shipped.id },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  if ((newest?.id ?? "") !== seen) return fail("changed-meanwhile");
  const next = { textEn: en === shipped.textEn ? null : en, textEs: es === shipped.textEs ? null : es };
  const before = { textEn: newest?.textEn ?? null, textEs: newest?.textEs ?? null };
  const fields = (["textEn", "textEs"] as const).filter((name) => next[name] !== before[name]);
  if (fields.length === 0) return succeed({ changed: false });
  await tx.catalogTextEdit.createMany({ data: [{ textId: shipped.id, ...next, editedById: by.id }] });
  await renewRelease(tx);
  const entry = { actorId: by.id, subjectId: null, entity: "CatalogText", entityId: shipped.id, fields };
  await audit(tx, { ...entry, action: "catalog-text.save" });
  return succeed({ changed: true });
}

/**
 * What an administrator of the site writes over a text of the catalogue; `seen` is the newest edit that they looked at,
 * empty for none. Refused where someone else saved in between. The caller has made sure who `by` is.
 */
export const saveText = (by: Actor, input: Pair & { id: string; seen: string }): Promise<Saved> =>
  withActor(by, async (tx) => {
    const shipped = await lockText(tx, input.id);
    return shipped ? putText(tx, by, shipped, input) : fail("not-found");
  });
