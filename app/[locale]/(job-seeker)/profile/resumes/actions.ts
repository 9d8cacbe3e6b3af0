"use server";

import { redirect } from "next/navigation";
import { resumeTexts } from "@/components/profiles/resume-texts";
import { requireExplorer } from "@/lib/accounts/current-user";
import { now } from "@/lib/platform/clock";
import { invalid, typedValues, type FormState } from "@/lib/platform/form-state";
import { fill, toLocale } from "@/lib/platform/texts";
import { getResume } from "@/lib/profiles/queries/list-resumes";
import { bringBackResume, changeResume, copyResume, removeResume, startResume } from "@/lib/profiles/save-resume";
import { idSchema, resumeSchema } from "@/lib/profiles/schema";

const path = "/profile/resumes";
const page = (locale: string, rest: string) => `/${toLocale(locale)}${path}${rest}`;

export async function startResumeAction(locale: string, _previous: FormState, form: FormData): Promise<FormState> {
  const explorer = await requireExplorer(locale, path);
  const input = resumeSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const result = await startResume(explorer, input.data, now());
  if (!result.ok) return { problem: result.problem, values: typedValues(form) };
  redirect(page(locale, `/${result.value.id}?done=started`));
}

export async function changeResumeAction(locale: string, resumeId: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  const id = idSchema.safeParse(resumeId);
  if (!id.success) redirect(page(locale, "?problem=RESUME_NOT_FOUND"));
  const lists = { offered: form.getAll("offered"), kept: form.getAll("kept") };
  const input = resumeSchema.safeParse({ ...Object.fromEntries(form), ...lists });
  if (!input.success) {
    const problem = input.error.issues[0]?.message === "TOO_LONG" ? "TOO_LONG" : "RESUME_TITLE_MISSING";
    redirect(page(locale, `/${id.data}?problem=${problem}`));
  }
  const result = await changeResume(explorer, id.data, input.data, now());
  redirect(page(locale, result.ok ? `/${id.data}?done=saved` : `?problem=${result.problem}`));
}

export async function copyResumeAction(locale: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  const id = idSchema.safeParse(form.get("id"));
  const from = id.success ? await getResume(explorer, id.data) : null;
  if (!from) redirect(page(locale, "?problem=RESUME_NOT_FOUND"));
  const { copyName } = resumeTexts(toLocale(locale));
  const title = fill(copyName, { title: from.version.title }).slice(0, 80);
  const result = await copyResume(explorer, { id: from.version.id, title }, now());
  redirect(page(locale, result.ok ? `/${result.value.id}?done=copied` : `?problem=${result.problem}`));
}

export async function removeResumeAction(locale: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  const id = idSchema.safeParse(form.get("id"));
  const result = id.success ? await removeResume(explorer, id.data, now()) : null;
  redirect(page(locale, result?.ok ? `?removed=${id.data}` : "?problem=RESUME_NOT_FOUND"));
}

export async function bringBackResumeAction(locale: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  const id = idSchema.safeParse(form.get("id"));
  const result = id.success ? await bringBackResume(explorer, id.data, now()) : null;
  redirect(page(locale, result?.ok ? "?done=restored" : `?problem=${result ? result.problem : "RESUME_NOT_FOUND"}`));
}
