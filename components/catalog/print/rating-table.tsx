import type { CSSProperties } from "react";
import { Bullet } from "@/components/ui/bullet";
import type { ClusterPathway } from "@/lib/catalog/queries/get-cluster";
import type { NamedRating } from "@/lib/catalog/queries/get-cluster-print";
import { dotSize } from "@/lib/catalog/rules/top-ratings";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { printTexts } from "../print-texts";

type Props = {
  locale: Locale;
  title: string;
  intro: string;
  ratings: readonly NamedRating[];
  /** Where one meets each of them at school, by its id. */
  words: Readonly<Record<string, string>>;
  pathways: readonly ClusterPathway[];
};

const share = (mean: number) => `${(((mean - 1) / 4) * 100).toFixed(1)}%`;

/** Eight ratings: what each means at school, a bar beside all jobs, and a dot for each pathway. */
export function RatingTable({ locale, title, intro, ratings, words, pathways }: Props) {
  const texts = printTexts(locale).sheet;
  const decimal = (value: number) =>
    formatNumber(locale, value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <section className="sheet-ratings">
      <h3>{title}</h3>
      <p>{intro}</p>
      <div className="scroll" tabIndex={0} role="region" aria-label={title}>
        <table>
          <colgroup>
            <col />
            <col className="wide" />
            {pathways.map(({ id }) => (
              <col key={id} className="narrow" />
            ))}
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{title}</th>
              <th scope="col">{texts.compared}</th>
              {pathways.map(({ id, letter, line, title: pathway }) => (
                <th key={id} scope="col">
                  <Bullet letter={letter} line={line} />
                  <span className="vh">{pathway}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ratings.map(({ id, title: name, here, all, parts }) => (
              <tr key={id}>
                <th scope="row">
                  {name}
                  <small>{words[id]}</small>
                </th>
                <td>
                  <span
                    className="beside"
                    style={{ "--here": share(here), "--all": share(all) } as CSSProperties}
                    aria-hidden="true"
                  />
                  <span className="value" aria-hidden="true">
                    {decimal(here)}
                  </span>
                  <span className="vh">{fill(texts.importance, { value: decimal(here), all: decimal(all) })}</span>
                </td>
                {parts.map((mean, i) => (
                  <td key={pathways[i]?.id}>
                    {mean === null ? null : <span className={`rated d${dotSize(mean)}`} aria-hidden="true" />}
                    <span className="vh">
                      {mean === null ? texts.dotUnknown : fill(texts.dot, { value: decimal(mean) })}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
