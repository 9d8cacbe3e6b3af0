"use server";

import { redirect } from "next/navigation";
import { requireSiteAdministrator } from "@/lib/accounts/current-user";
import { deleteLocalFramework } from "@/lib/catalog/delete-local-framework";
import { discardLocalChanges } from "@/lib/catalog/discard-local-changes";
import { publishLocalFramework } from "@/lib/catalog/publish-local-framework";
import { saveLocalFramework } from "@/lib/catalog/save-local-framework";
import { localGroupTitlesSchema, localNamesSchema, localPartsSchema } from "@/lib/catalog/schema";
import { startLocalFramework } from "@/lib/catalog/start-local-framework";
import { type FormState, invalid, typedValues } from "@/lib/platform/form-state";
import { toLocale } from "@/lib/platform/texts";

const path = "/admin/frameworks";

const list = (locale: string, query = "") => `/${toLocale(locale)}${path}${query}`;
const page = (locale: string, code: string, query = "", anchor = "") =>
  `${list(locale)}/${encodeURIComponent(code)}${query}${anchor && `#${anchor}`}`;
const groupPage = (locale: string, code: string, slug: string, query = "") =>
  `${page(locale, code)}/${encodeURIComponent(slug)}${query}`;

const strings = (form: FormData, name: string) => form.getAll(name).map(String);

export async function startFrameworkAction(locale: string, _: FormState, form: FormData): Promise<FormState> {
  const administrator = await requireSiteAdministrator(locale, path);
  const input = localNamesSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const { code } = await startLocalFramework(administrator, input.data);
  redirect(page(locale, code, "?done=started"));
}

export async function saveNamesAction(locale: string, code: string, _: FormState, form: FormData): Promise<FormState> {
  const administrator = await requireSiteAdministrator(locale, path);
  const input = localNamesSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const result = await saveLocalFramework(administrator, code, { kind: "names", names: input.data });
  if (!result.ok) return { problem: result.problem, values: typedValues(form) };
  redirect(page(locale, code, "?done=saved"));
}

export async function addGroupAction(locale: string, code: string, _: FormState, form: FormData): Promise<FormState> {
  const administrator = await requireSiteAdministrator(locale, path);
  const input = localGroupTitlesSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const result = await saveLocalFramework(administrator, code, { kind: "add-group", ...input.data });
  if (!result.ok) return { problem: result.problem, values: typedValues(form) };
  redirect(groupPage(locale, code, result.value.groups.at(-1)!.slug));
}

export async function saveGroupTitlesAction(
  locale: string,
  code: string,
  slug: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const administrator = await requireSiteAdministrator(locale, path);
  const input = localGroupTitlesSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const result = await saveLocalFramework(administrator, code, { kind: "group-titles", slug, ...input.data });
  if (!result.ok) return { problem: result.problem, values: typedValues(form) };
  redirect(groupPage(locale, code, slug, "?done=saved"));
}

export async function savePartsAction(locale: string, code: string, slug: string, form: FormData): Promise<void> {
  const administrator = await requireSiteAdministrator(locale, path);
  const input = localPartsSchema.safeParse({
    clusters: strings(form, "clusters"),
    pathways: strings(form, "pathways"),
  });
  const result = input.success
    ? await saveLocalFramework(administrator, code, { kind: "parts", slug, ...input.data })
    : ({ ok: false, problem: "unknown-part" } as const);
  if (result.ok) redirect(page(locale, code, "?done=saved", `group-${slug}`));
  const stays = result.problem === "unknown-part";
  const query = `?problem=${result.problem}`;
  redirect(stays ? groupPage(locale, code, slug, query) : page(locale, code, query));
}

export async function moveGroupAction(locale: string, code: string, form: FormData): Promise<void> {
  const administrator = await requireSiteAdministrator(locale, path);
  const slug = String(form.get("slug") ?? "");
  const by = form.get("by") === "-1" ? -1 : 1;
  const result = await saveLocalFramework(administrator, code, { kind: "move-group", slug, by });
  if (!result.ok) redirect(page(locale, code, `?problem=${result.problem}`));
  redirect(page(locale, code, "?done=saved", `group-${slug}`));
}

export async function removeGroupAction(locale: string, code: string, slug: string, form: FormData): Promise<void> {
  const administrator = await requireSiteAdministrator(locale, path);
  if (form.get("sure") !== "yes") redirect(groupPage(locale, code, slug, "?problem=confirm-missing"));
  const result = await saveLocalFramework(administrator, code, { kind: "remove-group", slug });
  redirect(page(locale, code, result.ok ? "?done=saved" : `?problem=${result.problem}`));
}

export async function publishFrameworkAction(locale: string, code: string): Promise<void> {
  const administrator = await requireSiteAdministrator(locale, path);
  const result = await publishLocalFramework(administrator, code);
  redirect(page(locale, code, result.ok ? "?done=published" : `?problem=${result.problem}`));
}

export async function discardChangesAction(locale: string, code: string, form: FormData): Promise<void> {
  const administrator = await requireSiteAdministrator(locale, path);
  if (form.get("sure") !== "yes") redirect(page(locale, code, "?problem=confirm-missing&at=discard"));
  const result = await discardLocalChanges(administrator, code);
  redirect(page(locale, code, result.ok ? "?done=discarded" : `?problem=${result.problem}`));
}

export async function deleteFrameworkAction(locale: string, code: string, form: FormData): Promise<void> {
  const administrator = await requireSiteAdministrator(locale, path);
  if (form.get("sure") !== "yes") redirect(page(locale, code, "?problem=confirm-missing&at=delete"));
  const result = await deleteLocalFramework(administrator, code);
  redirect(list(locale, result.ok ? "?done=deleted" : `?problem=${result.problem}`));
}
