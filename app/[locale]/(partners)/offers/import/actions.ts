"use server";

import { redirect } from "next/navigation";
import type { ImportState } from "@/components/opportunities/import-form";
import { importTexts } from "@/components/opportunities/import-texts";
import { importWords } from "@/components/opportunities/import-words";
import { requirePartnerStaff } from "@/lib/accounts/current-user";
import { importOpportunities, type OfferTrial, tryOpportunities } from "@/lib/opportunities/import-opportunities";
import { columnTitle } from "@/lib/opportunities/imports/csv-columns";
import { textOfFile } from "@/lib/opportunities/imports/file-text";
import { largestOfferFile } from "@/lib/opportunities/rules/import-limits";
import { placeOfKey } from "@/lib/opportunities/rules/moderation";
import { now } from "@/lib/platform/clock";
import { toLocale } from "@/lib/platform/texts";

type Refused = keyof ReturnType<typeof importTexts>["refused"];

const nameOf = (format: OfferTrial["format"], field: string) => (format === "csv" ? columnTitle(field) : field);

async function broughtIn(form: FormData): Promise<{ text: string } | { refused: Refused }> {
  const [file, typed] = [form.get("file"), form.get("text")];
  const text = typeof typed === "string" ? typed : "";
  if (!(file instanceof File) || file.size === 0) {
    if (text.trim() === "") return { refused: "no-file" };
    return text.length > largestOfferFile ? { refused: "too-large" } : { text };
  }
  if (file.size > largestOfferFile) return { refused: "too-large" };
  const read = textOfFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  return read === null ? { refused: "not-text" } : { text: read };
}

/** First what a file would change, then the changing. What is taken over is read again: the browser decides nothing. */
export async function importOpportunitiesAction(locale: string, _: ImportState, form: FormData): Promise<ImportState> {
  const staff = await requirePartnerStaff(locale, "/offers/import");
  const language = toLocale(locale);
  const { refused } = importTexts(language);
  const place = placeOfKey(staff, form.get("place"));
  const open = form.get("open") === "yes";
  const brought = await broughtIn(form);
  const kept = { ...(place ? { place: String(form.get("place")) } : {}), open };
  if ("refused" in brought) return { ...kept, problem: refused[brought.refused] };
  const { text } = brought;
  if (!place) return { ...kept, text, problem: refused["place-unknown"] };
  const { schoolId } = place;
  if (form.get("intent") === "apply") {
    const basis = String(form.get("basis") ?? "");
    const result = await importOpportunities(staff, { schoolId, text, open, basis }, now());
    if (result.ok)
      redirect(`/${language}/offers/import?done=applied&new=${result.value.new}&changed=${result.value.changed}`);
    if ("trial" in result) {
      const problem = result.problem === "has-problems" ? {} : { problem: refused[result.problem] };
      return { ...kept, text, ...problem, ...importWords(language, result.trial, nameOf) };
    }
  }
  const trial = await tryOpportunities(staff, { schoolId, text }, now());
  if (!trial.ok) return { ...kept, text, problem: refused["place-unknown"] };
  return { ...kept, text, ...importWords(language, trial.value, nameOf) };
}
