import { PlainButton, Sign } from "@/components/ui/sign";
import { Note } from "@/components/ui/note";
import type { BrowsePage } from "@/lib/catalog/queries/browse-occupations";
import type { BrowseQuery } from "@/lib/catalog/rules/browse";
import { browseParams } from "@/lib/catalog/rules/browse-address";
import { mostCompared } from "@/lib/catalog/rules/compare";
import { fill, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import { browseTexts } from "../browse-texts";
import { languageOf } from "../occupation-link";
import { catalogTexts } from "../texts";
import { HiddenParams } from "./hidden-params";
import { ResultRows } from "./result-rows";

type Props = {
  locale: Locale;
  query: BrowseQuery;
  page: BrowsePage;
  total: number;
  pageSize: number;
  defaultFramework: string;
};

/** One page of the list as a form: what is ticked is compared, or goes along to the next page. */
export function ResultList({ locale, query, page, total, pageSize, defaultFramework }: Props) {
  const texts = browseTexts(locale).browse;
  const here = new Set(page.occupations.map(({ code }) => code));
  const elsewhere = page.chosen.filter(({ code }) => !here.has(code));
  const picked = new Set(page.chosen.map(({ code }) => code));
  const left = total - page.before - page.occupations.length;
  return (
    <form method="get" action={`/${locale}/compare`} className="results">
      <HiddenParams params={browseParams({ ...query, after: null, chosen: [] }, defaultFramework)} />
      {picked.size > mostCompared ? (
        <Note tone="warn">{fill(texts.tooMany, { n: formatNumber(locale, picked.size) })}</Note>
      ) : null}
      {elsewhere.length > 0 ? (
        <fieldset className="picked">
          <legend>{texts.chosen}</legend>
          <p className="field-hint">{plural(locale, picked.size, texts.chosenNote)}</p>
          {elsewhere.map(({ code, title, language }) => (
            <label key={code} className="facet-value" lang={languageOf({ language }, locale)}>
              <input type="checkbox" name="o" value={code} defaultChecked />
              <span>{title}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <ResultRows locale={locale} sort={query.sort} occupations={page.occupations} picked={picked} />
      {page.occupations.some(({ wageIsWider, projectionIsWider }) => wageIsWider || projectionIsWider) ? (
        <p className="xs soft wider-note">{catalogTexts(locale).pathway.widerNote}</p>
      ) : null}
      <div className="compare-bar no-print">
        <Sign size="small">{texts.compare}</Sign>
        <p className="sm soft">{texts.compareHint}</p>
        {page.next ? (
          <PlainButton formAction={`/${locale}/occupations`} name="after" value={page.next}>
            {fill(texts.next, { n: formatNumber(locale, Math.min(pageSize, left)) })}
          </PlainButton>
        ) : null}
      </div>
    </form>
  );
}
