"use client";

import { useActionState } from "react";
import { RadioGroup } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Sign } from "@/components/ui/sign";
import type { FormAction } from "@/lib/platform/form-state";

type Props = {
  action: FormAction;
  locale: string;
  pathways: { id: string; title: string; parent: string | null }[];
  texts: {
    choose: string;
    chooseHint: string;
    more: string;
    reason: string;
    reasonHint: string;
    submit: string;
    problemTitle: string;
    problemKept: string;
    problems: Record<string, string>;
  };
  chosen?: string | undefined;
  reason?: string;
  /** Of the plan that is changed; none where one is started. */
  plan?: { id: string; revision: number };
};

/** Starts a plan or changes it. Works as a plain form post where there is no script. */
export function PlanForm({ action, locale, pathways, texts, chosen, reason = "", plan }: Props) {
  const [state, submit, pending] = useActionState(action, {});
  const words = (key: string | undefined) => (key === undefined ? undefined : (texts.problems[key] ?? key));
  const errors = [
    ...(state.problem ? [{ message: words(state.problem)! }] : []),
    ...Object.entries(state.fields ?? {}).map(([field, key]) => ({ field, message: words(key)! })),
  ];
  return (
    <form action={submit} className="plan-form stack">
      <ErrorSummary title={texts.problemTitle} kept={texts.problemKept} errors={errors} />
      <input type="hidden" name="locale" value={locale} />
      {plan ? (
        <>
          <input type="hidden" name="planId" value={plan.id} />
          <input type="hidden" name="revision" value={plan.revision} />
        </>
      ) : null}
      <RadioGroup
        name="pathwayId"
        legend={texts.choose}
        hint={
          <>
            {texts.chooseHint} <a href={`/${locale}/clusters`}>{texts.more}</a>
          </>
        }
        choices={pathways.map(({ id, title, parent }) => ({ value: id, label: title, hint: parent ?? undefined }))}
        defaultValue={state.values?.pathwayId ?? chosen}
        error={words(state.fields?.pathwayId)}
      />
      <Field
        as="textarea"
        name="reason"
        rows={3}
        label={texts.reason}
        hint={texts.reasonHint}
        defaultValue={state.values?.reason ?? reason}
        error={words(state.fields?.reason)}
      />
      <Sign disabled={pending}>{texts.submit}</Sign>
    </form>
  );
}
