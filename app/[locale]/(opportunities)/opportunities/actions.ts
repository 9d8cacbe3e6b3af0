"use server";

import { redirect } from "next/navigation";
import { requireExplorer } from "@/lib/accounts/current-user";
import { forgetOpportunity, saveOpportunity } from "@/lib/opportunities/save-opportunity";
import { filterQuery, narrows } from "@/lib/opportunities/rules/match-filter";
import { opportunityIdSchema, readSearch } from "@/lib/opportunities/search-schema";
import { now } from "@/lib/platform/clock";
import { toLocale } from "@/lib/platform/texts";
import { dropSearch, keepSearch } from "@/lib/profiles/keep-search";

const path = "/opportunities";

// Nothing is told of one that is not there: its page would not open.
const absent = (locale: string) => `/${toLocale(locale)}${path}?problem=absent`;

export async function saveOpportunityAction(locale: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  const id = opportunityIdSchema.safeParse(form.get("id"));
  const result = id.success ? await saveOpportunity(explorer, { opportunityId: id.data }, now()) : null;
  redirect(result?.ok ? `/${toLocale(locale)}${path}/${id.data}?done=saved` : absent(locale));
}

export async function forgetOpportunityAction(locale: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  const id = opportunityIdSchema.safeParse(form.get("id"));
  const result = id.success ? await forgetOpportunity(explorer, { opportunityId: id.data }, now()) : null;
  if (!result?.ok) redirect(absent(locale));
  // The page of one that is over opens no more for whoever forgot it.
  const rest = form.get("over") === "yes" ? "" : `/${id.data}`;
  redirect(`/${toLocale(locale)}${path}${rest}?done=forgotten`);
}

const searchOf = (form: FormData) => {
  const typed = form.get("search");
  const filter = readSearch(typeof typed === "string" ? typed : "");
  return narrows(filter) ? filterQuery(filter) : "";
};

const after = (locale: string, search: string, what: [string, string]) => {
  const params = new URLSearchParams(search);
  params.set(...what);
  return `/${toLocale(locale)}${path}?${params}`;
};

export async function keepSearchAction(locale: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  const search = searchOf(form);
  const result = await keepSearch(explorer, search, now());
  redirect(after(locale, search, result.ok ? ["done", "kept"] : ["problem", result.problem]));
}

export async function dropSearchAction(locale: string, form: FormData): Promise<void> {
  const explorer = await requireExplorer(locale, path);
  const search = searchOf(form);
  const result = await dropSearch(explorer, search, now());
  redirect(after(locale, search, result.ok ? ["done", "dropped"] : ["problem", result.problem]));
}
