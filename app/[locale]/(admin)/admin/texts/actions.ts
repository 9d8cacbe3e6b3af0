"use server";

import { redirect } from "next/navigation";
import { textsPath } from "@/components/catalog/text-edit/text-things";
import { requireSiteAdministrator } from "@/lib/accounts/current-user";
import { bringBackText } from "@/lib/catalog/bring-back-text";
import { getEditedText } from "@/lib/catalog/queries/get-edited-text";
import { readTextId, type TextKey } from "@/lib/catalog/rules/text-fields";
import { saveText } from "@/lib/catalog/save-text";
import { catalogTextSchema, editIdSchema } from "@/lib/catalog/schema";
import { type FormState, invalid, typedValues } from "@/lib/platform/form-state";
import { toLocale } from "@/lib/platform/texts";

const page = (locale: string, { owner, ownerId, field }: TextKey, outcome: string) =>
  `/${toLocale(locale)}${textsPath({ owner, id: ownerId })}?${new URLSearchParams({ field }).toString()}&${outcome}`;

export async function saveTextAction(locale: string, id: string, _: FormState, form: FormData): Promise<FormState> {
  const administrator = await requireSiteAdministrator(locale, "/admin/texts");
  const key = readTextId(String(id));
  const input = catalogTextSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  if (!key) return { problem: "not-found", values: typedValues(form) };
  const result = await saveText(administrator, { id, ...input.data });
  if (result.ok) redirect(page(locale, key, result.value.changed ? "done=saved" : "done=same"));
  const values = typedValues(form);
  if (result.problem === "not-found") return { problem: result.problem, values };
  const text = await getEditedText(key);
  return {
    problem: result.problem,
    values: {
      ...values,
      enTheirs: text?.shown.en ?? "",
      esTheirs: text?.shown.es ?? "",
      seenNow: text?.edits[0]?.id ?? "",
    },
  };
}

export async function bringBackTextAction(
  locale: string,
  id: string,
  editId: string | null,
  form: FormData,
): Promise<void> {
  const administrator = await requireSiteAdministrator(locale, "/admin/texts");
  const key = readTextId(String(id));
  if (!key) redirect(`/${toLocale(locale)}/admin/texts?problem=not-found`);
  const wanted = editIdSchema.nullable().safeParse(editId);
  const seen = editIdSchema.safeParse(form.get("seen"));
  const result = wanted.success
    ? await bringBackText(administrator, { id, editId: wanted.data, seen: seen.success ? seen.data : "" })
    : ({ ok: false, problem: "not-found" } as const);
  if (!result.ok) redirect(page(locale, key, `problem=${result.problem}`));
  redirect(page(locale, key, result.value.changed ? "done=back" : "done=same"));
}
