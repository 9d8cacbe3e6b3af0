"use client";

import { type ReactNode, useActionState } from "react";
import { Checkbox } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import type { FormAction } from "@/lib/platform/form-state";

export type PeopleField = {
  name: string;
  label: string;
  as?: "text" | "date" | "textarea" | "select" | "tick";
  value?: string;
  /** Of a select. */
  choices?: readonly { value: string; label: string }[];
};

type Props = {
  action: FormAction;
  fields: readonly PeopleField[];
  /** Makes ids differ where a page has several of these. */
  id: string;
  submit: string;
  summary: string;
  problems: Record<string, string>;
  children?: ReactNode;
};

/** A short form about a person or a talk. Works as a plain form post where there is no script. */
export function PeopleForm({ action, fields, id, submit, summary, problems, children }: Props) {
  const [state, send, pending] = useActionState(action, {});
  const words = (key: string) => problems[key] ?? key;
  const errors = [
    ...(state.problem ? [{ message: words(state.problem) }] : []),
    ...Object.entries(state.fields ?? {}).map(([field, key]) => ({ field: `${id}-${field}`, message: words(key) })),
  ];
  return (
    <form action={send} className="stack">
      <ErrorSummary title={summary} errors={errors} />
      {fields.map(({ name, label, as = "text", value = "", choices = [] }) => {
        const typed = state.values ? (state.values[name] ?? "") : value;
        const common = {
          name,
          id: `${id}-${name}`,
          label,
          defaultValue: typed,
          error: state.fields?.[name] === undefined ? undefined : words(state.fields[name]),
        };
        if (as === "tick")
          return (
            <Checkbox
              key={`${name} ${typed}`}
              name={name}
              id={common.id}
              value="yes"
              label={label}
              defaultChecked={typed === "yes"}
            />
          );
        if (as === "textarea") return <Field key={name} {...common} as="textarea" rows={3} maxLength={2000} />;
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
        return (
          <Field key={name} {...common} type={as} short={as === "date"} maxLength={as === "text" ? 160 : undefined} />
        );
      })}
      {children}
      <div className="row">
        <PlainButton disabled={pending}>{submit}</PlainButton>
      </div>
    </form>
  );
}
