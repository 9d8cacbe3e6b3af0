import type { AreaPay } from "@/lib/catalog/rules/area-pay";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { areaName } from "../area-texts";
import { occupationTexts } from "../occupation-texts";
import { type PayUnit, payWords } from "./pay-words";

type Props = { locale: Locale; unit: PayUnit; areas: readonly AreaPay[]; caption?: string };

/** The five wages of each place, how many work there and how common the job is; what was not released says so. */
export function WageTable({ locale, unit, areas, caption }: Props) {
  const texts = occupationTexts(locale).wages;
  const number = (value: number | null, words = "{times}") =>
    value === null
      ? texts.notReleased
      : fill(words, { times: formatNumber(locale, value, { maximumFractionDigits: 1 }) });
  return (
    <table className="table stack-narrow wages">
      {caption ? <caption>{caption}</caption> : null}
      <thead>
        <tr>
          <th scope="col">{texts.place}</th>
          {texts.columns.map((column) => (
            <th key={column} scope="col" className="n">
              {column}
            </th>
          ))}
          <th scope="col" className="n">
            {texts.people}
          </th>
          <th scope="col" className="n">
            {texts.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {areas.map((area) => (
          <tr key={area.area}>
            <th scope="row">{areaName(locale, area.area)}</th>
            {texts.columns.map((column, i) => (
              <td key={column} className="n" data-label={column}>
                {payWords(locale, unit, area[unit][i] ?? null)}
              </td>
            ))}
            <td className="n" data-label={texts.people}>
              {number(area.employment)}
            </td>
            <td className="n" data-label={texts.share}>
              {area.area === "US" ? number(1) : number(area.locationQuotient, texts.times)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
