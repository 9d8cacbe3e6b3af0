"use client";

import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import type { FormAction } from "@/lib/platform/form-state";

export type ApplicationField = {
  name: string;
  label: string;
  hint?: string;
  as?: "text" | "date" | "textarea" | "select" | "email" | "tel" | "url";
  value?: string;
  rows?: number;
  most?: number;
  required?: boolean;
  /** Of a select. */
  choices?: readonly { value: string; label: string }[];
};

type Props = {
  action: FormAction;
  fields: readonly ApplicationField[];
  /** Makes ids differ where a page has several of these. */
  id: string;
  submit: string;
  summary: string;
  problems: Record<string, string>;
  hidden?: Record<string, string>;
  children?: ReactNode;
};

/** A short form of fields one below the other. Works as a plain form post where there is no script. */
export function ApplicationForm({ action, fields, id, submit, summary, problems, hidden = {}, children }: Props) {
  const [state, send, pending] = useActionState(action, {});
  const words = (key: string) => problems[key] ?? key;
  const errors = [
    ...(state.problem ? [{ message: words(state.problem) }] : []),
    ...Object.entries(state.fields ?? {}).map(([field, key]) => ({ field: `${id}-${field}`, message: words(key) })),
  ];
  return (
    <form action={send} className="stack">
      <ErrorSummary title={summary} errors={errors} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map(({ name, label, hint, as = "text", value = "", rows = 4, most, required, choices = [] }) => {
        const typed = state.values ? (state.values[name] ?? "") : value;
        const problem = state.fields?.[name];
        const common = {
          name,
          id: `${id}-${name}`,
          label,
          hint,
          required,
          maxLength: most,
          defaultValue: typed,
          error: problem === undefined ? undefined : words(problem),
        };
        if (as === "textarea") return <Field key={name} {...common} as="textarea" rows={rows} />;
        if (as === "select")
          return (
            <Field key={`${name} ${typed}`} {...common} as="select">
              {choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </Field>
          );
        return <Field key={name} {...common} type={as} short={as === "date"} />;
      })}
      {children}
      <div className="row">
        <PlainButton disabled={pending}>{submit}</PlainButton>
      </div>
    </form>
  );
}
