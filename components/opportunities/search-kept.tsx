import { PlainButton } from "@/components/ui/sign";
import type { FieldName } from "@/lib/catalog/queries/list-match-names";
import { filterQuery, type OpportunityFilter } from "@/lib/opportunities/rules/match-filter";
import { fill, type Locale } from "@/lib/platform/texts";
import { opportunityTexts } from "./opportunity-texts";
import { payWords } from "./opportunity-words";
import { searchTexts } from "./search-texts";

type Props = {
  locale: Locale;
  searches: readonly OpportunityFilter[];
  fields: readonly FieldName[];
  drop: (form: FormData) => Promise<void>;
};

/** A search in words: "welder, Job, Columbia, MO". */
function searchWords(locale: Locale, filter: OpportunityFilter, fields: readonly FieldName[]): string {
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

/** The searches that someone keeps: each a link to its list, with a way to take it away. */
export function SearchKept({ locale, searches, fields, drop }: Props) {
  const texts = searchTexts(locale).kept;
  if (searches.length === 0) return null;
  return (
    <section className="stack no-print" aria-labelledby="kept">
      <h2 id="kept" className="text-lg">
        {texts.title}
      </h2>
      <ul className="searches">
        {searches.map((filter) => {
          const search = filterQuery(filter);
          const words = searchWords(locale, filter, fields);
          return (
            <li key={search}>
              <a href={`/${locale}/opportunities${search}`}>{words}</a>
              <form action={drop}>
                <input type="hidden" name="search" value={search} />
                <PlainButton aria-label={fill(texts.dropNamed, { search: words })}>{texts.drop}</PlainButton>
              </form>
            </li>
          );
        })}
      </ul>
      <p className="xs soft">{texts.who}</p>
    </section>
  );
}

/** Keeps what is asked for now. */
export function KeepSearch({
  locale,
  filter,
  keep,
}: {
  locale: Locale;
  filter: OpportunityFilter;
  keep: Props["drop"];
}) {
  return (
    <form action={keep} className="no-print">
      <input type="hidden" name="search" value={filterQuery({ ...filter, after: null })} />
      <PlainButton>{searchTexts(locale).kept.keep}</PlainButton>
    </form>
  );
}
