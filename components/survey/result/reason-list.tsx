import type { Locale } from "@/lib/platform/texts";
import type { Reason } from "@/lib/survey/rules/reasons";
import { surveyTexts } from "../texts";
import { type QuotedItems, reasonWords } from "./reason-words";

type Props = { locale: Locale; reasons: readonly Reason[]; items: QuotedItems; most?: number; onlyFor?: boolean };

/** Why a match stands where it does; the sign before each reason is said in words too. */
export function ReasonList({ locale, reasons, items, most = 5, onlyFor = false }: Props) {
  const texts = surveyTexts(locale);
  const words = reasonWords(locale, reasons, items)
    .filter(({ sign }) => !onlyFor || sign === "plus")
    .slice(0, most);
  if (words.length === 0) return <p className="sm soft">{texts.result.noReasons}</p>;
  return (
    <ul className="reasons">
      {words.map(({ sign, text }) => (
        <li key={text} className={sign}>
          <span className="vh">{texts.reasons[sign]} </span>
          {text}
        </li>
      ))}
    </ul>
  );
}
