import { changeWords } from "../board/change-words";
import { creditFigure } from "../board/board-words";
import { missingWords, pathwayTitles } from "../approval/words";
import type { PlanInList } from "@/lib/counseling/queries/list-approvable";
import { fill, formatDate, type Locale, plural } from "@/lib/platform/texts";
import { reviewTexts } from "../review-texts";
import { findingWords } from "./findings";

type Props = { locale: Locale; plan: PlanInList };

const shown = 6;

/** What a plan closes and changes: what one looks at before approving it in a list. */
export function CleanPlan({ locale, plan, timeZone }: Props & { timeZone: string }) {
  const texts = reviewTexts(locale);
  const { clean: cleanPage } = texts;
  const total = plan.check?.total;
  const changes = plan.changes ?? [];
  const titles = pathwayTitles(locale, plan.pathways);
  return (
    <>
      <p>
        {fill(texts.follows, { pathway: plan.pathway[locale] })}{" "}
        {total
          ? fill(cleanPage.closes, {
              done: creditFigure(locale, total.done),
              now: creditFigure(locale, total.now),
              planned: creditFigure(locale, total.planned),
              needed: creditFigure(locale, total.needed),
            })
          : null}{" "}
        <span className="soft">{fill(cleanPage.sent, { date: formatDate(locale, plan.submittedAt, timeZone) })}</span>
      </p>
      {plan.changes === null ? (
        <p>{plural(locale, plan.courses.length, cleanPage.new)}</p>
      ) : changes.length === 0 ? (
        <p>{cleanPage.noChanges}</p>
      ) : (
        <>
          <p>{cleanPage.changes}</p>
          <ul>
            {changes.slice(0, shown).map((change, i) => (
              <li key={i}>{changeWords(locale, change, titles)}</li>
            ))}
            {changes.length > shown ? <li>{fill(cleanPage.more, { n: changes.length - shown })}</li> : null}
          </ul>
        </>
      )}
    </>
  );
}

/** What keeps a plan out of the list that is approved together. */
export function WrongPlan({ locale, plan }: Props) {
  const { clean: cleanPage } = reviewTexts(locale);
  const titleOf = (key: string) => {
    const course = plan.courses.find(({ id, code }) => id === key || code === key);
    return (locale === "es" && plan.spanish.get(course?.code ?? key)) || course?.title;
  };
  const wrong = [
    ...(plan.check === null
      ? [cleanPage.noRules]
      : missingWords(locale, plan.check).map((what) => fill(cleanPage.lacks, { what }))),
    ...plan.findings.map((finding) => findingWords(locale, finding, titleOf)),
    ...(plan.questions > 0 ? [plural(locale, plan.questions, cleanPage.question)] : []),
  ];
  return (
    <ul>
      {wrong.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
