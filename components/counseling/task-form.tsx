"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Sign } from "@/components/ui/sign";
import type { FormAction } from "@/lib/platform/form-state";

type Choice = { value: string; label: string };
type Props = {
  action: FormAction;
  values: Record<string, string>;
  chosen: readonly string[];
  kinds: readonly Choice[];
  places: readonly Choice[];
  lists: readonly { title: string; standards: readonly Choice[] }[];
  submit: string;
  back: string;
  texts: Record<
    | ("summary" | "kept" | "kind" | "kindHint" | "titleEn" | "titleEs" | "titleEsHint" | "textEn" | "textEs")
    | ("gradeFrom" | "gradeTo" | "dueOn" | "place" | "standards" | "cancel"),
    string
  > & { problems: Record<string, string> };
};

/** Makes a task or changes it. Works as a plain form post where there is no script. */
export function TaskForm({ action, values, chosen, kinds, places, lists, submit, back, texts }: Props) {
  const [state, post, pending] = useActionState(action, {});
  const typed = state.values;
  const words = (key: string) => texts.problems[key] ?? key;
  const picked = typed?.standards === undefined ? chosen : typed.standards.split("\n");
  const errors = [
    ...(state.problem ? [{ message: words(state.problem) }] : []),
    ...Object.entries(state.fields ?? {}).map(([field, key]) => ({ field, message: words(key) })),
  ];
  const common = (name: Exclude<keyof Props["texts"], "problems">) => {
    const key = state.fields?.[name];
    return {
      ...{ name, label: texts[name], error: key === undefined ? undefined : words(key) },
      defaultValue: typed?.[name] ?? values[name] ?? "",
    };
  };
  const choices = (options: readonly Choice[]) =>
    options.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ));
  return (
    <form action={post} noValidate className="stack message-form">
      <ErrorSummary title={texts.summary} kept={texts.kept} errors={errors} />
      <Field {...common("kind")} hint={texts.kindHint} as="select" key={`kind-${typed?.kind ?? ""}`}>
        {choices(kinds)}
      </Field>
      <Field {...common("titleEn")} maxLength={120} />
      <Field {...common("titleEs")} hint={texts.titleEsHint} maxLength={120} lang="es" />
      <Field {...common("textEn")} as="textarea" rows={3} maxLength={1000} />
      <Field {...common("textEs")} as="textarea" rows={3} maxLength={1000} lang="es" />
      <div className="message-filter-fields">
        <Field {...common("gradeFrom")} inputMode="numeric" short />
        <Field {...common("gradeTo")} inputMode="numeric" short />
        <Field {...common("dueOn")} type="date" short />
      </div>
      <Field {...common("place")} as="select" key={`place-${typed?.place ?? ""}`}>
        {choices(places)}
      </Field>
      {lists.length === 0 ? null : (
        <fieldset className="message-filter" id="standards">
          <legend>{texts.standards}</legend>
          {lists.map((list) => (
            <div key={list.title} className="stack">
              <p className="font-semibold">{list.title}</p>
              <ul className="task-standards">
                {list.standards.map(({ value, label }) => (
                  <li key={value}>
                    <label>
                      <input type="checkbox" name="standards" value={value} defaultChecked={picked.includes(value)} />{" "}
                      <span>{label}</span>
                    </label>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </fieldset>
      )}
      <div className="row">
        <Sign disabled={pending}>{submit}</Sign>
        <a href={back}>{texts.cancel}</a>
      </div>
    </form>
  );
}
