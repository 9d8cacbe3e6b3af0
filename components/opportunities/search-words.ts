import type { FieldName } from "@/lib/catalog/queries/list-match-names";
import type { OpportunityFilter } from "@/lib/opportunities/rules/match-filter";
import { fill, type Locale } from "@/lib/platform/texts";
import { opportunityTexts } from "./opportunity-texts";
import { payWords } from "./opportunity-words";
import { searchTexts } from "./search-texts";

/** A search in words: "welder, Job, Columbia, MO". */
export function searchWords(locale: Locale, filter: OpportunityFilter, fields: readonly FieldName[]): string {
  const { form, kept } = searchTexts(locale);
  const { kinds } = opportunityTexts(locale);
  const pay = payWords(locale, { payFrom: filter.payFrom, payTo: filter.payFrom, payPer: filter.payPer });
  return [
    filter.q,
    ...filter.kinds.map((kind) => kinds[kind]),
    filter.field && (fields.find(({ id }) => id === filter.field)?.title ?? filter.field),
    filter.town,
    filter.region,
    filter.remote ? form.remote : null,
    pay && fill(kept.pay, { pay }),
    filter.hours && form.hoursOf[filter.hours],
    filter.grade === null ? null : `${form.grade} ${filter.grade}`,
    filter.closing ? form.closing : null,
  ]
    .filter(Boolean)
    .join(", ");
}
