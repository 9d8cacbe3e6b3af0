"use server";

import { redirect } from "next/navigation";
import { requireExplorer } from "@/lib/accounts/current-user";
import { now } from "@/lib/platform/clock";
import { invalid, type FormState } from "@/lib/platform/form-state";
import { toLocale } from "@/lib/platform/texts";
import { removeEvidence } from "@/lib/profiles/keep-evidence";
import { changeEntry, nameOccupation } from "@/lib/profiles/save-entry";
import { codeSchema, entrySchema, idSchema } from "@/lib/profiles/schema";

const page = (locale: string, rest: string) => `/${toLocale(locale)}/profile${rest}`;

export async function changeEntryAction(
  locale: string,
  entryId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const explorer = await requireExplorer(locale, "/profile");
  const input = entrySchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const id = idSchema.safeParse(entryId);
  const result = id.success ? await changeEntry(explorer, id.data, input.data, now()) : null;
  if (!result?.ok) redirect(page(locale, "?problem=ENTRY_NOT_FOUND"));
  redirect(page(locale, `?done=changed#entry-${result.value.id}`));
}

export async function nameOccupationAction(locale: string, entryId: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, "/profile");
  const id = idSchema.safeParse(entryId);
  const typed = String(form.get("code") ?? "");
  const code = codeSchema.safeParse(typed);
  if (!id.success) redirect(page(locale, "?problem=ENTRY_NOT_FOUND"));
  const at = `/entries/${id.data}`;
  if (typed !== "" && !code.success) redirect(page(locale, `${at}?problem=OCCUPATION_NOT_FOUND`));
  const result = await nameOccupation(explorer, { id: id.data, code: code.success ? code.data : null }, now());
  if (!result.ok && result.problem === "ENTRY_NOT_FOUND") redirect(page(locale, "?problem=ENTRY_NOT_FOUND"));
  const answer = result.ok ? `done=${code.success ? "named" : "unnamed"}` : `problem=${result.problem}`;
  redirect(page(locale, `${at}?${answer}`));
}

export async function removeEvidenceAction(locale: string, entryId: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, "/profile");
  const id = idSchema.safeParse(entryId);
  const fileId = idSchema.safeParse(form.get("id"));
  if (!id.success) redirect(page(locale, "?problem=ENTRY_NOT_FOUND"));
  const result = fileId.success ? await removeEvidence(explorer, { entryId: id.data, fileId: fileId.data }) : null;
  redirect(page(locale, `/entries/${id.data}?${result?.ok ? "done=fileRemoved" : "problem=FILE_NOT_FOUND"}#files`));
}
