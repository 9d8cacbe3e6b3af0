import { Badge } from "@/components/ui/badge";
import { Field } from "@/components/ui/field";
import { PlainButton, Sign } from "@/components/ui/sign";
import type { OwnTask } from "@/lib/counseling/queries/list-tasks";
import { longestReason, taskPlace } from "@/lib/counseling/rules/task-state";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { taskTexts } from "./task-texts";
import { textIn, titleIn } from "./task-words";

type Act = (form: FormData) => Promise<void>;
export type TaskActs = { tick: Act; untick: Act; skip: Act; takeUp: Act };
type Props = {
  locale: Locale;
  tasks: readonly OwnTask[];
  today: Date;
  acts: TaskActs;
  /** The task whose reason has to be given once more. */
  asked: string | null;
};

export function TaskDue({ locale, dueOn, late }: { locale: Locale; dueOn: Date; late: boolean }) {
  const texts = taskTexts(locale);
  const words = fill(late ? texts.overdue : texts.due, { date: formatDate(locale, dueOn) });
  return late ? <Badge tone="warn">{words}</Badge> : <span>{words}</span>;
}

function ActForm({ act, task, words, label }: { act: Act; task: OwnTask; words: string; label?: string }) {
  return (
    <form action={act}>
      <input type="hidden" name="taskId" value={task.id} />
      <PlainButton aria-label={label}>{words}</PlainButton>
    </form>
  );
}

function Skip({ locale, task, act, open }: { locale: Locale; task: OwnTask; act: Act; open: boolean }) {
  const texts = taskTexts(locale);
  return (
    <details className="task-skip" open={open}>
      <summary className="chev">{texts.skip}</summary>
      <form action={act} className="stack">
        <input type="hidden" name="taskId" value={task.id} />
        <Field
          as="textarea"
          rows={2}
          id={`reason-${task.id}`}
          name="reason"
          label={texts.reason}
          hint={texts.skipText}
          maxLength={longestReason}
          error={open ? texts.wrong.REASON_SHORT : undefined}
        />
        <div>
          <PlainButton>{texts.skipSend}</PlainButton>
        </div>
      </form>
    </details>
  );
}

function OneTask({ locale, task, today, acts, asked }: Omit<Props, "tasks"> & { task: OwnTask }) {
  const texts = taskTexts(locale);
  const title = titleIn(locale, task);
  const place = taskPlace[task.kind];
  const text = textIn(locale, task);
  return (
    <li id={`task-${task.id}`}>
      <h3>{title}</h3>
      <p className="message-who">
        <TaskDue locale={locale} dueOn={task.dueOn} late={task.progress === "OPEN" && task.dueOn < today} />
      </p>
      {text === "" ? null : <p>{text}</p>}
      {task.standards.map((standard) => (
        <p key={standard.key} className="sm soft">
          {fill(texts.why, { what: titleIn(locale, standard) })}
        </p>
      ))}
      {task.progress === "SKIPPED" ? <p>{fill(texts.because, { reason: task.reason })}</p> : null}
      {task.progress === "OPEN" ? (
        <div className="row no-print">
          {place === null || task.kind === "OTHER" ? (
            <ActForm act={acts.tick} task={task} words={texts.tick} label={fill(texts.tickLabel, { title })} />
          ) : (
            <Sign href={`/${locale}${place}`} size="small">
              {texts.go[task.kind]}
            </Sign>
          )}
          <Skip locale={locale} task={task} act={acts.skip} open={asked === task.id} />
        </div>
      ) : null}
      {task.progress === "DONE" && task.kind === "OTHER" ? (
        <ActForm act={acts.untick} task={task} words={texts.untick} />
      ) : null}
      {task.progress === "SKIPPED" ? <ActForm act={acts.takeUp} task={task} words={texts.takeUp} /> : null}
    </li>
  );
}

/** A student's tasks: what is open first, then what they skipped, then what is done. */
export function TaskList({ tasks, ...props }: Props) {
  const texts = taskTexts(props.locale);
  const parts = [
    { title: texts.next, progress: "OPEN" },
    { title: texts.skippedTitle, progress: "SKIPPED" },
    { title: texts.doneTitle, progress: "DONE" },
  ].map(({ title, progress }) => ({ title, own: tasks.filter((task) => task.progress === progress) }));
  return (
    <>
      {parts[0]!.own.length === 0 ? <p className="lede">{texts.allDone}</p> : null}
      {parts
        .filter(({ own }) => own.length > 0)
        .map(({ title, own }) => (
          <section key={title} className="stack">
            <h2>{title}</h2>
            <ul className="task-list">
              {own.map((task) => (
                <OneTask key={task.id} {...props} task={task} />
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}
