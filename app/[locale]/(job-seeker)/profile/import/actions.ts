"use server";

import { redirect } from "next/navigation";
import type { ImportState } from "@/components/profiles/import-form";
import { problemWords, trialWords } from "@/components/profiles/import-words";
import { requireExplorer } from "@/lib/accounts/current-user";
import { now } from "@/lib/platform/clock";
import { toLocale } from "@/lib/platform/texts";
import { importResume, tryResume } from "@/lib/profiles/import-resume";
import { mostResumeBytes, readResume } from "@/lib/profiles/rules/read-resume";

async function textIn(form: FormData): Promise<string> {
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return String(form.get("text") ?? "");
  // One letter more than may be read: the reading says that it is too much.
  return file.size > mostResumeBytes ? " ".repeat(mostResumeBytes) + "{}" : await file.text();
}

/** First what a file would bring, then the bringing. What is taken over is read again: the browser decides nothing. */
export async function importResumeAction(locale: string, _previous: ImportState, form: FormData): Promise<ImportState> {
  const explorer = await requireExplorer(locale, "/profile/import");
  const language = toLocale(locale);
  const text = await textIn(form);
  const kept = text.length > mostResumeBytes ? {} : { text };
  const read = readResume(text);
  if (!read.ok) return { ...kept, problems: read.problems.map((each) => problemWords(language, each)) };
  if (form.get("intent") === "apply") {
    const result = await importResume(explorer, read.value, now());
    if (result.ok) redirect(`/${language}/profile?done=imported`);
  }
  return { ...kept, trial: trialWords(language, await tryResume(explorer, read.value)) };
}
