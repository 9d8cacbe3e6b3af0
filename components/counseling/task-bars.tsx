import { Table } from "@/components/ui/table";
import type { GradeCompletion, Share } from "@/lib/counseling/rules/task-completion";
import { sharePercent } from "@/lib/counseling/rules/task-completion";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { taskTexts } from "./task-texts";

const part = (n: number, total: number) => (total === 0 ? 0 : (n * 100) / total);

/** One bar: done full, skipped striped, open empty. */
export function TaskBar({ title, share, locale }: { title: string; share: Share; locale: Locale }) {
  const { staff: texts } = taskTexts(locale);
  const { done, skipped, open, total } = share;
  const [to, from] = [part(done, total), part(done + skipped, total)];
  return (
    <svg
      className="task-bar"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      role="img"
      aria-label={fill(texts.bar, { title, done, skipped, open, total })}
    >
      <rect className="open" x="0" y="0" width="100" height="10" />
      <rect className="skipped" x={to} y="0" width={from - to} height="10" />
      <rect className="done" x="0" y="0" width={to} height="10" />
    </svg>
  );
}

type Props = { locale: Locale; grades: readonly GradeCompletion[]; isShown: (grade: GradeCompletion) => boolean };

/** How far each grade is: a picture, and a table that says the same. */
export function TaskCompletionByGrade({ locale, grades, isShown }: Props) {
  const { staff: texts } = taskTexts(locale);
  const few = <span className="soft">{texts.few}</span>;
  const figure = (n: (grade: GradeCompletion) => number | null) =>
    function Figure(grade: GradeCompletion) {
      const value = isShown(grade) ? n(grade) : null;
      return value === null ? few : formatNumber(locale, value);
    };
  return (
    <div className="stack">
      <ul className="task-grades" aria-hidden="true">
        {grades.filter(isShown).map(({ grade, share }) => (
          <li key={grade}>
            <a href={`#grade-${grade}`} tabIndex={-1}>
              {fill(texts.grade, { n: grade })}
            </a>
            <TaskBar title={fill(texts.grade, { n: grade })} share={share} locale={locale} />
            <b>{sharePercent(share) ?? 0}%</b>
          </li>
        ))}
      </ul>
      <p className="task-legend" aria-hidden="true">
        {(["done", "skipped", "open"] as const).map((key) => (
          <span key={key} className={key}>
            {texts.legend[key]}
          </span>
        ))}
      </p>
      <Table
        caption={texts.byGradeText}
        rows={grades}
        rowKey={({ grade }) => String(grade)}
        columns={[
          {
            key: "grade",
            label: texts.gradeLabel,
            cell: ({ grade }) => <a href={`#grade-${grade}`}>{fill(texts.grade, { n: grade })}</a>,
          },
          { key: "students", label: texts.students, numeric: true, cell: figure(({ students }) => students) },
          { key: "finished", label: texts.finished, numeric: true, cell: figure(({ finished }) => finished) },
          { key: "done", label: texts.done, numeric: true, cell: figure(({ share }) => share.done) },
          { key: "skipped", label: texts.skipped, numeric: true, cell: figure(({ share }) => share.skipped) },
          { key: "open", label: texts.open, numeric: true, cell: figure(({ share }) => share.open) },
          { key: "share", label: texts.share, numeric: true, cell: figure(({ share }) => sharePercent(share)) },
        ]}
      />
    </div>
  );
}
