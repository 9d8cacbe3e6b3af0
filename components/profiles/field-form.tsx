"use client";

import { useActionState } from "react";
import { Checkbox } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Sign } from "@/components/ui/sign";
import type { FormAction } from "@/lib/platform/form-state";

export type FormField = {
  name: string;
  label: string;
  hint?: string | undefined;
  as?: "textarea" | "select" | "checkbox";
  type?: "email" | "tel" | "date";
  options?: readonly { value: string; label: string }[];
  rows?: number;
  short?: boolean;
  autoComplete?: string;
  /** The id of a datalist on the page. */
  list?: string;
};

type Props = {
  action: FormAction;
  fields: readonly FormField[];
  values: Record<string, string>;
  hidden?: Record<string, string>;
  submit: string;
  back: string;
  texts: { cancel: string; summary: string; kept: string; problems: Record<string, string> };
};

/** A form of these fields that keeps what was typed. Works as a plain form post where there is no script. */
export function FieldForm({ action, fields, values, hidden = {}, submit, back, texts }: Props) {
  const [state, send, pending] = useActionState(action, {});
  const words = (key: string) => texts.problems[key] ?? key;
  const errors = [
    ...(state.problem ? [{ message: words(state.problem) }] : []),
    ...Object.entries(state.fields ?? {}).map(([field, key]) => ({ field, message: words(key) })),
  ];
  const valueOf = (name: string) => (state.values ? state.values[name] : values[name]) ?? "";
  const draw = ({ name, label, hint, as, type, options = [], rows, short, autoComplete, list }: FormField) => {
    const error = state.fields?.[name] === undefined ? undefined : words(state.fields[name]);
    const common = { name, label, hint, error, short: short ?? false, defaultValue: valueOf(name) };
    if (as === "checkbox") {
      const checked = valueOf(name) === "yes";
      return <Checkbox key={`${name}-${checked}`} name={name} label={label} value="yes" defaultChecked={checked} />;
    }
    if (as === "textarea") return <Field key={name} {...common} as="textarea" rows={rows ?? 4} />;
    if (as === "select")
      return (
        // A select keeps what React first gave it; a new key takes what was sent.
        <Field key={`${name}-${valueOf(name)}`} {...common} as="select">
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Field>
      );
    return <Field key={name} {...common} type={type ?? "text"} autoComplete={autoComplete} list={list} />;
  };
  return (
    <form action={send} className="stack">
      <ErrorSummary title={texts.summary} kept={texts.kept} errors={errors} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map(draw)}
      <div className="row">
        <Sign disabled={pending}>{submit}</Sign>
        <a href={back}>{texts.cancel}</a>
      </div>
    </form>
  );
}
