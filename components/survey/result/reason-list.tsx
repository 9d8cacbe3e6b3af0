import type { Locale } from "@/lib/platform/texts";
import type { Reason } from "@/lib/survey/rules/reasons";
import { surveyTexts } from "../texts";
import { type QuotedItems, type ReasonWords, reasonWords } from "./reason-words";

type Props = { locale: Locale; reasons: readonly Reason[]; items: QuotedItems; most?: number };

/** At most so many reasons, and where something speaks against a match, room for the first of it. */
export function fewReasons(words: readonly ReasonWords[], most: number): ReasonWords[] {
  const against = words.find(({ sign }) => sign === "minus");
  const first = words.slice(0, most);
  return against === undefined || first.includes(against) ? first : [...first.slice(0, most - 1), against];
}

/** Why a match stands where it does; the sign before each reason is said in words too. */
export function ReasonList({ locale, reasons, items, most = 5 }: Props) {
  const texts = surveyTexts(locale);
  const words = fewReasons(reasonWords(locale, reasons, items), most);
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
