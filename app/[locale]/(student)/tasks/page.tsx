import type { Metadata } from "next";
import { TaskList } from "@/components/counseling/task-list";
import { taskTexts } from "@/components/counseling/task-texts";
import { PageFrame } from "@/components/layout/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { requireStudent } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { listTasks } from "@/lib/counseling/queries/list-tasks";
import { dayIn } from "@/lib/plans/rules/portfolio";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { toLocale } from "@/lib/platform/texts";
import { skipTaskAction, takeUpTaskAction, tickTaskAction, untickTaskAction } from "./actions";

type Props = PageProps<"/[locale]/tasks">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: taskTexts(toLocale((await params).locale)).title, robots: { index: false } };
}

const wordsOf = (texts: Record<string, string>, key: unknown) => (typeof key === "string" ? texts[key] : undefined);

export default async function TasksPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const student = await requireStudent(locale, "/tasks");
  const tasks = await listTasks(student, now());
  const { done, problem, task } = await searchParams;
  const texts = taskTexts(locale);
  const wrong = wordsOf(texts.wrong, problem);
  const said = wordsOf(texts.said, done);
  return (
    <PageFrame locale={locale} path="/tasks" person={{ name: student.name, home: homePath(student) }}>
      <div className="page part stack">
        <h1>{texts.title}</h1>
        <p className="lede">{texts.lede}</p>
        <div role="status">
          {wrong ? <Note tone="danger">{wrong}</Note> : said ? <Note tone="ok">{said}</Note> : null}
        </div>
        {tasks.length === 0 ? (
          <EmptyState level={2} {...texts.empty} />
        ) : (
          <TaskList
            locale={locale}
            tasks={tasks}
            today={dayIn(env.WAYMARK_TIME_ZONE, now())}
            acts={{
              tick: tickTaskAction.bind(null, locale),
              untick: untickTaskAction.bind(null, locale),
              skip: skipTaskAction.bind(null, locale),
              takeUp: takeUpTaskAction.bind(null, locale),
            }}
            asked={problem === "REASON_SHORT" && typeof task === "string" ? task : null}
          />
        )}
      </div>
    </PageFrame>
  );
}
