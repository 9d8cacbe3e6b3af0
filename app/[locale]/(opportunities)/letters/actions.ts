"use server";

import { redirect } from "next/navigation";
import { letterTexts } from "@/components/opportunities/letter-texts";
import { requireExplorer } from "@/lib/accounts/current-user";
import { applicationIdSchema, letterSchema } from "@/lib/opportunities/application-schema";
import { getLetter } from "@/lib/opportunities/queries/list-letters";
import { bringBackLetter, changeLetter, copyLetter, createLetter, removeLetter } from "@/lib/opportunities/save-letter";
import { now } from "@/lib/platform/clock";
import { invalid, typedValues, type FormState } from "@/lib/platform/form-state";
import { fill, toLocale } from "@/lib/platform/texts";

const path = "/letters";
const page = (locale: string, rest = "") => `/${toLocale(locale)}${path}${rest}`;

export async function createLetterAction(locale: string, _previous: FormState, form: FormData): Promise<FormState> {
  const person = await requireExplorer(locale, path);
  const input = letterSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const result = await createLetter(person, input.data, now());
  if (!result.ok) return { problem: result.problem, values: typedValues(form) };
  redirect(page(locale, `/${result.value.id}?done=created`));
}

export async function changeLetterAction(
  locale: string,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await requireExplorer(locale, path);
  const input = letterSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const known = applicationIdSchema.safeParse(id);
  const result = known.success ? await changeLetter(person, known.data, input.data, now()) : null;
  if (!result?.ok) return { problem: "absent", values: typedValues(form) };
  redirect(page(locale, `/${id}?done=saved`));
}

export async function copyLetterAction(locale: string, form: FormData): Promise<void> {
  const person = await requireExplorer(locale, path);
  const id = applicationIdSchema.safeParse(form.get("id"));
  const from = id.success ? await getLetter(person, id.data) : null;
  if (!from) redirect(page(locale, "?problem=absent"));
  const title = fill(letterTexts(toLocale(locale)).copyName, { title: from.title });
  const result = await copyLetter(person, { id: from.id, title }, now());
  redirect(page(locale, result.ok ? `/${result.value.id}?done=copied` : `?problem=${result.problem}`));
}

export async function removeLetterAction(locale: string, form: FormData): Promise<void> {
  const person = await requireExplorer(locale, path);
  const id = applicationIdSchema.safeParse(form.get("id"));
  const result = id.success ? await removeLetter(person, { id: id.data }, now()) : null;
  redirect(page(locale, result?.ok ? `?removed=${id.data}` : "?problem=absent"));
}

export async function bringBackLetterAction(locale: string, form: FormData): Promise<void> {
  const person = await requireExplorer(locale, path);
  const id = applicationIdSchema.safeParse(form.get("id"));
  const result = id.success ? await bringBackLetter(person, { id: id.data }, now()) : null;
  redirect(page(locale, result?.ok ? "?done=back" : "?problem=absent"));
}
