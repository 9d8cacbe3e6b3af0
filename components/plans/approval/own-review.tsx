import { Field } from "@/components/ui/field";
import { PlainButton, Sign } from "@/components/ui/sign";
import type { PlanFacts } from "@/lib/plans/queries/load-plan-facts";
import { canSubmit, signerNameLimit } from "@/lib/plans/rules/approval";
import type { Locale } from "@/lib/platform/texts";
import { approvalTexts } from "../approval-texts";

type Action = (form: FormData) => Promise<void>;
type Props = {
  locale: Locale;
  facts: Pick<PlanFacts, "plan" | "standing" | "materialHash" | "check" | "planning" | "student">;
  submit: Action;
  withdraw: Action;
  sign: Action;
};

/** What the student can do with the plan as it stands: ask for a review, take that back, sign, ask a guardian. */
export function OwnReview({ locale, facts, submit, withdraw, sign }: Props) {
  const { own: texts } = approvalTexts(locale);
  const { plan, standing, check, planning } = facts;
  const hasSchool = planning.schoolId !== null;
  return (
    <div className="own-review no-print">
      {hasSchool && canSubmit(plan.state) ? (
        <form action={submit} className="stack">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="planId" value={plan.id} />
          <input type="hidden" name="revision" value={plan.revision} />
          {check && !check.complete ? <p>{texts.askGaps}</p> : null}
          <p>
            <Sign>{texts.ask}</Sign>
          </p>
        </form>
      ) : null}
      {plan.state === "SUBMITTED" ? (
        <form action={withdraw}>
          <input type="hidden" name="planId" value={plan.id} />
          <PlainButton>{texts.withdraw}</PlainButton>
        </form>
      ) : null}
      {standing.toSign.includes("STUDENT") ? (
        <form action={sign} className="panel stack">
          <h2>{texts.sign}</h2>
          <p>{texts.signLede}</p>
          <input type="hidden" name="planId" value={plan.id} />
          <input type="hidden" name="materialHash" value={facts.materialHash} />
          <Field name="name" label={texts.signName} autoComplete="name" maxLength={signerNameLimit} required />
          <PlainButton>{texts.signDo}</PlainButton>
        </form>
      ) : null}
      <p>
        <PlainButton href={`/${locale}/plan/guardian`}>{texts.guardian}</PlainButton>
      </p>
    </div>
  );
}
