import type { Exit } from "@/lib/catalog/rules/study-program";
import type { PlanContent } from "@/lib/plans/rules/content";
import type { CollegeLine } from "@/lib/plans/rules/college-credits";
import { fill, formatDate, formatNumber, type Locale } from "@/lib/platform/texts";
import { boardTexts } from "../board-texts";
import { listWords, yearName } from "./board-words";
import { stepTitle } from "./step-row";

type College = { lines: readonly CollegeLine[]; earned: number; onTheWay: number };

/** What a college counts for courses of the plan, and where an agreement ends. */
export function CollegeCredits({
  locale,
  college,
  titleOf,
}: {
  locale: Locale;
  college: College;
  titleOf: (code: string) => string;
}) {
  const texts = boardTexts(locale);
  if (college.lines.length === 0) return null;
  const total = college.earned + college.onTheWay;
  const ends = (line: CollegeLine) =>
    line.holdsUntil === null
      ? null
      : fill(line.state === "ENDS_BEFORE" ? texts.collegeEndsBefore : texts.collegeUntil, {
          date: formatDate(locale, line.holdsUntil),
        });
  return (
    <section className="part">
      <h2>{texts.collegeTitle}</h2>
      <p className="lede">
        {texts.collegeLede}
        {total > 0 ? ` ${fill(texts.collegeTotal, { n: formatNumber(locale, total) })}.` : null}
      </p>
      <ul className="choice-list">
        {college.lines.map((line) => (
          <li key={line.agreementId}>
            <span>
              <b>
                {fill(texts.collegeRow, {
                  courses: listWords(locale, line.courseCodes.map(titleOf)),
                  course: `${line.collegeCourse} ${line.collegeTitle}`.trim(),
                  credits: formatNumber(locale, line.credits),
                })}
              </b>
              <small>
                {[
                  line.college,
                  line.minimumMark ? fill(texts.collegeMark, { mark: line.minimumMark }) : null,
                  ends(line),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The ends of a plan in their order, each with what one leaves with. */
export function PlanExits({ locale, content }: { locale: Locale; content: Pick<PlanContent, "steps"> }) {
  const texts = boardTexts(locale);
  const ends = content.steps.filter((step): step is typeof step & { exit: Exit } => step.exit !== undefined);
  if (ends.length === 0) return null;
  const byYear = [...ends].sort((a, b) => a.grade - b.grade);
  return (
    <section className="part">
      <h2>{texts.exitsTitle}</h2>
      <p className="lede">{texts.exitsLede}</p>
      <ol className="plan-exits">
        {byYear.map((step) => {
          const earned = content.steps.filter((each) => each.kind === "CREDENTIAL" && each.grade <= step.grade);
          return (
            <li key={step.id}>
              <b>{stepTitle(locale, step)}</b>
              <span className="soft">{yearName(locale, step.grade)}</span>
              {earned.length > 0 ? (
                <small>
                  {listWords(
                    locale,
                    earned.map((each) => stepTitle(locale, each)),
                  )}
                </small>
              ) : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Where else this plan goes. */
export function MoreAboutPlan({ locale, planId, primary }: { locale: Locale; planId: string; primary: boolean }) {
  const { more: texts } = boardTexts(locale);
  const links = [
    // Only the plan that counts is reviewed.
    ...(primary ? [["review", texts.review] as const] : []),
    ["plans", texts.plans],
    ["history", texts.history],
    ["what-if", texts.whatIf],
    ["details", texts.details],
    ["record", texts.record],
  ] as const;
  return (
    <nav className="part no-print" aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <ul className="plan-links">
        {links.map(([path, words]) => (
          <li key={path}>
            <a href={`/${locale}/plan/${path}?plan=${planId}`}>{words}</a>
          </li>
        ))}
        <li>
          <a href={`/${locale}/portfolio`}>{texts.portfolio}</a>
        </li>
      </ul>
    </nav>
  );
}
