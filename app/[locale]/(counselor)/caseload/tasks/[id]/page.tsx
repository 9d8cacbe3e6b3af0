import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TaskForm } from "@/components/counseling/task-form";
import { taskTexts } from "@/components/counseling/task-texts";
import { PlainButton } from "@/components/ui/sign";
import { requireSchoolStaff } from "@/lib/accounts/current-user";
import { getTask, type TaskToChange } from "@/lib/counseling/queries/get-task";
import { taskIdSchema } from "@/lib/counseling/task-schema";
import { toLocale } from "@/lib/platform/texts";
import { changeTaskAction, retireTaskAction } from "../actions";
import { TaskFrame } from "../task-frame";
import { taskFormProps } from "../task-form-props";

type Props = PageProps<"/[locale]/caseload/tasks/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: taskTexts(toLocale((await params).locale)).form.changeTitle, robots: { index: false } };
}

const valuesOf = (task: TaskToChange) => ({
  ...{ kind: task.kind, titleEn: task.titleEn, titleEs: task.titleEs, textEn: task.textEn, textEs: task.textEs },
  gradeFrom: String(task.gradeFrom),
  gradeTo: String(task.gradeTo),
  dueOn: task.dueOn.toISOString().slice(0, 10),
  place: task.classId ? `class:${task.classId}` : task.programId ? `program:${task.programId}` : "",
});

export default async function ChangeTaskPage({ params }: Props) {
  const { locale: segment, id } = await params;
  const locale = toLocale(segment);
  const path = `/caseload/tasks/${id}`;
  const staff = await requireSchoolStaff(locale, path);
  const known = taskIdSchema.safeParse(id);
  const task = known.success ? await getTask(staff, known.data) : null;
  if (!task) notFound();
  const { form: texts, staff: words } = taskTexts(locale);
  return (
    <TaskFrame locale={locale} path={path} staff={staff} here={texts.changeTitle}>
      <h1>{texts.changeTitle}</h1>
      {task.retiredAt === null ? (
        <TaskForm
          {...await taskFormProps(staff, task.schoolId, locale)}
          action={changeTaskAction.bind(null, locale, task.id)}
          values={valuesOf(task)}
          chosen={task.standards}
          submit={texts.save}
        />
      ) : null}
      <form action={retireTaskAction.bind(null, locale)} className="part stack">
        <input type="hidden" name="taskId" value={task.id} />
        <input type="hidden" name="retired" value={task.retiredAt === null ? "yes" : "no"} />
        {task.retiredAt === null ? <p className="soft">{words.retireText}</p> : null}
        <div>
          <PlainButton>{task.retiredAt === null ? words.retire : words.restore}</PlainButton>
        </div>
      </form>
    </TaskFrame>
  );
}
