import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { Pager } from "@/components/ui/pager";
import { PlainButton } from "@/components/ui/sign";
import { Tabs } from "@/components/ui/tabs";
import type { OpportunityList } from "@/lib/opportunities/queries/list-opportunities";
import { match } from "@/lib/opportunities/rules/match";
import { filterQuery, narrows, type OpportunityFilter, opportunitySorts } from "@/lib/opportunities/rules/match-filter";
import { isKnown, type Seeker } from "@/lib/opportunities/rules/seeker";
import { fill, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import type { MatchNames } from "./match-words";
import { SearchRow } from "./search-row";
import { searchTexts } from "./search-texts";

type Props = {
  locale: Locale;
  list: OpportunityList;
  filter: OpportunityFilter;
  /** Null for whoever looks on behalf of others: nothing is compared. */
  seeker: Seeker | null;
  names: MatchNames;
  pageSize: number;
  findersHref: string;
};

/** What was found: the order, the opportunities, the next page; or where else to look. */
export function SearchList(props: Props) {
  const { locale, list, filter, seeker, names, pageSize, findersHref } = props;
  const texts = searchTexts(locale);
  const hrefOf = (more: Partial<OpportunityFilter>) =>
    `/${locale}/opportunities${filterQuery({ ...filter, after: null, ...more })}`;
  const { rows, matching, payUnsaid, next } = list;
  const unsaid =
    payUnsaid > 0 ? (
      <p>
        {plural(locale, payUnsaid, texts.unsaid)} <a href={hrefOf({ payUnsaid: true })}>{texts.showUnsaid}</a>
      </p>
    ) : null;
  if (rows.length === 0)
    return (
      <>
        {unsaid}
        <EmptyState
          level={2}
          title={narrows(filter) ? texts.none.filtered : texts.none.title}
          text={narrows(filter) ? texts.none.filteredText : texts.none.text}
          href={findersHref}
          action={texts.none.finders}
        >
          {narrows(filter) ? <PlainButton href={`/${locale}/opportunities`}>{texts.form.clear}</PlainButton> : null}
        </EmptyState>
      </>
    );
  const isDemo = rows.some(({ demo }) => demo);
  const count = plural(locale, matching, texts.count);
  return (
    <section aria-labelledby="found" className="stack">
      <h2 id="found">{isDemo ? texts.examples : count}</h2>
      {isDemo ? <Note tone="warn">{texts.examplesText}</Note> : null}
      {unsaid}
      <Tabs
        label={texts.sort}
        tabs={opportunitySorts
          .filter((sort) => sort !== "match" || seeker !== null)
          .map((sort) => ({ href: hrefOf({ sort }), label: texts.sorts[sort], current: sort === filter.sort }))}
      />
      {seeker && !isKnown(seeker) && filter.sort === "match" ? (
        <p>
          {texts.nothingKnown} <a href={`/${locale}/profile/wants`}>{texts.say}</a>
        </p>
      ) : null}
      <ol className="opportunities">
        {rows.map((row) => (
          <SearchRow
            key={row.id}
            locale={locale}
            row={row}
            fit={seeker && { seeker, match: match(seeker, row) }}
            names={names}
          />
        ))}
      </ol>
      <Pager
        shown={plural(locale, rows.length, texts.shown)}
        next={
          next === null
            ? undefined
            : { href: hrefOf({ after: next }), label: fill(texts.next, { n: formatNumber(locale, pageSize) }) }
        }
        first={filter.after === null ? undefined : { href: hrefOf({}), label: texts.first }}
      />
      {seeker && filter.sort === "match" ? <p className="xs soft">{texts.rule}</p> : null}
    </section>
  );
}
