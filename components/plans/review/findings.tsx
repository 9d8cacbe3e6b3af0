import { creditFigure, listWords, yearName } from "../board/board-words";
import type { Finding } from "@/lib/plans/rules/findings";
import { fill, type Locale, plural } from "@/lib/platform/texts";
import { reviewTexts } from "../review-texts";

/** A course in the reader's language, by its id in the plan or its code in the list. */
export type TitleOf = (key: string) => string | undefined;

/** What breaks a rule, in words for a reviewer. */
export function findingWords(locale: Locale, finding: Finding, titleOf: TitleOf): string {
  const { findings: texts } = reviewTexts(locale);
  const text = texts[finding.kind];
  const named = (code: string) => titleOf(code) ?? code;
  const course = "entryId" in finding ? (titleOf(finding.entryId) ?? finding.title) : "";
  const words = () => {
    switch (finding.kind) {
      case "TOO_FEW":
      case "TOO_MANY": {
        const [credits, limit] = [creditFigure(locale, finding.credits), creditFigure(locale, finding.limit)];
        return fill(text, { year: yearName(locale, finding.grade), credits, limit });
      }
      case "PREREQUISITE": {
        const groups = finding.missing.map((codes) => listWords(locale, codes.map(named), "disjunction"));
        return fill(text, { course, needed: listWords(locale, groups) });
      }
      case "COREQUISITE":
        return fill(text, { course, needed: listWords(locale, finding.missing.map(named)) });
      case "GRADE":
        return fill(text, { course, from: finding.from, to: finding.to });
      default:
        return fill(text, { course });
    }
  };
  return finding.locked ? `${words()} ${texts.LOCKED}` : words();
}

type Props = {
  locale: Locale;
  findings: readonly Finding[];
  titleOf: TitleOf;
  /** That nobody answered. */ questions: number;
};

/** What of the plan breaks a rule of the school, and what is asked about it. */
export function ReviewFindings({ locale, findings, titleOf, questions }: Props) {
  const { findings: texts, clean } = reviewTexts(locale);
  return (
    <section>
      <h2>{texts.title}</h2>
      {findings.length === 0 ? (
        <p className="soft">{texts.none}</p>
      ) : (
        <ul className="plan-changes">
          {findings.map((finding, i) => (
            <li key={i}>{findingWords(locale, finding, titleOf)}</li>
          ))}
        </ul>
      )}
      {questions > 0 ? (
        <p>
          <a href="#remarks">{plural(locale, questions, clean.question)}</a>
        </p>
      ) : null}
    </section>
  );
}
