"use server";

import { redirect } from "next/navigation";
import { requireStudent } from "@/lib/accounts/current-user";
import { removePortfolioEntry, restorePortfolioEntry } from "@/lib/plans/remove-portfolio-entry";
import { dayIn } from "@/lib/plans/rules/portfolio";
import { portfolioEntrySchema, portfolioIdSchema } from "@/lib/plans/rules/portfolio-form";
import { addPortfolioEntry, changePortfolioEntry, markPortfolioEntry } from "@/lib/plans/save-portfolio-entry";
import { removeFile } from "@/lib/plans/store-file";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { invalid, typedValues, type FormState } from "@/lib/platform/form-state";
import { toLocale } from "@/lib/platform/texts";

const path = "/portfolio";
const page = (locale: string, rest: string) => `/${toLocale(locale)}${path}${rest}`;

export async function addEntryAction(locale: string, _previous: FormState, form: FormData): Promise<FormState> {
  const student = await requireStudent(locale, path);
  const input = portfolioEntrySchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const result = await addPortfolioEntry(student, input.data, now());
  if (!result.ok) return { problem: result.problem, values: typedValues(form) };
  redirect(page(locale, `/${result.value.id}?done=added#files`));
}

export async function changeEntryAction(
  locale: string,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const student = await requireStudent(locale, path);
  const input = portfolioEntrySchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const known = portfolioIdSchema.safeParse(id);
  const result = known.success ? await changePortfolioEntry(student, known.data, input.data, now()) : null;
  if (!result?.ok) return { problem: "ENTRY_NOT_FOUND", values: typedValues(form) };
  redirect(page(locale, `?done=changed#entry-${result.value.id}`));
}

export async function markEntryAction(locale: string, form: FormData): Promise<void> {
  const student = await requireStudent(locale, path);
  const id = portfolioIdSchema.safeParse(form.get("id"));
  if (!id.success) redirect(page(locale, "?problem=ENTRY_NOT_FOUND"));
  const done = form.get("done") === "yes";
  const doneOn = done ? dayIn(env.WAYMARK_TIME_ZONE, now()) : null;
  const result = await markPortfolioEntry(student, { id: id.data, doneOn }, now());
  redirect(page(locale, result.ok ? `?done=${done ? "marked" : "unmarked"}` : `?problem=${result.problem}`));
}

export async function removeEntryAction(locale: string, form: FormData): Promise<void> {
  const student = await requireStudent(locale, path);
  const id = portfolioIdSchema.safeParse(form.get("id"));
  const result = id.success ? await removePortfolioEntry(student, id.data, now()) : null;
  redirect(page(locale, result?.ok ? `?removed=${id.data}` : "?problem=ENTRY_NOT_FOUND"));
}

export async function restoreEntryAction(locale: string, form: FormData): Promise<void> {
  const student = await requireStudent(locale, path);
  const id = portfolioIdSchema.safeParse(form.get("id"));
  const result = id.success ? await restorePortfolioEntry(student, id.data, now()) : null;
  redirect(page(locale, result?.ok ? `?done=restored#entry-${id.data}` : "?problem=ENTRY_NOT_FOUND"));
}

export async function removeFileAction(locale: string, entryId: string, form: FormData): Promise<void> {
  const student = await requireStudent(locale, path);
  const id = portfolioIdSchema.safeParse(form.get("id"));
  const back = portfolioIdSchema.safeParse(entryId);
  const result = id.success ? await removeFile(student, id.data) : null;
  const answer = result?.ok ? "done=file-removed" : "problem=FILE_NOT_FOUND";
  redirect(page(locale, `${back.success ? `/${back.data}` : ""}?${answer}#files`));
}
