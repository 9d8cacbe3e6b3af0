"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Sign } from "@/components/ui/sign";
import type { FormAction } from "@/lib/platform/form-state";
import { fill } from "@/lib/platform/texts";
import type { SurveyTexts } from "./texts";

type Props = {
  action: FormAction;
  studentId: string;
  form: string;
  length: string;
  audience: string;
  rows: readonly { from: number; to: number }[];
  texts: SurveyTexts["keyIn"];
};

/** One field for each ten printed lines; what was typed stays when something is wrong. */
export function KeyInForm({ action, studentId, form, length, audience, rows, texts }: Props) {
  const [state, submit] = useActionState(action, {});
  const { problem, fields = {} } = state;
  const typed = (state.values?.rows ?? "").split("\n");
  const words: Record<string, string> = texts.problems;
  const labelOf = ({ from, to }: Props["rows"][number]) => fill(from === to ? texts.rowOne : texts.row, { from, to });
  const needed = ({ from, to }: Props["rows"][number]) => fill(texts.problems.row, { n: to - from + 1 });
  const wrong = rows.flatMap((row, i) =>
    fields[`row-${i}`] ? [{ field: `row-${i}`, message: `${labelOf(row)}: ${needed(row)}` }] : [],
  );
  const whole = problem && problem !== "rows" ? [{ message: words[problem] ?? problem }] : [];
  return (
    <form action={submit} key={state.values?.rows}>
      <ErrorSummary title={texts.problems.title} errors={[...whole, ...wrong]} />
      <input type="hidden" name="studentId" value={studentId} />
      <input type="hidden" name="form" value={form} />
      <input type="hidden" name="length" value={length} />
      <input type="hidden" name="audience" value={audience} />
      <div className="key-rows">
        {rows.map((row, i) => {
          const id = `row-${i}`;
          const isWrong = fields[id] !== undefined;
          return (
            <div key={id} className="key-row">
              <label htmlFor={id}>{labelOf(row)}</label>
              <input
                id={id}
                name="row"
                inputMode="numeric"
                autoComplete="off"
                maxLength={24}
                defaultValue={typed[i]}
                aria-invalid={isWrong ? true : undefined}
                aria-describedby={isWrong ? `${id}-error` : undefined}
              />
              {isWrong ? (
                <span className="field-error" id={`${id}-error`}>
                  {needed(row)}
                </span>
              ) : null}
            </div>
          );
        })}
      </div>
      <Sign>{texts.submit}</Sign>
    </form>
  );
}
