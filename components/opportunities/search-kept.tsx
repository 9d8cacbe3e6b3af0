import { PlainButton } from "@/components/ui/sign";
import type { FieldName } from "@/lib/catalog/queries/list-match-names";
import { filterQuery, type OpportunityFilter } from "@/lib/opportunities/rules/match-filter";
import { fill, type Locale } from "@/lib/platform/texts";
import { searchTexts } from "./search-texts";
import { searchWords } from "./search-words";

type Props = {
  locale: Locale;
  searches: readonly OpportunityFilter[];
  fields: readonly FieldName[];
  drop: (form: FormData) => Promise<void>;
};

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
