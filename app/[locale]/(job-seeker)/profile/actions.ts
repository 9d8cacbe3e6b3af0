"use server";

import { redirect } from "next/navigation";
import { requireExplorer } from "@/lib/accounts/current-user";
import { now } from "@/lib/platform/clock";
import { invalid, typedValues, type FormState } from "@/lib/platform/form-state";
import { toLocale } from "@/lib/platform/texts";
import { addSkills } from "@/lib/profiles/add-skills";
import { becomeJobSeeker } from "@/lib/profiles/become-job-seeker";
import { moveEntry, orderByDate } from "@/lib/profiles/move-entry";
import { bringBackEntry, removeEntry } from "@/lib/profiles/remove-entry";
import { kindOfSlug, kindSlug } from "@/lib/profiles/rules/entry-kinds";
import { wantedKinds } from "@/lib/profiles/rules/want";
import { addEntry } from "@/lib/profiles/save-entry";
import { saveBasics, saveWants } from "@/lib/profiles/save-profile";
import { basicsSchema, entrySchema, idSchema, skillsSchema, stepSchema, wantsSchema } from "@/lib/profiles/schema";
import { takeAlong } from "@/lib/profiles/take-along";
import { takePortfolio } from "@/lib/profiles/take-portfolio";

const path = "/profile";
const page = (locale: string, rest: string) => `/${toLocale(locale)}${path}${rest}`;

export async function addEntryAction(locale: string, _previous: FormState, form: FormData): Promise<FormState> {
  const explorer = await requireExplorer(locale, path);
  const input = entrySchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const result = await addEntry(explorer, input.data, now());
  if (!result.ok) return { problem: result.problem, values: typedValues(form) };
  const held = input.data.kind === "WORK" ? `&job=${encodeURIComponent(input.data.title)}#occupation` : "";
  const back = held === "" && input.data.kind !== "CREDENTIAL";
  redirect(
    page(locale, back ? `?done=added#entry-${result.value.id}` : `/entries/${result.value.id}?done=added${held}`),
  );
}

export async function addSkillsAction(locale: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  const rated = [...form].flatMap(([name, value]) =>
    name.startsWith("level-") && value !== "" ? [{ elementId: name.slice("level-".length), level: Number(value) }] : [],
  );
  const input = skillsSchema.safeParse(rated);
  if (!input.success) redirect(page(locale, "/skill/new?problem=NO_SKILL"));
  const result = await addSkills(explorer, toLocale(locale), input.data, now());
  redirect(page(locale, result.ok ? "?done=skills#skill" : `/skill/new?problem=${result.problem}`));
}

export async function saveBasicsAction(locale: string, _previous: FormState, form: FormData): Promise<FormState> {
  const explorer = await requireExplorer(locale, path);
  const input = basicsSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  await saveBasics(explorer, input.data, now());
  redirect(page(locale, "?done=changed"));
}

export async function saveWantsAction(locale: string, _previous: FormState, form: FormData): Promise<FormState> {
  const explorer = await requireExplorer(locale, path);
  const wanted = wantedKinds.filter((kind) => form.get(`want-${kind}`) === "yes");
  const input = wantsSchema.safeParse({ ...Object.fromEntries(form), wanted });
  if (!input.success) return invalid(input.error, form);
  await saveWants(explorer, input.data, now());
  redirect(page(locale, "?done=changed"));
}

export async function moveEntryAction(locale: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  const id = idSchema.safeParse(form.get("id"));
  const step = stepSchema.safeParse(form.get("step"));
  const result = id.success && step.success ? await moveEntry(explorer, { id: id.data, step: step.data }) : null;
  redirect(page(locale, result?.ok ? `?done=moved#entry-${id.data}` : "?problem=ENTRY_NOT_FOUND"));
}

export async function orderByDateAction(locale: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  const kind = kindOfSlug(String(form.get("kind") ?? "").toLowerCase());
  if (!kind) redirect(page(locale, "?problem=ENTRY_NOT_FOUND"));
  await orderByDate(explorer, kind);
  redirect(page(locale, `?done=ordered#${kindSlug(kind)}`));
}

export async function removeEntryAction(locale: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  const id = idSchema.safeParse(form.get("id"));
  const result = id.success ? await removeEntry(explorer, id.data, now()) : null;
  redirect(page(locale, result?.ok ? `?removed=${id.data}` : "?problem=ENTRY_NOT_FOUND"));
}

export async function bringBackEntryAction(locale: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  const id = idSchema.safeParse(form.get("id"));
  const result = id.success ? await bringBackEntry(explorer, id.data, now()) : null;
  if (result?.ok) redirect(page(locale, `?done=restored#entry-${id.data}`));
  redirect(page(locale, `?problem=${result ? result.problem : "ENTRY_NOT_FOUND"}`));
}

export async function takePortfolioAction(locale: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  if (form.get("sure") !== "yes") redirect(page(locale, ""));
  const { added } = await takePortfolio(explorer, now());
  redirect(page(locale, `?done=${added > 0 ? "portfolio" : "nothing"}`));
}

export async function becomeJobSeekerAction(locale: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  if (form.get("sure") !== "yes") redirect(page(locale, ""));
  const result = await becomeJobSeeker(explorer, now());
  if (result.ok) await takeAlong(explorer, now());
  redirect(page(locale, result.ok ? "?done=seeker" : `?problem=${result.problem}`));
}
