import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import type { ComparedOccupation } from "@/lib/catalog/queries/compare-occupations";
import type { Ignored } from "@/lib/catalog/rules/browse-address";
import { leastCompared, mostCompared } from "@/lib/catalog/rules/compare";
import { fill, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import { IgnoredNote } from "../browse/ignored-note";
import { browseTexts } from "../browse-texts";
import { AddOccupation, type Adding } from "./add-occupation";
import { ChosenList } from "./chosen-list";
import type { CompareNational } from "./compare-rows";
import { CompareTable } from "./compare-table";
import { PayScale } from "./pay-scale";

type Props = {
  locale: Locale;
  occupations: readonly ComparedOccupation[];
  /** Codes of no occupation. */
  gone: readonly string[];
  ignored: readonly Ignored[];
  homeStates: readonly string[];
  national: CompareNational;
  onetVersion: string;
  adding: Adding;
  /** The filters of the list that one came from. */
  listParams: readonly [string, string][];
};

export function ComparePage(props: Props) {
  const { locale, occupations, gone, ignored, national, adding, listParams } = props;
  const texts = browseTexts(locale).compare;
  const codes = occupations.map(({ code }) => code);
  const query = (of: readonly string[]) => {
    const text = new URLSearchParams([...listParams, ...of.map((code): [string, string] => ["o", code])]).toString();
    return text && `?${text}`;
  };
  const address = (of: readonly string[]) => `/${locale}/compare${query(of)}`;
  const list = `/${locale}/occupations${query(codes)}`;
  const chosen = { locale, chosen: occupations, address };
  const fits = codes.length >= leastCompared && codes.length <= mostCompared;
  return (
    <div className={`page compare of-${Math.min(codes.length, mostCompared)}`}>
      <h1>{texts.title}</h1>
      <p className="lede no-print">{texts.lede}</p>
      <IgnoredNote locale={locale} ignored={ignored} />
      {gone.length > 0 ? <Note tone="warn">{fill(texts.gone, { codes: gone.join(", ") })}</Note> : null}
      {codes.length === 0 ? (
        <EmptyState level={2} title={texts.none.title} text={texts.none.text} href={list} action={texts.none.action} />
      ) : null}
      {codes.length === 1 ? (
        <Note title={texts.single.title}>{fill(texts.single.text, { title: occupations[0]!.title })}</Note>
      ) : null}
      {codes.length > mostCompared ? (
        <Note tone="danger" title={fill(texts.tooMany.title, { n: formatNumber(locale, codes.length) })}>
          {fill(texts.tooMany.text, { over: plural(locale, codes.length - mostCompared, texts.tooMany.over) })}
        </Note>
      ) : null}
      {codes.length > 0 ? <ChosenList {...chosen} /> : null}
      {fits ? (
        <>
          <PayScale locale={locale} occupations={occupations} nationalMedian={national.wageMedian} />
          <CompareTable {...props} />
        </>
      ) : null}
      {codes.length < mostCompared ? (
        <AddOccupation
          {...chosen}
          adding={adding}
          params={[...listParams, ...codes.map((code): [string, string] => ["o", code])]}
        />
      ) : codes.length === mostCompared ? (
        <p className="part soft no-print">{texts.full}</p>
      ) : null}
      {codes.length > 0 ? (
        <p className="compare-back no-print">
          <a href={list}>{listParams.length > 0 ? texts.back : texts.more}</a>
        </p>
      ) : null}
    </div>
  );
}
