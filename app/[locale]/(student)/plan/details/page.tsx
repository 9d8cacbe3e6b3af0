import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { boardTexts } from "@/components/plans/board-texts";
import { EditForm } from "@/components/plans/board/edit-form";
import { Field } from "@/components/ui/field";
import { Checkbox } from "@/components/ui/choices";
import { PlainButton, Sign } from "@/components/ui/sign";
import { requireStudent } from "@/lib/accounts/current-user";
import { listRules } from "@/lib/plans/queries/get-rules";
import { getOwnPlan } from "@/lib/plans/queries/get-own-plan";
import { planReasonLimit, planTitleLimit } from "@/lib/plans/rules/content";
import { toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../../page-metadata";
import { editPlanAction } from "../actions";
import { boardPath } from "../desk-answer";
import { PlanFrame } from "../plan-frame";
import { isId, textOf } from "../query";

type Props = PageProps<"/[locale]/plan/details">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const { details, add } = boardTexts(locale);
  return pageMetadata({ locale, path: "/plan/details", title: details.title, description: add.back });
}

export default async function DetailsPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const wanted = textOf((await searchParams).plan);
  const student = await requireStudent(locale, "/plan/details");
  const own = await getOwnPlan(student, isId(wanted) ? wanted : null);
  if (!own) redirect(`/${locale}/plan`);
  const { plan, planning } = own;
  const { content } = plan;
  const { details: texts, add } = boardTexts(locale);
  const rules = await listRules(planning.schoolId);
  const main = rules.filter(({ kind }) => kind !== "SUPPLEMENT");
  const supplements = rules.filter(({ kind }) => kind === "SUPPLEMENT");
  const ofSchool = main.find(({ code }) => code === planning.requirementCode);
  const forms = { locale, planId: plan.id, revision: plan.revision, edit: editPlanAction };
  return (
    <PlanFrame locale={locale} path="/plan/details" person={student}>
      <div className="stack">
        <p>
          <a href={boardPath(locale, plan.id)}>{add.back}</a>
        </p>
        <h1>{texts.title}</h1>
        <EditForm forms={forms} fields={{ kind: "setTitle" }} desk={null} className="plan-form stack">
          <Field
            name="title"
            label={texts.name}
            hint={texts.nameHint}
            defaultValue={content.title}
            maxLength={planTitleLimit}
          />
          <PlainButton>{texts.keep}</PlainButton>
        </EditForm>
        <EditForm forms={forms} fields={{ kind: "setReason" }} desk={null} className="plan-form stack part">
          <Field
            as="textarea"
            rows={3}
            name="reason"
            label={texts.reason}
            hint={texts.reasonHint}
            defaultValue={content.reason}
            maxLength={planReasonLimit}
          />
          <PlainButton>{texts.keep}</PlainButton>
        </EditForm>
        <EditForm forms={forms} fields={{ kind: "setRules" }} desk={null} className="plan-form stack part">
          {ofSchool ? (
            <p>
              {texts.rulesOfSchool} <b>{ofSchool.title[locale]}</b>
              <input type="hidden" name="set" value={content.rules.set ?? ""} />
            </p>
          ) : (
            <Field as="select" name="set" label={texts.rules} defaultValue={content.rules.set ?? ""} short>
              <option value="">{texts.noRules}</option>
              {main.map(({ code, title }) => (
                <option key={code} value={code}>
                  {title[locale]}
                </option>
              ))}
            </Field>
          )}
          {supplements.length > 0 ? (
            <fieldset className="stack">
              <legend>{texts.supplements}</legend>
              {supplements.map(({ code, title }) => (
                <Checkbox
                  key={code}
                  id={`supplement-${code}`}
                  name="supplements"
                  value={code}
                  label={title[locale]}
                  defaultChecked={content.rules.supplements.includes(code)}
                />
              ))}
            </fieldset>
          ) : null}
          {!ofSchool || supplements.length > 0 ? <Sign>{texts.keep}</Sign> : null}
        </EditForm>
        {planning.classOf === null ? (
          <EditForm forms={forms} fields={{ kind: "setClassOf" }} desk={null} className="plan-form stack part">
            <Field
              name="classOf"
              label={texts.classOf}
              inputMode="numeric"
              pattern="20[0-9]{2}"
              defaultValue={content.classOf ?? ""}
              required
              short
            />
            <PlainButton>{texts.keep}</PlainButton>
          </EditForm>
        ) : null}
      </div>
    </PlanFrame>
  );
}
