"use server";

import { redirect } from "next/navigation";
import { requireSiteAdministrator } from "@/lib/accounts/current-user";
import { applyImport } from "@/lib/catalog/apply-import";
import { bringBackBuiltIn, bringBackImport } from "@/lib/catalog/bring-back-import";
import { discardImport } from "@/lib/catalog/discard-import";
import { getImport } from "@/lib/catalog/queries/list-imports";
import { importIdSchema } from "@/lib/catalog/schema";
import { toLocale } from "@/lib/platform/texts";

const path = "/admin/catalog";

const list = (locale: string, query: string) => `/${toLocale(locale)}${path}${query}`;
const page = (locale: string, id: string, query: string) => list(locale, `/imports/${encodeURIComponent(id)}${query}`);

/** Back where it was asked for, unless the box is ticked and the id is one. */
function readConfirmed(locale: string, id: string, form: FormData): string {
  const input = importIdSchema.safeParse(id);
  if (!input.success) redirect(list(locale, "?problem=not-found"));
  if (form.get("sure") !== "yes") redirect(page(locale, id, "?problem=confirm-missing"));
  return input.data;
}

const after = (locale: string, id: string, done: string, result: { ok: true } | { ok: false; problem: string }) => {
  if (result.ok) return page(locale, id, `?done=${done}`);
  const query = `?problem=${result.problem}`;
  return result.problem === "not-found" ? list(locale, query) : page(locale, id, query);
};

export async function applyImportAction(locale: string, id: string, form: FormData): Promise<void> {
  const administrator = await requireSiteAdministrator(locale, path);
  const known = readConfirmed(locale, id, form);
  const result = await applyImport({ id: known, confirmed: true, by: administrator.id });
  redirect(after(locale, id, result.ok && !result.value.changed ? "same" : "applied", result));
}

export async function bringBackImportAction(locale: string, id: string, form: FormData): Promise<void> {
  const administrator = await requireSiteAdministrator(locale, path);
  const known = readConfirmed(locale, id, form);
  redirect(after(locale, id, "back", await bringBackImport({ id: known, by: administrator.id })));
}

export async function takeOutImportAction(locale: string, id: string, form: FormData): Promise<void> {
  const administrator = await requireSiteAdministrator(locale, path);
  const row = await getImport(readConfirmed(locale, id, form));
  if (row?.state !== "ACTIVE") redirect(page(locale, id, "?problem=not-active"));
  const result = await bringBackBuiltIn({ kind: row.kind, area: row.area, by: administrator.id });
  redirect(after(locale, id, "builtIn", result));
}

export async function discardImportAction(locale: string, id: string): Promise<void> {
  const administrator = await requireSiteAdministrator(locale, path);
  const input = importIdSchema.safeParse(id);
  const gone = input.success && (await discardImport({ id: input.data, by: administrator }));
  redirect(list(locale, gone ? "?done=discarded" : "?problem=not-found"));
}
