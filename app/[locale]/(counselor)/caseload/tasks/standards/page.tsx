import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StandardsForm } from "@/components/counseling/task-standards-form";
import { taskTexts } from "@/components/counseling/task-texts";
import { titleIn } from "@/components/counseling/task-words";
import { Note } from "@/components/ui/note";
import { Table } from "@/components/ui/table";
import { requireSchoolStaff } from "@/lib/accounts/current-user";
import { listStandards } from "@/lib/counseling/queries/list-standards";
import { listTaskCompletion } from "@/lib/counseling/queries/list-task-completion";
import { completionByStandard, shownCounts, sharePercent } from "@/lib/counseling/rules/task-completion";
import { yearOfDay } from "@/lib/counseling/rules/task-year";
import { taskPageSchema } from "@/lib/counseling/task-schema";
import { now } from "@/lib/platform/clock";
import { fill, toLocale } from "@/lib/platform/texts";
import { schoolOf, TaskFrame } from "../task-frame";
import { importStandardsAction } from "./actions";

type Props = PageProps<"/[locale]/caseload/tasks/standards">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: taskTexts(toLocale((await params).locale)).standards.title, robots: { index: false } };
}

export default async function StandardsPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const path = "/caseload/tasks/standards";
  const staff = await requireSchoolStaff(locale, path);
  const query = await searchParams;
  const school = schoolOf(staff, taskPageSchema.parse(query).school);
  if (!school) notFound();
  const lists = await listStandards(staff, school.id);
  const { tasks, counts } = await listTaskCompletion(staff, { schoolId: school.id, yearEnd: yearOfDay(now()) });
  const inUse = tasks.filter(({ isRetired }) => !isRetired);
  const rows = completionByStandard(inUse, shownCounts(counts, !school.administers));
  const { standards: texts } = taskTexts(locale);
  const done = typeof query.done === "string" && /^\d{1,4}$/.test(query.done) ? query.done : null;
  const shareOf = (key: string) => {
    const share = rows.get(key)?.share;
    const percent = share ? sharePercent(share) : null;
    return share && percent !== null ? fill(texts.ofAll, { done: share.done, total: share.total, percent }) : "";
  };

  return (
    <TaskFrame locale={locale} path={path} staff={staff} here={texts.title}>
      <h1>{texts.title}</h1>
      <p className="lede">{texts.lede}</p>
      <div role="status">{done ? <Note tone="ok">{fill(texts.done1, { n: done })}</Note> : null}</div>
      {lists.map((list) => (
        <section key={list.id} className="part stack">
          <h2>{titleIn(locale, list)}</h2>
          <p className="sm soft">
            {[
              fill(texts.version, { version: list.version }),
              list.source && fill(texts.source, { source: list.source }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          <Table
            caption={titleIn(locale, list)}
            captionHidden
            rows={list.standards}
            rowKey={({ key }) => key}
            columns={[
              { key: "standard", label: texts.standard, cell: (one) => `${one.code}: ${titleIn(locale, one)}` },
              {
                key: "tasks",
                label: texts.tasks,
                cell: ({ key }) => {
                  const own = inUse.filter(({ standards }) => standards.includes(key));
                  return own.length === 0 ? (
                    <span className="soft">{texts.none}</span>
                  ) : (
                    own.map((task) => titleIn(locale, task)).join(" · ")
                  );
                },
              },
              { key: "done", label: texts.done, numeric: true, cell: ({ key }) => shareOf(key) },
            ]}
          />
        </section>
      ))}
      {school.administers ? (
        <section className="part stack no-print">
          <h2>{texts.importTitle}</h2>
          <p>{texts.importText}</p>
          <StandardsForm
            action={importStandardsAction.bind(null, locale, school.id)}
            texts={{
              ...{ code: texts.code, codeHint: texts.codeHint, titleEn: texts.titleEn, titleEs: texts.titleEs },
              ...{ source: texts.source, sourceLabel: texts.sourceLabel, text: texts.text, file: texts.file },
              ...{ try: texts.try, apply: texts.apply, summary: texts.summary, kept: texts.kept },
              problems: texts.problems,
            }}
          />
        </section>
      ) : null}
    </TaskFrame>
  );
}
