import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { boardTexts } from "@/components/plans/board-texts";
import { yearName } from "@/components/plans/board/board-words";
import { ChoiceList, type ListedChoice } from "@/components/plans/board/choice-list";
import { EditForm } from "@/components/plans/board/edit-form";
import { OwnCourseForm } from "@/components/plans/board/own-course-form";
import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import { requireStudent } from "@/lib/accounts/current-user";
import { courseChoices, findCourses } from "@/lib/plans/rules/course-choices";
import { fill, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../../page-metadata";
import { editPlanAction } from "../actions";
import { getBoardPage } from "../board-page";
import { boardPath } from "../desk-answer";
import { PlanFrame } from "../plan-frame";
import { gradeOf, isId, textOf } from "../query";

type Props = PageProps<"/[locale]/plan/add">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const { addCourse, add } = boardTexts(locale);
  return pageMetadata({ locale, path: "/plan/add", title: addCourse, description: add.searchHint });
}

const mostShown = 12;
const mostFound = 30;

/** What to add to a year, or to take instead of a course: what is needed first, then the pathway's, then all by name. */
export default async function AddPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const query = await searchParams;
  const student = await requireStudent(locale, "/plan/add");
  const wanted = textOf(query.plan);
  const board = await getBoardPage(locale, student, isId(wanted) ? wanted : null);
  if (!board) redirect(`/${locale}/plan`);
  const { facts, choices: world } = board;
  const { plan, planning, content, titleOf } = facts;
  const { add: texts } = boardTexts(locale);
  const replaced = content.courses.find(({ id }) => id === textOf(query.replace));
  const grade = replaced?.grade ?? gradeOf(query.grade) ?? planning.grade ?? 9;
  const [q, line] = [textOf(query.q, 80), textOf(query.line)];
  const { needed, pathway, others } = courseChoices(grade, world);
  const first = line ? needed.filter(({ closes }) => closes?.lineId === line) : needed;
  const found = q ? findCourses(q, world, titleOf) : [];
  const forms = { locale, planId: plan.id, revision: plan.revision, edit: editPlanAction };
  const listed = (choices: typeof found, most: number): ListedChoice[] =>
    choices.slice(0, most).map((choice) => ({
      code: choice.code,
      title: titleOf(choice),
      credits: choice.credits,
      gradeFrom: choice.gradeFrom,
      gradeTo: choice.gradeTo,
      closes: choice.closes?.title[locale] ?? null,
      onPathway: choice.onPathway,
      taken: choice.taken,
    }));
  const list = (title: string, choices: typeof found, most = mostShown) => (
    <ChoiceList
      title={title}
      choices={listed(choices, most)}
      more={Math.max(0, choices.length - most)}
      forms={forms}
      grade={grade}
      replace={replaced?.id ?? null}
    />
  );
  const year = yearName(locale, grade);
  return (
    <PlanFrame locale={locale} path="/plan/add" person={student}>
      <div className="stack">
        <p>
          <a href={boardPath(locale, plan.id)}>{texts.back}</a>
        </p>
        <h1>{replaced ? fill(texts.titleReplace, { title: titleOf(replaced) }) : fill(texts.title, { year })}</h1>
        <form method="get" action={`/${locale}/plan/add`} role="search" className="row start-look">
          <input type="hidden" name="plan" value={plan.id} />
          <input type="hidden" name={replaced ? "replace" : "grade"} value={replaced?.id ?? grade} />
          <Field name="q" type="search" label={texts.search} hint={texts.searchHint} defaultValue={q} maxLength={80} />
          <PlainButton>{texts.searchDo}</PlainButton>
        </form>
        {q ? (
          found.length > 0 ? (
            list(fill(texts.found, { q }), found, mostFound)
          ) : (
            <p>
              <b>{texts.none}</b> {texts.noneHint}
            </p>
          )
        ) : (
          <>
            {list(texts.missing, first.length > 0 ? first : needed)}
            {line ? null : list(texts.pathway, pathway)}
            {line ? null : list(texts.fits, others)}
          </>
        )}
        {replaced ? null : (
          <EditForm forms={forms} fields={{ kind: "addOwn" }} desk={null}>
            <OwnCourseForm locale={locale} grade={grade} terms={planning.terms} />
          </EditForm>
        )}
      </div>
    </PlanFrame>
  );
}
