import { PlainButton } from "@/components/ui/sign";
import type { SkippedTasks } from "@/lib/counseling/queries/list-skipped-tasks";
import { type Locale, plural } from "@/lib/platform/texts";
import { taskTexts } from "./task-texts";
import { titleIn } from "./task-words";

type Props = { locale: Locale; skipped: SkippedTasks; see: (form: FormData) => Promise<void> };

/** Who skipped what and why, until it is marked as seen; draws nothing where there is none. */
export function SkippedTaskList({ locale, skipped: { tasks, total }, see }: Props) {
  if (tasks.length === 0) return null;
  const { staff: texts } = taskTexts(locale);
  return (
    <section className="part stack" id="skipped">
      <h2>{texts.skippedList}</h2>
      <p className="soft">{texts.skippedText}</p>
      <ul className="task-list">
        {tasks.map((task) => (
          <li key={task.taskId + task.studentId}>
            <h3>
              <a href={`/${locale}/caseload/${task.studentId}`}>{task.name}</a>
            </h3>
            <p>{titleIn(locale, task)}</p>
            <p className="message-text">{task.reason}</p>
            <form action={see}>
              <input type="hidden" name="taskId" value={task.taskId} />
              <input type="hidden" name="studentId" value={task.studentId} />
              <PlainButton aria-label={`${texts.seen}: ${task.name}, ${titleIn(locale, task)}`}>
                {texts.seen}
              </PlainButton>
            </form>
          </li>
        ))}
      </ul>
      {total > tasks.length ? <p className="soft">{plural(locale, total, texts.skippedMore)}</p> : null}
    </section>
  );
}
