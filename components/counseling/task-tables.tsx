import { Table } from "@/components/ui/table";
import type { SchoolTask } from "@/lib/counseling/queries/list-task-completion";
import { sumShares, type TaskCount } from "@/lib/counseling/rules/task-completion";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { TaskBar } from "./task-bars";
import { taskTexts } from "./task-texts";
import { titleIn } from "./task-words";

type Props = {
  locale: Locale;
  tasks: readonly SchoolTask[];
  /** Only what may be shown: a task without a count is of a group under ten. */
  counts: readonly TaskCount[];
  grades: readonly number[];
  /** All students are in the reader's care: a task without a count has nobody to do it. */
  inCare: boolean;
};

/** The tasks of each grade with how many did, skipped or still have them. */
export function TaskTables({ locale, tasks, counts, grades, inCare }: Props) {
  const { staff: texts } = taskTexts(locale);
  return grades.map((grade) => {
    const rows = tasks.filter(({ gradeFrom, gradeTo }) => gradeFrom <= grade && grade <= gradeTo);
    if (rows.length === 0) return null;
    const shareOf = ({ id }: SchoolTask) => {
      const own = counts.filter((count) => count.taskId === id && count.grade === grade);
      return own.length === 0 ? null : sumShares(own);
    };
    const figure = (key: "done" | "skipped" | "open") =>
      function Figure(task: SchoolTask) {
        const share = shareOf(task);
        return share === null ? <span className="soft">{inCare ? texts.nobody : texts.few}</span> : share[key];
      };
    return (
      <section key={grade} id={`grade-${grade}`} className="stack mt-6">
        <h3>{fill(texts.grade, { n: grade })}</h3>
        <Table
          caption={fill(texts.tableOf, { n: grade })}
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "task",
              label: texts.task,
              cell: (task) => (
                <>
                  <a href={`/${locale}/caseload/tasks/${task.id}`}>{titleIn(locale, task)}</a>
                  {task.place === null ? null : (
                    <span className="sm soft"> {fill(texts.only, { place: task.place })}</span>
                  )}
                </>
              ),
            },
            { key: "due", label: texts.due, cell: ({ dueOn }) => formatDate(locale, dueOn) },
            {
              key: "bar",
              label: texts.far,
              cell: (task) => {
                const share = shareOf(task);
                return share === null ? null : <TaskBar title={titleIn(locale, task)} share={share} locale={locale} />;
              },
            },
            { key: "done", label: texts.done, numeric: true, cell: figure("done") },
            { key: "skipped", label: texts.skipped, numeric: true, cell: figure("skipped") },
            { key: "open", label: texts.open, numeric: true, cell: figure("open") },
          ]}
        />
      </section>
    );
  });
}
