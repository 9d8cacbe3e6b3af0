import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { boardTexts } from "@/components/plans/board-texts";
import { creditFigure, yearName } from "@/components/plans/board/board-words";
import { stepTitle } from "@/components/plans/board/step-row";
import { Table } from "@/components/ui/table";
import { requireStudent } from "@/lib/accounts/current-user";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { type ComparedPlan, comparePlans } from "@/lib/plans/queries/compare-plans";
import { laterGrade, lastSchoolGrade, planGrades } from "@/lib/plans/rules/school-year";
import { toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../../page-metadata";
import { PlanFrame } from "../plan-frame";
import { isId, textOf } from "../query";

type Props = PageProps<"/[locale]/plan/compare">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const { compare, plans } = boardTexts(locale);
  return pageMetadata({ locale, path: "/plan/compare", title: compare.title, description: plans.compare });
}

/** Two plans year by year; what stands in one of them alone is marked. */
export default async function ComparePage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const query = await searchParams;
  const student = await requireStudent(locale, "/plan/compare");
  const [a, b] = [textOf(query.a), textOf(query.b)];
  const both = isId(a) && isId(b) ? await comparePlans(student, { planId: a, otherId: b }) : null;
  if (!both) redirect(`/${locale}/plan/plans`);
  const { compare: texts, gone, plans } = boardTexts(locale);
  const names = await listNamed(locale, {
    pathways: [both.plan.content.pathwayId, both.other.content.pathwayId],
  });
  const pathway = ({ content }: ComparedPlan) => names.get(content.pathwayId)?.title ?? gone;
  const title = (plan: ComparedPlan) => plan.content.title || pathway(plan);
  const linesOf = ({ content }: ComparedPlan, grade: number) => [
    ...content.courses.filter((course) => course.grade === grade).map((course) => course.title),
    ...content.steps.filter((step) => step.grade === grade).map((step) => stepTitle(locale, step)),
  ];
  const credits = ({ content }: ComparedPlan) =>
    content.courses
      .filter(({ grade }) => grade <= lastSchoolGrade)
      .reduce((sum, course) => sum + Math.round(course.credits * 100), 0) / 100;
  const list = (plan: ComparedPlan, other: ComparedPlan, grade: number) => {
    const lines = linesOf(plan, grade);
    const theirs = new Set(linesOf(other, grade));
    if (lines.length === 0) return <span className="soft">{texts.none}</span>;
    return (
      <ul>
        {lines.map((line, i) => (
          <li key={i} className={theirs.has(line) ? undefined : "only"}>
            {line}
          </li>
        ))}
      </ul>
    );
  };
  type Row = { key: string; head: string; cell: (plan: ComparedPlan, other: ComparedPlan) => React.ReactNode };
  const years = [...planGrades, laterGrade].filter(
    (grade) => linesOf(both.plan, grade).length + linesOf(both.other, grade).length > 0,
  );
  const rows: Row[] = [
    { key: "pathway", head: texts.pathwayRow, cell: pathway },
    { key: "credits", head: texts.credits, cell: (plan) => creditFigure(locale, credits(plan)) },
    ...years.map((grade) => ({
      key: String(grade),
      head: yearName(locale, grade),
      cell: (plan: ComparedPlan, other: ComparedPlan) => list(plan, other, grade),
    })),
  ];
  const { plan, other } = both;
  return (
    <PlanFrame locale={locale} path={`/plan/compare?a=${a}&b=${b}`} person={student}>
      <div className="stack">
        <p>
          <a href={`/${locale}/plan/plans`}>{plans.title}</a>
        </p>
        <h1>{texts.title}</h1>
        <p className="soft">+ {texts.different}</p>
        <Table
          className="two-plans"
          caption={texts.title}
          captionHidden
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            { key: "year", label: texts.year, cell: ({ head }) => head },
            { key: "a", label: title(plan), cell: (row) => row.cell(plan, other) },
            { key: "b", label: title(other), cell: (row) => row.cell(other, plan) },
          ]}
        />
      </div>
    </PlanFrame>
  );
}
