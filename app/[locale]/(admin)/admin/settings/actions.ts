"use server";

import { redirect } from "next/navigation";
import { requireSiteAdministrator } from "@/lib/accounts/current-user";
import { defaultThresholds } from "@/lib/catalog/rules/badges";
import { saveSettings } from "@/lib/catalog/save-settings";
import { homeStatesSchema, thresholdsSchema } from "@/lib/catalog/schema";
import { type FormState, typedValues } from "@/lib/platform/form-state";
import { toLocale } from "@/lib/platform/texts";

const path = "/admin/settings";

const page = (locale: string, query: string, anchor: string) => `/${toLocale(locale)}${path}${query}#${anchor}`;

export async function saveHomeStatesAction(locale: string, _: FormState, form: FormData): Promise<FormState> {
  const administrator = await requireSiteAdministrator(locale, path);
  const names = ["state1", "state2", "state3"];
  const chosen = names.map((name) => String(form.get(name) ?? ""));
  const input = homeStatesSchema.safeParse(chosen);
  if (!input.success) {
    const twice = names.find((_, i) => chosen[i] !== "" && chosen.indexOf(chosen[i]!) < i);
    return { fields: { [twice ?? "state1"]: input.error.issues[0]!.message }, values: typedValues(form) };
  }
  await saveSettings(administrator, { homeStates: input.data });
  redirect(page(locale, "?saved=states", "states"));
}

export async function saveThresholdsAction(locale: string, form: FormData): Promise<void> {
  const administrator = await requireSiteAdministrator(locale, path);
  const input = thresholdsSchema.safeParse(Object.fromEntries(form));
  if (!input.success) {
    const typed = Object.entries(typedValues(form)).filter(([name]) => name in defaultThresholds);
    redirect(page(locale, `?${new URLSearchParams(typed).toString()}`, "badges"));
  }
  await saveSettings(administrator, input.data);
  redirect(page(locale, "?saved=badges", "badges"));
}

export async function resetThresholdsAction(locale: string): Promise<void> {
  const administrator = await requireSiteAdministrator(locale, path);
  await saveSettings(administrator, defaultThresholds);
  redirect(page(locale, "?saved=badges", "badges"));
}
