"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Sign } from "@/components/ui/sign";
import type { PortfolioField } from "@/lib/plans/rules/portfolio";
import type { FormAction } from "@/lib/platform/form-state";

type Choice = { value: string; label: string };

type Props = {
  action: FormAction;
  kind: string;
  fields: readonly PortfolioField[];
  values: Record<string, string>;
  years: readonly Choice[];
  pathways: readonly Choice[];
  submit: string;
  back: string;
  texts: {
    labels: Record<PortfolioField | "title" | "text", string>;
    hints: Partial<Record<PortfolioField | "title" | "text", string>>;
    none: { grade: string; about: string };
    cancel: string;
    summary: string;
    kept: string;
    problems: Record<string, string>;
  };
};

/** Adds an entry or changes it. Works as a plain form post where there is no script. */
export function EntryForm({ action, kind, fields, values, years, pathways, submit, back, texts }: Props) {
  const [state, send, pending] = useActionState(action, {});
  const words = (key: string) => texts.problems[key] ?? key;
  const errors = [
    ...(state.problem ? [{ message: words(state.problem) }] : []),
    ...Object.entries(state.fields ?? {}).map(([field, key]) => ({ field, message: words(key) })),
  ];
  const common = (name: PortfolioField | "title" | "text") => ({
    name,
    label: texts.labels[name],
    hint: texts.hints[name],
    error: state.fields?.[name] === undefined ? undefined : words(state.fields[name]),
    defaultValue: state.values?.[name] ?? values[name] ?? "",
  });
  const choices = (name: "grade" | "about", options: readonly Choice[]) => (
    // A select keeps what React first gave it; a new key takes what was sent.
    <Field {...common(name)} as="select" key={`${name}-${common(name).defaultValue}`}>
      {[{ value: "", label: texts.none[name] }, ...options].map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Field>
  );
  return (
    <form action={send} className="stack">
      <ErrorSummary title={texts.summary} kept={texts.kept} errors={errors} />
      <input type="hidden" name="kind" value={kind} />
      <Field {...common("title")} />
      <Field {...common("text")} as="textarea" rows={kind === "REFLECTION" ? 10 : 4} />
      <div className="entry-fields">
        {fields.includes("startsOn") ? <Field {...common("startsOn")} type="date" short /> : null}
        {fields.includes("dueOn") ? <Field {...common("dueOn")} type="date" short /> : null}
        {fields.includes("doneOn") ? <Field {...common("doneOn")} type="date" short /> : null}
        {fields.includes("hours") ? <Field {...common("hours")} inputMode="decimal" short /> : null}
        {fields.includes("grade") ? choices("grade", years) : null}
        {fields.includes("about") && pathways.length > 0 ? choices("about", pathways) : null}
      </div>
      <div className="row">
        <Sign disabled={pending}>{submit}</Sign>
        <a href={back}>{texts.cancel}</a>
      </div>
    </form>
  );
}
