import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TaskForm } from "@/components/counseling/task-form";
import { taskTexts } from "@/components/counseling/task-texts";
import { requireSchoolStaff } from "@/lib/accounts/current-user";
import { taskPageSchema } from "@/lib/counseling/task-schema";
import { toLocale } from "@/lib/platform/texts";
import { createTaskAction } from "../actions";
import { schoolOf, TaskFrame } from "../task-frame";
import { taskFormProps } from "../task-form-props";

type Props = PageProps<"/[locale]/caseload/tasks/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: taskTexts(toLocale((await params).locale)).form.newTitle, robots: { index: false } };
}

export default async function NewTaskPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const path = "/caseload/tasks/new";
  const staff = await requireSchoolStaff(locale, path);
  const school = schoolOf(staff, taskPageSchema.parse(await searchParams).school);
  if (!school) notFound();
  const { form: texts } = taskTexts(locale);
  return (
    <TaskFrame locale={locale} path={path} staff={staff} here={texts.newTitle}>
      <h1>{texts.newTitle}</h1>
      <TaskForm
        {...await taskFormProps(staff, school.id, locale)}
        action={createTaskAction.bind(null, locale, school.id)}
        values={{ kind: "OTHER" }}
        chosen={[]}
        submit={texts.create}
      />
    </TaskFrame>
  );
}
