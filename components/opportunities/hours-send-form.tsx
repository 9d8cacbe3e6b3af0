"use client";

import { useActionState } from "react";
import { PlainButton, Sign } from "@/components/ui/sign";
import type { FormAction } from "@/lib/platform/form-state";

type Props = {
  action: FormAction;
  placementId: string;
  locale: string;
  /** Not named: the supervisor is asked for elsewhere on the page. */
  hasSupervisor: boolean;
  hasSchool: boolean;
  /** A reminder goes to the supervisor alone. */
  remind?: boolean;
  /** Nothing is left to send: only what the last press came to is shown. */
  done?: boolean;
  texts: {
    supervisor: string;
    school: string;
    schoolHint: string;
    nobody: string;
    language: string;
    languages: Record<string, string>;
    remind: string;
    problems: Record<string, string>;
  };
};

/** Sends what is noted, or reminds. What must be handed over is shown once, here. */
export function HoursSendForm(props: Props) {
  const { action, placementId, locale, hasSupervisor, hasSchool, remind, done, texts } = props;
  const [state, send, pending] = useActionState(action, {});
  const id = `send-language-${remind ? "again" : "first"}`;
  return (
    <form action={send} className="stack">
      <input type="hidden" name="placementId" value={placementId} />
      {state.problem ? (
        <p className="field-error" role="alert">
          {texts.problems[state.problem] ?? state.problem}
        </p>
      ) : null}
      <div role="status">
        {state.values?.said ? <p>{state.values.said}</p> : null}
        {state.values?.link ? <p className="slip-link hours-link">{state.values.link}</p> : null}
        {state.values?.queued ? <p className="sm soft">{state.values.queued}</p> : null}
      </div>
      {done ? null : hasSupervisor ? (
        <div className="field">
          <label htmlFor={id}>{texts.language}</label>
          <select className="input short" name="locale" id={id} defaultValue={locale}>
            {Object.entries(texts.languages).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <p>{texts.nobody}</p>
      )}
      <div className="row" hidden={done}>
        {hasSupervisor && remind && !done ? <PlainButton disabled={pending}>{texts.remind}</PlainButton> : null}
        {hasSupervisor && !remind && !done ? (
          <Sign name="to" value="supervisor" disabled={pending}>
            {texts.supervisor}
          </Sign>
        ) : null}
        {hasSchool && !remind && !done ? (
          <PlainButton name="to" value="school" disabled={pending}>
            {texts.school}
          </PlainButton>
        ) : null}
      </div>
      {hasSchool && !remind && !done ? <p className="sm soft">{texts.schoolHint}</p> : null}
    </form>
  );
}
