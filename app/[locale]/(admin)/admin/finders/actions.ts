"use server";

import { redirect } from "next/navigation";
import { requireSiteAdministrator } from "@/lib/accounts/current-user";
import { finderIdSchema, finderSchema } from "@/lib/opportunities/finder-schema";
import { moveFinder, saveFinder, setFinderEnd } from "@/lib/opportunities/save-finder";
import { now } from "@/lib/platform/clock";
import { type FormState, invalid, typedValues } from "@/lib/platform/form-state";
import { toLocale } from "@/lib/platform/texts";

const path = "/admin/finders";
const page = (locale: string, query: string) => `/${toLocale(locale)}${path}?${query}`;

const answer = (locale: string, ok: boolean, done: string): never =>
  redirect(page(locale, ok ? `done=${done}` : "problem=not-found"));

export async function saveFinderAction(
  locale: string,
  id: string | null,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const administrator = await requireSiteAdministrator(locale, path);
  const input = finderSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const known = id === null || finderIdSchema.safeParse(id).success;
  const result = known && (await saveFinder(administrator, id, input.data, now()));
  if (!result || !result.ok) return { problem: "not-found", values: typedValues(form) };
  return answer(locale, true, "saved");
}

export async function moveFinderAction(locale: string, form: FormData): Promise<void> {
  const administrator = await requireSiteAdministrator(locale, path);
  const id = finderIdSchema.safeParse(form.get("id"));
  const result = id.success && (await moveFinder(administrator, { id: id.data, up: form.get("to") === "up" }));
  answer(locale, result && result.ok, "moved");
}

export async function endFinderAction(locale: string, form: FormData): Promise<void> {
  const administrator = await requireSiteAdministrator(locale, path);
  const id = finderIdSchema.safeParse(form.get("id"));
  const result = id.success && (await setFinderEnd(administrator, { id: id.data, ends: true }, now()));
  answer(locale, result && result.ok, "ended");
}

export async function resumeFinderAction(locale: string, form: FormData): Promise<void> {
  const administrator = await requireSiteAdministrator(locale, path);
  const id = finderIdSchema.safeParse(form.get("id"));
  const result = id.success && (await setFinderEnd(administrator, { id: id.data, ends: false }, now()));
  answer(locale, result && result.ok, "resumed");
}
