import type { OwnTask } from "@/lib/counseling/queries/list-tasks";
import { type Locale, plural } from "@/lib/platform/texts";
import { TaskDue } from "./task-list";
import { taskTexts } from "./task-texts";
import { titleIn } from "./task-words";

const shown = 3;

/** The next few open tasks, for a student's home; draws nothing where the school gave none. */
export function TaskSection({ locale, tasks, today }: { locale: Locale; tasks: readonly OwnTask[]; today: Date }) {
  if (tasks.length === 0) return null;
  const { section: texts } = taskTexts(locale);
  const open = tasks.filter(({ progress }) => progress === "OPEN");
  return (
    <section className="part stack">
      <h2>{texts.title}</h2>
      {open.length === 0 ? <p className="soft">{texts.none}</p> : null}
      <ul className="task-list">
        {open.slice(0, shown).map((task) => (
          <li key={task.id}>
            <a href={`/${locale}/tasks#task-${task.id}`}>{titleIn(locale, task)}</a>
            <p className="message-who">
              <TaskDue locale={locale} dueOn={task.dueOn} late={task.dueOn < today} />
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/${locale}/tasks`}>{plural(locale, tasks.length, texts.all)}</a>
      </p>
    </section>
  );
}
