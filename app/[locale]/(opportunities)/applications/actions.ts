"use server";

import { redirect } from "next/navigation";
import { giveAgreeLink } from "@/app/[locale]/(guardian)/agree/give-agree-link";
import { requireExplorer } from "@/lib/accounts/current-user";
import { applicationIdSchema, foundSchema, moveSchema, noteSchema } from "@/lib/opportunities/application-schema";
import { takeBackConsentLink } from "@/lib/opportunities/ask-for-consent";
import { addFoundApplication, moveApplication, noteApplication } from "@/lib/opportunities/move-application";
import { bringBackApplication, removeApplication, withdrawApplication } from "@/lib/opportunities/withdraw-application";
import { now } from "@/lib/platform/clock";
import { invalid, typedValues, type FormState } from "@/lib/platform/form-state";
import { toLocale } from "@/lib/platform/texts";

const path = "/applications";
const page = (locale: string, rest = "") => `/${toLocale(locale)}${path}${rest}`;

/** `on`: the id of the application whose page shows the button; "list", or "" on the board. */
export async function moveApplicationAction(locale: string, on: string, form: FormData): Promise<void> {
  const person = await requireExplorer(locale, path);
  const input = moveSchema.safeParse(Object.fromEntries(form));
  const back = (query: Record<string, string>): never => {
    const more = new URLSearchParams({ ...(on === "list" ? { view: "list" } : {}), ...query }).toString();
    redirect(page(locale, `${applicationIdSchema.safeParse(on).success ? `/${on}` : ""}?${more}`));
  };
  if (!input.success) return back({ problem: "absent" });
  const result = await moveApplication(person, input.data, now());
  if (!result.ok) return back({ problem: result.problem });
  const { id, state, was } = input.data;
  return back(form.get("undo") === "yes" ? { done: "undone" } : { moved: id, to: state, was });
}

export async function addFoundAction(locale: string, _previous: FormState, form: FormData): Promise<FormState> {
  const person = await requireExplorer(locale, `${path}/new`);
  const input = foundSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const added = await addFoundApplication(person, input.data, now());
  if (!added.ok) return { problem: added.problem, values: typedValues(form) };
  redirect(page(locale, `/${added.value.applicationId}?done=added`));
}

export async function noteApplicationAction(
  locale: string,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await requireExplorer(locale, path);
  const input = noteSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const known = applicationIdSchema.safeParse(id);
  const noted = known.success ? await noteApplication(person, known.data, input.data, now()) : null;
  if (!noted?.ok) return { problem: "absent", values: typedValues(form) };
  redirect(page(locale, `/${id}?done=saved`));
}

export async function withdrawApplicationAction(locale: string, form: FormData): Promise<void> {
  const person = await requireExplorer(locale, path);
  const id = applicationIdSchema.safeParse(form.get("id"));
  const result = id.success ? await withdrawApplication(person, { id: id.data }, now()) : null;
  if (!result || (!result.ok && result.problem === "absent")) redirect(page(locale, "?problem=absent"));
  redirect(page(locale, `/${id.data}?${result.ok ? "done=withdrawn" : `problem=${result.problem}`}`));
}

export async function removeApplicationAction(locale: string, form: FormData): Promise<void> {
  const person = await requireExplorer(locale, path);
  const id = applicationIdSchema.safeParse(form.get("id"));
  const result = id.success ? await removeApplication(person, { id: id.data }, now()) : null;
  redirect(page(locale, result?.ok ? `?removed=${id.data}` : "?problem=absent"));
}

export async function bringBackApplicationAction(locale: string, form: FormData): Promise<void> {
  const person = await requireExplorer(locale, path);
  const id = applicationIdSchema.safeParse(form.get("id"));
  const result = id.success ? await bringBackApplication(person, { id: id.data }, now()) : null;
  redirect(page(locale, result?.ok ? "?done=back" : "?problem=absent"));
}

export async function askGuardianAction(locale: string, _previous: FormState, form: FormData): Promise<FormState> {
  return giveAgreeLink(await requireExplorer(locale, path), toLocale(locale), form);
}

export async function takeBackConsentAction(locale: string, id: string, form: FormData): Promise<void> {
  const person = await requireExplorer(locale, path);
  const link = applicationIdSchema.safeParse(form.get("linkId"));
  const back = link.success && (await takeBackConsentLink(person, { linkId: link.data }, now())).ok;
  const on = applicationIdSchema.safeParse(id).success ? `/${id}` : "";
  redirect(page(locale, `${on}?${back ? "done=linkBack" : "problem=absent"}`));
}
