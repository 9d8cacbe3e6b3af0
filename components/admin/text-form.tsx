"use client";

import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { PlainButton, Sign } from "@/components/ui/sign";
import type { FormAction } from "@/lib/platform/form-state";

export type TextFormField = {
  name: string;
  label: string;
  hint?: string;
  defaultValue?: string;
  /** Stands beside the one before it where there is room. */
  short?: boolean;
  type?: "date";
  /** A choice instead of a line to type. */
  choices?: readonly { value: string; label: string }[];
};

type Props = {
  /** The ids of the fields start with it. */
  prefix: string;
  action: FormAction;
  fields: readonly TextFormField[];
  submit: string;
  quiet?: boolean;
  texts: { summary: string; kept: string; waiting: string };
  problems: Record<string, string>;
  /** Stands above the button. */
  children?: ReactNode;
};

/** A form of lines and choices: posts without JavaScript too, keeps what was typed, says on top and at the field what to do. */
export function TextForm({ prefix, action, fields, submit, quiet, texts, problems, children }: Props) {
  const [state, post, pending] = useActionState(action, {});
  const wrong = state.fields ?? {};
  const word = (key: string) => problems[key] ?? key;
  const atFields = fields.flatMap(({ name }) =>
    wrong[name] ? [{ field: prefix + name, message: word(wrong[name]) }] : [],
  );
  // Two fields with the same problem are two links: each says its field.
  const named = atFields.map(({ field, message }) => {
    const label = fields.find(({ name }) => prefix + name === field)?.label ?? "";
    return { field, message: `${label}: ${message}` };
  });
  const errors = state.problem ? [{ message: word(state.problem) }, ...named] : named;
  const Button = quiet ? PlainButton : Sign;
  return (
    <form action={post} noValidate className="admin-form">
      <ErrorSummary title={texts.summary} kept={texts.kept} errors={errors} />
      <div className="admin-fields">
        {fields.map(({ name, label, hint, defaultValue, short, type, choices }) => {
          const typed = state.values?.[name] ?? defaultValue ?? "";
          const shared = {
            id: prefix + name,
            name,
            label,
            hint,
            className: short ? "half" : "",
            error: wrong[name] ? word(wrong[name]) : undefined,
            defaultValue: typed,
          };
          if (!choices) return <Field key={name} {...shared} {...(type ? { type } : {})} autoComplete="off" />;
          return (
            <Field key={`${name} ${typed}`} as="select" {...shared}>
              {choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </Field>
          );
        })}
      </div>
      {children}
      <div>
        <Button disabled={pending}>{pending ? texts.waiting : submit}</Button>
      </div>
    </form>
  );
}
