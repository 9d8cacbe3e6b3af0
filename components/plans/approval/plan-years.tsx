import { Badge } from "@/components/ui/badge";
import { Field } from "@/components/ui/field";
import type { CheckedCourse } from "@/lib/plans/rules/checked-course";
import type { PlannedStep } from "@/lib/plans/rules/content";
import { fill, type Locale } from "@/lib/platform/texts";
import { remarkLimit } from "@/lib/plans/rules/approval";
import { approvalTexts } from "../approval-texts";
import { creditFigure, creditWords, yearName } from "../board/board-words";
import { courseTitle, type Spanish, stepTitle, termWords, yearsOf } from "./words";

type Props = {
  locale: Locale;
  courses: readonly CheckedCourse[];
  steps: readonly PlannedStep[];
  spanish: Spanish;
  locked?: readonly number[];
  /** The form to which a remark beside a course belongs; without it there is none. */
  remarkForm?: string;
};

const tones = { DONE: "ok", NOW: "info", PLANNED: undefined, FAILED: "danger" } as const;
const sum = (courses: readonly CheckedCourse[]) =>
  courses.reduce((total, { credits, state }) => total + (state === "FAILED" ? 0 : Math.round(credits * 100)), 0) / 100;

/** A plan to read: each year with its courses and steps. */
export function PlanYears({ locale, courses, steps, spanish, locked = [], remarkForm }: Props) {
  const { plan: texts } = approvalTexts(locale);
  const years = yearsOf(courses, steps);
  if (years.length === 0) return <p>{texts.empty}</p>;
  return (
    <div className="plan-years">
      {years.map((year) => (
        <section key={year.grade} aria-labelledby={`year-${year.grade}`}>
          <h3 id={`year-${year.grade}`}>
            {yearName(locale, year.grade)} {locked.includes(year.grade) ? <Badge>{texts.locked}</Badge> : null}
            {year.courses.length > 0 ? (
              <small>{fill(texts.sum, { n: creditWords(locale, sum(year.courses)) })}</small>
            ) : null}
          </h3>
          <ul>
            {year.courses.map((course) => {
              const title = courseTitle(locale, course, spanish);
              return (
                <li key={course.id}>
                  <span className="plan-course">
                    <b>{title}</b>
                    <small>
                      {termWords(locale, course.term)}
                      {course.code ? `, ${course.code}` : ""}
                    </small>
                  </span>
                  <span className="num">{creditFigure(locale, course.credits)}</span>
                  <StateBadge locale={locale} state={course.state} />
                  {remarkForm && course.origin === "PLAN" ? (
                    <RemarkField locale={locale} form={remarkForm} entryId={course.id} title={title} />
                  ) : null}
                </li>
              );
            })}
            {year.steps.map((step) => (
              <li key={step.id} className="plan-step">
                <span className="plan-course">
                  <b>{stepTitle(locale, step)}</b>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function StateBadge({ locale, state }: { locale: Locale; state: CheckedCourse["state"] }) {
  const tone = tones[state];
  return <Badge {...(tone ? { tone } : {})}>{approvalTexts(locale).plan.states[state]}</Badge>;
}

function RemarkField({
  locale,
  form,
  entryId,
  title,
}: {
  locale: Locale;
  form: string;
  entryId: string;
  title: string;
}) {
  const { remarks } = approvalTexts(locale);
  const name = `remark.${entryId}`;
  return (
    <details className="plan-remark no-print">
      <summary>
        <span className="vh">{fill(remarks.remarkOn, { title })}</span>
        <span aria-hidden="true">{remarks.text}</span>
      </summary>
      <Field
        as="textarea"
        name={name}
        id={name}
        label={fill(remarks.remarkOn, { title })}
        form={form}
        rows={2}
        maxLength={remarkLimit}
      />
    </details>
  );
}
