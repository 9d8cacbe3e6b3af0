"use client";

import { useActionState } from "react";
import type { FormAction } from "@/lib/platform/form-state";

type Props = {
  action: FormAction;
  studentId: string;
  texts: { button: string; login: string; secret: string; once: string; gone: string };
};

/** Makes a one-time code and shows it this once, as a slip that prints. */
export function PrintedCode({ action, studentId, texts }: Props) {
  const [{ values, problem }, submit, pending] = useActionState(action, {});
  return (
    <form action={submit} className="stack">
      <input type="hidden" name="studentId" value={studentId} />
      <div role="status">
        {problem ? <p className="field-error">{texts.gone}</p> : null}
        {values ? (
          <dl className="slip">
            <dt>{texts.login}</dt>
            <dd>{values.login}</dd>
            <dt>{texts.secret}</dt>
            <dd className="slip-code">{values.secret}</dd>
            <dd>{texts.once}</dd>
          </dl>
        ) : null}
      </div>
      <button type="submit" className="plain" disabled={pending}>
        {texts.button}
      </button>
    </form>
  );
}
