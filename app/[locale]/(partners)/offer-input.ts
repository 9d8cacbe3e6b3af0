import type { Choice, OfferFormState } from "@/components/opportunities/offer-fields";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { searchCatalog } from "@/lib/catalog/queries/search-catalog";
import { typedValues } from "@/lib/platform/form-state";
import type { Locale } from "@/lib/platform/texts";

const several = ["pathwayIds", "occupationCodes", "elementIds", "offers"] as const;

const all = (form: FormData, name: string) =>
  form.getAll(name).filter((value): value is string => typeof value === "string");

/** What a form sent, with each tick of a group. */
export const sentValues = (form: FormData) => ({
  ...Object.fromEntries(form),
  ...Object.fromEntries(several.map((name) => [name, all(form, name)])),
});

/** What was typed and ticked, for the form to show again. */
export const keptValues = (form: FormData): Record<string, string> => ({
  ...typedValues(form),
  ...Object.fromEntries(several.map((name) => [name, all(form, name).join("\n")])),
});

/** A form that came back, with what was typed and ticked; jobs that were ticked keep their names. */
export async function keptState(locale: Locale, form: FormData, state: OfferFormState): Promise<OfferFormState> {
  const codes = all(form, "occupationCodes").slice(0, 50);
  const named = await listNamed(locale, { occupations: codes });
  const taken = codes.flatMap((code) => {
    const label = named.get(code)?.title;
    return label === undefined ? [] : [{ value: code, label }];
  });
  return { ...state, values: keptValues(form), taken };
}

const mostFound = 12;

/**
 * What pressing Find comes to: the form as it was, with jobs of the catalogue to tick. Null where something else was
 * pressed, or no words are there to look for: the first button of a form answers the Enter key too.
 */
export async function findJobs(locale: Locale, form: FormData): Promise<OfferFormState | null> {
  const words = form.get("job");
  if (form.get("intent") !== "find" || typeof words !== "string" || words.trim() === "") return null;
  const { found } = await searchCatalog(locale, words, { most: 40 });
  const jobs: Choice[] = found.flatMap(({ kind, id, title }) =>
    kind === "OCCUPATION" ? [{ value: id, label: title }] : [],
  );
  return keptState(locale, form, { found: jobs.slice(0, mostFound) });
}
