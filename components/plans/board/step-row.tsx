import { PlainButton } from "@/components/ui/sign";
import { fill } from "@/lib/platform/texts";
import type { PlannedStep } from "@/lib/plans/rules/content";
import { boardTexts } from "../board-texts";
import { EditForm, type PlanForms } from "./edit-form";
import { StateMark } from "./state-mark";

type Props = { step: PlannedStep; forms: PlanForms | null; locale: PlanForms["locale"] };

/** What a step is called: in the student's words, or by the exit that it is. */
export const stepTitle = (locale: PlanForms["locale"], { title, exit, kind }: PlannedStep): string =>
  title || (exit ? boardTexts(locale).exits[exit] : boardTexts(locale).steps[kind]);

/** Something in a plan that is no course; an exit carries its flag. */
export function StepRow({ step, forms, locale }: Props) {
  const texts = boardTexts(locale);
  const title = stepTitle(locale, step);
  const kind = texts.steps[step.kind];
  const row = (
    <>
      <StateMark mark="planned" label={texts.marks.planned} />
      <span>
        <b>{title}</b>
        {kind === title ? null : <small>{kind}</small>}
        {step.note ? <small>{step.note}</small> : null}
        {step.exit ? <span className="exit-flag">{texts.exitFlag}</span> : null}
      </span>
      <span className="cr" />
    </>
  );
  const classes = step.about ? "course planned ptw" : "course planned";
  if (!forms)
    return (
      <li className={classes}>
        <div className="course-row">{row}</div>
      </li>
    );
  return (
    <li className={classes} id={`e-${step.id}`}>
      <details name="course">
        <summary className="course-row">{row}</summary>
        <div className="course-menu no-print">
          <EditForm forms={forms} fields={{ id: step.id }}>
            <PlainButton href={`/${locale}/plan/step?id=${step.id}&plan=${forms.planId}`}>
              {texts.step.titleChange}
            </PlainButton>
            <PlainButton name="kind" value="removeStep" aria-label={fill(texts.menu.removeNamed, { title })}>
              {texts.menu.remove}
            </PlainButton>
          </EditForm>
        </div>
      </details>
    </li>
  );
}
