import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { boardTexts } from "@/components/plans/board-texts";
import { yearName } from "@/components/plans/board/board-words";
import { EditForm } from "@/components/plans/board/edit-form";
import { Field } from "@/components/ui/field";
import { PlainButton, Sign } from "@/components/ui/sign";
import { requireStudent } from "@/lib/accounts/current-user";
import { listPathwayCredentials } from "@/lib/catalog/queries/list-credentials";
import { exits } from "@/lib/catalog/rules/study-program";
import { getOwnPlan } from "@/lib/plans/queries/get-own-plan";
import { courseTitleLimit, stepKinds } from "@/lib/plans/rules/content";
import { laterGrade, planGrades } from "@/lib/plans/rules/school-year";
import { fill, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../../page-metadata";
import { editPlanAction } from "../actions";
import { boardPath } from "../desk-answer";
import { PlanFrame } from "../plan-frame";
import { gradeOf, isId, textOf } from "../query";

type Props = PageProps<"/[locale]/plan/step">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const texts = boardTexts(locale).step;
  return pageMetadata({ locale, path: "/plan/step", title: texts.title, description: texts.lede });
}

const mostSuggested = 8;

export default async function StepPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const query = await searchParams;
  const student = await requireStudent(locale, "/plan/step");
  const wanted = textOf(query.plan);
  const own = await getOwnPlan(student, isId(wanted) ? wanted : null);
  if (!own) redirect(`/${locale}/plan`);
  const { plan, planning } = own;
  const { step: texts, add, steps, exits: exitTexts } = boardTexts(locale);
  const step = plan.content.steps.find(({ id }) => id === textOf(query.id));
  const grade = step?.grade ?? gradeOf(query.grade, laterGrade) ?? 13;
  const forms = { locale, planId: plan.id, revision: plan.revision, edit: editPlanAction };
  const planned = new Set(plan.content.steps.map(({ about }) => about));
  const credentials = step
    ? []
    : (await listPathwayCredentials(locale, plan.content.pathwayId))
        .filter(({ id }) => !planned.has(`credential:${id}`))
        .slice(0, mostSuggested);
  return (
    <PlanFrame locale={locale} path="/plan/step" person={student}>
      <div className="stack">
        <p>
          <a href={boardPath(locale, plan.id)}>{add.back}</a>
        </p>
        <h1>{step ? texts.titleChange : texts.title}</h1>
        <p className="lede">{texts.lede}</p>
        {credentials.length > 0 ? (
          <section>
            <h2>{texts.suggested}</h2>
            <ul className="choice-list">
              {credentials.map(({ id, name: title }) => (
                <li key={id}>
                  <span>
                    <b>{title}</b>
                    <small>{texts.credential}</small>
                  </span>
                  <EditForm
                    forms={forms}
                    desk={null}
                    fields={{
                      kind: "addStep",
                      step: "CREDENTIAL",
                      title: title.slice(0, courseTitleLimit),
                      about: `credential:${id}`,
                      place: grade,
                    }}
                  >
                    <PlainButton aria-label={fill(add.addNamed, { title })}>{add.add}</PlainButton>
                  </EditForm>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <EditForm
          forms={forms}
          desk={null}
          fields={step ? { kind: "changeStep", id: step.id } : { kind: "addStep" }}
          className="plan-form stack"
        >
          <Field as="select" name="step" label={texts.kind} defaultValue={step?.kind ?? "GOAL"} short>
            {stepKinds.map((kind) => (
              <option key={kind} value={kind}>
                {steps[kind]}
              </option>
            ))}
          </Field>
          <Field
            name="title"
            label={texts.name}
            defaultValue={step?.title ?? ""}
            required={!step?.exit}
            maxLength={courseTitleLimit}
          />
          <Field as="select" name="place" label={texts.when} defaultValue={grade} short>
            {[...planGrades, laterGrade]
              .filter((each) => planning.grade === null || each >= planning.grade || each === step?.grade)
              .map((each) => (
                <option key={each} value={each}>
                  {yearName(locale, each)}
                </option>
              ))}
          </Field>
          <Field as="select" name="exit" label={texts.exit} defaultValue={step?.exit ?? ""}>
            <option value="">{texts.exitNone}</option>
            {exits.map((exit) => (
              <option key={exit} value={exit}>
                {exitTexts[exit]}
              </option>
            ))}
          </Field>
          <Sign>{step ? texts.keep : texts.add}</Sign>
        </EditForm>
      </div>
    </PlanFrame>
  );
}
