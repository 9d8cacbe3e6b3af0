import { hueStyle } from "@/components/ui/hue";
import { Tile } from "@/components/ui/tile";
import type { BrowsedOccupation } from "@/lib/catalog/queries/browse-occupations";
import type { Sort } from "@/lib/catalog/rules/browse";
import { fill, formatNumber, formatPercent, type Locale } from "@/lib/platform/texts";
import { browseTexts } from "../browse-texts";
import { OccupationLink } from "../occupation-link";
import { catalogTexts } from "../texts";
import { wageWords } from "../wage-words";

type Props = {
  locale: Locale;
  sort: Sort;
  occupations: readonly BrowsedOccupation[];
  picked: ReadonlySet<string>;
};

/** The rows of one page, each with a tick to compare it. */
export function ResultRows({ locale, sort: sortedBy, occupations, picked }: Props) {
  const { browse: texts } = browseTexts(locale);
  const { columns, unknown } = texts;
  const { wider } = catalogTexts(locale).pathway;
  const figure = (known: string | null, isWider: boolean) => (
    <>
      {known ?? unknown}
      {known !== null && isWider ? <abbr title={wider}>*</abbr> : null}
    </>
  );
  const count = (n: number | null) => (n === null ? null : formatNumber(locale, n));
  const growth = (n: number | null) => (n === null ? null : formatPercent(locale, n, { sign: true }));
  const sorted = (sort: string) => (sort === sortedBy ? ("descending" as const) : undefined);
  return (
    <table className="table browse-table" role="table" aria-label={texts.title}>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" className="no-print">
            {columns.compare}
          </th>
          <th scope="col" role="columnheader" aria-sort={sortedBy === "title" ? "ascending" : undefined}>
            {columns.title}
          </th>
          <th scope="col" role="columnheader">
            {columns.school}
          </th>
          {(["wage", "growth", "openings", "employment"] as const).map((name) => (
            <th key={name} scope="col" role="columnheader" className="n" aria-sort={sorted(name)}>
              {columns[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {occupations.map((each) => (
          <tr key={each.code} role="row">
            <td role="cell" className="pick no-print">
              <input
                type="checkbox"
                name="o"
                value={each.code}
                defaultChecked={picked.has(each.code)}
                aria-label={fill(texts.compareOne, { title: each.title })}
              />
            </td>
            <th scope="row" role="rowheader">
              <OccupationLink occupation={each} locale={locale} />
              {each.cluster ? (
                <span className="browse-cluster" style={hueStyle(each.cluster.hue)}>
                  <Tile mark={each.cluster.mark} size="small" /> {each.cluster.title}
                </span>
              ) : null}
            </th>
            <td role="cell" data-label={columns.school} className="wide-cell">
              {each.entryEducation ?? unknown}
            </td>
            <td role="cell" className="n" data-label={columns.wage}>
              {figure(wageWords(locale, each), each.wageIsWider)}
            </td>
            <td role="cell" className="n" data-label={columns.growth}>
              {figure(growth(each.growthPercent), each.projectionIsWider)}
            </td>
            <td role="cell" className="n" data-label={columns.openings}>
              {figure(count(each.openings), each.projectionIsWider)}
            </td>
            <td role="cell" className="n" data-label={columns.employment}>
              {figure(count(each.employment), each.projectionIsWider)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
