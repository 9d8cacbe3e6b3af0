"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import type { FormAction } from "@/lib/platform/form-state";
import type { ConsentTexts } from "./consent-texts";

type Props = {
  action: FormAction;
  applicationId: string;
  locale: string;
  texts: ConsentTexts["ask"];
  problems: Record<string, string>;
  summary: string;
};

/** Asks a guardian: by mail, or by a link that is shown here once. */
export function ConsentAsk({ action, applicationId, locale, texts, problems, summary }: Props) {
  const [state, send, pending] = useActionState(action, {});
  const id = `ask-${applicationId}`;
  const words = (key: string) => problems[key] ?? key;
  const problem = state.problem ?? state.fields?.email;
  return (
    <form action={send} className="stack">
      <ErrorSummary title={summary} errors={problem ? [{ field: `${id}-email`, message: words(problem) }] : []} />
      <input type="hidden" name="applicationId" value={applicationId} />
      <Field
        name="email"
        id={`${id}-email`}
        type="email"
        label={texts.email}
        hint={texts.emailHint}
        autoComplete="off"
        defaultValue={state.values?.email ?? ""}
      />
      <Field
        as="select"
        name="locale"
        id={`${id}-locale`}
        label={texts.language}
        short
        key={`locale ${state.values?.locale ?? ""}`}
        defaultValue={state.values?.locale ?? locale}
      >
        {Object.entries(texts.languages).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Field>
      <div role="status">
        {state.values?.mailed ? <p>{state.values.mailed}</p> : null}
        {state.values?.link ? (
          <div className="consent-link">
            <b>{texts.slip}</b>
            <p>{state.values.link}</p>
            <p className="sm soft">{state.values.until}</p>
          </div>
        ) : null}
      </div>
      <div className="row">
        <PlainButton disabled={pending}>{texts.submit}</PlainButton>
      </div>
    </form>
  );
}
