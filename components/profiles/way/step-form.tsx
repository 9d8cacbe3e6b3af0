"use client";

import { useActionState } from "react";
import { Checkbox, RadioGroup } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Sign } from "@/components/ui/sign";
import type { FormAction } from "@/lib/platform/form-state";
import type en from "../way-texts/en.json";

type Texts = (typeof en)["form"];

type Props = {
  action: FormAction;
  values: Record<"title" | "note" | "state" | "dueOn" | "remindOn" | "doneOn", string>;
  /** What the catalogue calls it; empty for a step of one's own. */
  named: string;
  first: readonly { id: string; label: string; checked: boolean }[];
  back: string;
  texts: Texts;
  problems: Record<string, string>;
};

/** Says how a step stands. Works as a plain form post where there is no script. */
export function StepForm({ action, values, named, first, back, texts, problems }: Props) {
  const [state, send, pending] = useActionState(action, {});
  const words = (key: string) => problems[key] ?? key;
  const errors = [
    ...(state.problem ? [{ message: words(state.problem) }] : []),
    ...Object.entries(state.fields ?? {}).map(([field, key]) => ({ field, message: words(key) })),
  ];
  const common = (name: keyof Props["values"]) => ({
    name,
    error: state.fields?.[name] === undefined ? undefined : words(state.fields[name]),
    defaultValue: state.values?.[name] ?? values[name],
  });
  return (
    <form action={send} className="stack">
      <ErrorSummary title={texts.summary} kept={texts.kept} errors={errors} />
      <RadioGroup
        name="state"
        legend={texts.state}
        key={common("state").defaultValue}
        defaultValue={common("state").defaultValue}
        choices={Object.entries(texts.states).map(([value, label]) => ({ value, label }))}
      />
      <div className="entry-fields">
        <Field {...common("doneOn")} type="date" short label={texts.doneOn} hint={texts.doneHint} />
        <Field {...common("dueOn")} type="date" short label={texts.dueOn} />
        <Field {...common("remindOn")} type="date" short label={texts.remindOn} />
      </div>
      <Field {...common("title")} label={texts.name} hint={named || undefined} maxLength={160} />
      <Field {...common("note")} as="textarea" rows={4} label={texts.note} />
      <fieldset className="stack">
        <legend>{texts.waitsFor}</legend>
        {first.length === 0 ? <p>{texts.waitsNone}</p> : null}
        {first.map(({ id, label, checked }) => (
          <Checkbox key={id} id={`first-${id}`} name="waitsFor" value={id} label={label} defaultChecked={checked} />
        ))}
      </fieldset>
      <div className="row">
        <Sign disabled={pending}>{texts.save}</Sign>
        <a href={back}>{texts.back}</a>
      </div>
    </form>
  );
}
