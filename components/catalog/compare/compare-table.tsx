import type { ReactNode } from "react";
import type { ComparedOccupation } from "@/lib/catalog/queries/compare-occupations";
import { fill, type Locale } from "@/lib/platform/texts";
import { browseTexts } from "../browse-texts";
import { languageOf, OccupationLink } from "../occupation-link";
import { type CompareNational, compareRows } from "./compare-rows";

type Props = {
  locale: Locale;
  occupations: readonly ComparedOccupation[];
  homeStates: readonly string[];
  national: CompareNational;
  onetVersion: string;
};

/** A row for each fact and a column for each occupation; a narrow screen stacks the occupations under each fact. */
export function CompareTable({ locale, occupations, homeStates, national, onetVersion }: Props) {
  const texts = browseTexts(locale).compare;
  const rows = compareRows(locale, occupations, homeStates, national);
  return (
    <section className="part compare-facts" aria-labelledby="side-by-side">
      <h2 id="side-by-side">{texts.table}</h2>
      <p className="soft sm">{texts.sharedNote}</p>
      <table className="table compare-table" role="table" aria-labelledby="side-by-side">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {texts.fact}
            </th>
            {occupations.map((each) => (
              <th key={each.code} scope="col" role="columnheader">
                <OccupationLink occupation={each} locale={locale} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ key, label, cells }) => (
            <tr key={key} role="row">
              <th scope="row" role="rowheader">
                {label}
              </th>
              {occupations.map((each, at) => (
                <Cell key={each.code} occupation={each} locale={locale}>
                  {cells[at]}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="xs soft">{fill(texts.sources, { version: onetVersion })}</p>
    </section>
  );
}

type CellProps = { occupation: ComparedOccupation; locale: Locale; children: ReactNode };

// The name beside each cell is for eyes on a narrow screen; who hears the table hears the column's header.
const Cell = ({ occupation, locale, children }: CellProps) => (
  <td role="cell">
    <span className="compare-name" lang={languageOf(occupation, locale)} aria-hidden="true">
      {occupation.title}
    </span>
    <div>{children}</div>
  </td>
);
