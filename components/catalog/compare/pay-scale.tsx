import type { CSSProperties } from "react";
import type { ComparedOccupation, ComparedWage } from "@/lib/catalog/queries/compare-occupations";
import { wageScaleEnd } from "@/lib/catalog/rules/compare";
import { fill, formatMoney, type Locale } from "@/lib/platform/texts";
import { browseTexts } from "../browse-texts";
import { languageOf } from "../occupation-link";
import { round } from "../round";
import { wageWords } from "../wage-words";

type Props = { locale: Locale; occupations: readonly ComparedOccupation[]; nationalMedian: number | null };

const share = (name: string, value: number, end: number) =>
  ({ [name]: `${round((value / end) * 100)}%` }) as CSSProperties;

/** The wages of all compared occupations on one scale, beside the middle wage of all jobs; every bar says its figure. */
export function PayScale({ locale, occupations, nationalMedian }: Props) {
  const texts = browseTexts(locale).compare;
  const wages = occupations.flatMap(({ wageMedian, stateWages }) => [
    wageMedian,
    ...stateWages.map((each) => each.wageMedian),
  ]);
  if (wages.every((wage) => wage === null)) return null;
  const end = wageScaleEnd([...wages, nationalMedian]);
  const bar = (key: string, name: string | null, wage: ComparedWage, state: boolean) => {
    const words = wageWords(locale, wage);
    return (
      <div key={key} className={state ? "pay-bar state-pay" : "pay-bar"}>
        <p>
          {name ? `${name}: ` : ""}
          <b className="num">{words ?? texts.noWage}</b>
        </p>
        {wage.wageMedian === null ? null : (
          <span className="pay-track" style={share("--at", wage.wageMedian, end)} aria-hidden="true" />
        )}
      </div>
    );
  };
  return (
    <section className="pay-scale" aria-labelledby="pay">
      <h2 id="pay">{texts.pay}</h2>
      <p className="soft">
        {nationalMedian === null
          ? texts.payLedeAlone
          : fill(texts.payLede, { wage: formatMoney(locale, nationalMedian) })}
      </p>
      <ul style={nationalMedian === null ? undefined : share("--all", nationalMedian, end)}>
        {occupations.map((each) => (
          <li key={each.code}>
            <h3 lang={languageOf(each, locale)}>{each.title}</h3>
            {bar("US", each.stateWages.length > 0 ? texts.nation : null, each, false)}
            {each.stateWages.map((wage) => bar(wage.state, wage.state, wage, true))}
          </li>
        ))}
      </ul>
      <p className="pay-ends xs soft" aria-hidden="true">
        <span>{formatMoney(locale, 0)}</span>
        <span>{formatMoney(locale, end)}</span>
      </p>
    </section>
  );
}
