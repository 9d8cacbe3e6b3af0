import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TaskCompletionByGrade } from "@/components/counseling/task-bars";
import { SkippedTaskList } from "@/components/counseling/task-skipped";
import { TaskTables } from "@/components/counseling/task-tables";
import { taskTexts } from "@/components/counseling/task-texts";
import { titleIn } from "@/components/counseling/task-words";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { PlainButton, Sign } from "@/components/ui/sign";
import { Tabs } from "@/components/ui/tabs";
import { requireSchoolStaff } from "@/lib/accounts/current-user";
import { isCounselor } from "@/lib/accounts/rules/roles";
import { listSkipped } from "@/lib/counseling/queries/list-skipped-tasks";
import { listTaskCompletion } from "@/lib/counseling/queries/list-task-completion";
import { completionByGrade, shownCounts, smallestGroup } from "@/lib/counseling/rules/task-completion";
import { yearOfDay } from "@/lib/counseling/rules/task-year";
import { taskPageSchema } from "@/lib/counseling/task-schema";
import { now } from "@/lib/platform/clock";
import { plural, toLocale } from "@/lib/platform/texts";
import { addDefaultTasksAction, copyTasksAction, retireTaskAction, seeSkippedAction } from "./actions";
import { schoolOf, TaskFrame } from "./task-frame";
import { TaskUndo } from "./task-undo";

type Props = PageProps<"/[locale]/caseload/tasks">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: taskTexts(toLocale((await params).locale)).staff.title, robots: { index: false } };
}

export default async function SchoolTasksPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const path = "/caseload/tasks";
  const staff = await requireSchoolStaff(locale, path);
  const query = await searchParams;
  const asked = taskPageSchema.parse(query);
  const school = schoolOf(staff, asked.school);
  if (!school) notFound();
  const yearEnd = yearOfDay(now()) + (asked.year === "next" ? 1 : 0);
  const found = await listTaskCompletion(staff, { schoolId: school.id, yearEnd });
  const skipped = isCounselor(staff) && asked.year === "this" ? await listSkipped(staff, now()) : null;

  const { staff: texts } = taskTexts(locale);
  const inUse = found.tasks.filter(({ isRetired }) => !isRetired);
  const retired = found.tasks.filter(({ isRetired }) => isRetired);
  const counts = shownCounts(found.counts, !school.administers);
  const grades = completionByGrade(counts, found.grades);
  const listed = [...new Set(inUse.flatMap(({ gradeFrom, gradeTo }) => range(gradeFrom, gradeTo)))].sort(
    (a, b) => a - b,
  );
  const href = (over: { school?: string; year?: string }) =>
    `/${locale}${path}?${new URLSearchParams({ school: school.id, year: asked.year, ...over }).toString()}`;

  return (
    <TaskFrame locale={locale} path={path} staff={staff}>
      <h1>{texts.title}</h1>
      <p className="lede">{school.administers ? texts.ledeSchool : texts.lede}</p>
      <TaskUndo locale={locale} query={query} />
      {school.schools.length > 1 ? (
        <Tabs
          label={texts.schools}
          tabs={school.schools.map(({ id, name }) => ({
            ...{ href: href({ school: id }), label: name, current: id === school.id },
          }))}
        />
      ) : null}
      <Tabs
        label={texts.years}
        tabs={(["this", "next"] as const).map((year) => ({
          ...{ href: href({ year }), label: texts[year], current: year === asked.year },
        }))}
      />
      <div className="row no-print">
        <Sign href={`/${locale}${path}/new?school=${school.id}`}>{texts.new}</Sign>
        <PlainButton href={`/${locale}${path}/standards?school=${school.id}`}>{texts.standards}</PlainButton>
        {found.lastYear > 0 && asked.year === "this" ? (
          <form action={copyTasksAction.bind(null, locale)}>
            <input type="hidden" name="schoolId" value={school.id} />
            <PlainButton>{plural(locale, found.lastYear, texts.copy)}</PlainButton>
          </form>
        ) : null}
      </div>
      {inUse.length === 0 ? (
        <EmptyState level={2} {...texts.empty}>
          {asked.year === "this" ? (
            <form action={addDefaultTasksAction.bind(null, locale)} className="stack">
              <input type="hidden" name="schoolId" value={school.id} />
              <p>{texts.defaultsText}</p>
              <PlainButton>{texts.defaults}</PlainButton>
            </form>
          ) : null}
        </EmptyState>
      ) : null}
      {grades.length > 0 ? (
        <section className="part stack">
          <h2>{texts.byGrade}</h2>
          <TaskCompletionByGrade
            locale={locale}
            grades={grades}
            isShown={({ students, share }) => (!school.administers || students >= smallestGroup) && share.total > 0}
          />
        </section>
      ) : null}
      {skipped ? <SkippedTaskList locale={locale} skipped={skipped} see={seeSkippedAction.bind(null, locale)} /> : null}
      {inUse.length > 0 ? (
        <section className="part stack">
          <h2>{texts.title}</h2>
          <TaskTables locale={locale} tasks={inUse} counts={counts} grades={listed} inCare={!school.administers} />
        </section>
      ) : null}
      {retired.length > 0 ? (
        <Disclosure summary={plural(locale, retired.length, texts.retired)}>
          <ul className="task-list">
            {retired.map((task) => (
              <li key={task.id}>
                <span>{titleIn(locale, task)}</span>
                <form action={retireTaskAction.bind(null, locale)}>
                  <input type="hidden" name="taskId" value={task.id} />
                  <input type="hidden" name="retired" value="no" />
                  <PlainButton aria-label={`${texts.restore}: ${titleIn(locale, task)}`}>{texts.restore}</PlainButton>
                </form>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </TaskFrame>
  );
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
