import { listWords } from "../board/board-words";
import type { StudentBeside } from "@/lib/counseling/queries/get-review";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { reviewTexts } from "../review-texts";

type Props = { locale: Locale; timeZone: string; studentId: string; beside: StudentBeside };

/** What the survey said of the student, and what they want: the plan is theirs. */
export function ReviewBeside({ locale, timeZone, studentId, beside: { result, goals } }: Props) {
  const texts = reviewTexts(locale);
  const names: Record<string, string> = texts.interests;
  const date = result ? formatDate(locale, result.at, timeZone) : "";
  const interests = result?.interests.map((letter) => names[letter] ?? letter) ?? [];
  return (
    <section className="review-beside">
      <h2>{texts.aboutTitle}</h2>
      {result ? (
        <>
          <p>
            {result.isFlat || interests.length === 0
              ? fill(texts.flat, { date })
              : fill(texts.result, { date, interests: listWords(locale, interests) })}
          </p>
          {result.clusters.length > 0 ? (
            <p>
              {fill(texts.clusters, {
                list: listWords(
                  locale,
                  result.clusters.map((cluster) => cluster[locale]),
                ),
              })}
            </p>
          ) : null}
          <p>
            <a href={`/${locale}/caseload/${studentId}`}>{texts.seeResult}</a>
          </p>
        </>
      ) : (
        <p className="soft">{texts.noResult}</p>
      )}
      <h3>{texts.goals}</h3>
      {goals.length === 0 ? (
        <p className="soft">{texts.noGoals}</p>
      ) : (
        <ul className="plan-changes">
          {goals.map(({ id, title, text, dueOn, doneOn }) => (
            <li key={id}>
              <b>{title}</b>{" "}
              <span className="soft">
                {doneOn
                  ? fill(texts.goalDone, { date: formatDate(locale, doneOn) })
                  : dueOn
                    ? fill(texts.goalDue, { date: formatDate(locale, dueOn) })
                    : null}
              </span>
              {text ? <p className="said sm">{text}</p> : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
