"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { PlainButton, Sign } from "@/components/ui/sign";

export type ImportState = {
  problems?: string[];
  /** What would happen, in words; a file that brings something new can be taken over. */
  trial?: { lines: string[]; fresh: string[]; useful: boolean };
  text?: string;
};

type Props = {
  action: (previous: ImportState, form: FormData) => Promise<ImportState>;
  back: string;
  texts: {
    file: string;
    or: string;
    text: string;
    try: string;
    apply: string;
    trialTitle: string;
    problems: string;
    cancel: string;
  };
};

/** Brings a résumé in two steps: first what it would do, then the doing. The text goes along in the form itself. */
export function ImportForm({ action, back, texts }: Props) {
  const [state, send, pending] = useActionState(action, {});
  const { trial } = state;
  return (
    <form action={send} className="stack">
      <ErrorSummary
        title={texts.problems}
        errors={(state.problems ?? []).map((message) => ({ field: "text", message }))}
      />
      {trial ? (
        <div role="status" className="stack">
          <Note title={texts.trialTitle} tone={trial.useful ? "ok" : "warn"}>
            <ul>
              {trial.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {trial.fresh.length > 0 ? (
              <ul className="sm">
                {trial.fresh.map((line, at) => (
                  <li key={at}>{line}</li>
                ))}
              </ul>
            ) : null}
          </Note>
          {trial.useful ? (
            <div className="row">
              <Sign name="intent" value="apply" disabled={pending}>
                {texts.apply}
              </Sign>
              <a href={back}>{texts.cancel}</a>
            </div>
          ) : null}
        </div>
      ) : null}
      <Field name="file" type="file" accept=".json,application/json" label={texts.file} />
      <p className="soft">{texts.or}</p>
      <Field
        key={state.text ?? ""}
        name="text"
        as="textarea"
        rows={10}
        label={texts.text}
        defaultValue={state.text ?? ""}
      />
      <div className="row">
        {trial?.useful ? (
          <PlainButton name="intent" value="try" disabled={pending}>
            {texts.try}
          </PlainButton>
        ) : (
          <Sign name="intent" value="try" disabled={pending}>
            {texts.try}
          </Sign>
        )}
        <a href={back}>{texts.cancel}</a>
      </div>
    </form>
  );
}
