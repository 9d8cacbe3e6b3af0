"use client";

import { useActionState } from "react";
import { Checkbox } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Sign } from "@/components/ui/sign";
import type { FormAction } from "@/lib/platform/form-state";

type Props = {
  action: FormAction;
  /** How many days it takes at a time. */
  rows: number;
  /** The last day that can be chosen: "2026-05-31". */
  today: string;
  texts: {
    day: string;
    time: string;
    text: string;
    /** One for each row. */
    lines: readonly string[];
    again: string;
    more: string;
    save: string;
    summary: string;
    kept: string;
    problems: Record<string, string>;
  };
};

const lineFields = ["heldOn", "time", "text"];
const shownLines = 2;

/** Notes several days at once, the first lines in sight. Keeps what was typed, and asks where a day stands there already. */
export function HoursNoteForm({ action, rows, today, texts }: Props) {
  const [state, send, pending] = useActionState(action, {});
  const words = (key: string) => texts.problems[key] ?? key;
  const lineOf = (field: string) => texts.lines[Number(field.split("-")[1])] ?? "";
  const errors = [
    ...(state.problem
      ? [{ field: state.problem === "SAME_DAY" ? "again" : undefined, message: words(state.problem) }]
      : []),
    ...Object.entries(state.fields ?? {}).map(([field, key]) => ({
      field,
      message: `${lineOf(field)}: ${words(key)}`,
    })),
  ];
  const typed = (name: string) => state.values?.[name] ?? "";
  const error = (name: string) => (state.fields?.[name] === undefined ? undefined : words(state.fields[name]));
  const all = Array.from({ length: rows }, (_, i) => i);
  const hidden = all.slice(shownLines);
  const isUsed = (i: number) => lineFields.some((name) => typed(`${name}-${i}`) !== "" || error(`${name}-${i}`));
  const lines = all.map((i) => (
    <fieldset className="hours-line" key={i}>
      <legend>{texts.lines[i]}</legend>
      <Field
        name={`heldOn-${i}`}
        label={texts.day}
        type="date"
        max={today}
        short
        defaultValue={typed(`heldOn-${i}`)}
        error={error(`heldOn-${i}`)}
      />
      <Field
        name={`time-${i}`}
        label={texts.time}
        short
        autoComplete="off"
        defaultValue={typed(`time-${i}`)}
        error={error(`time-${i}`)}
      />
      <Field name={`text-${i}`} label={texts.text} maxLength={1000} defaultValue={typed(`text-${i}`)} />
    </fieldset>
  ));
  return (
    <form action={send} className="stack" noValidate>
      <ErrorSummary title={texts.summary} kept={texts.kept} errors={errors} />
      {lines.slice(0, shownLines)}
      <Disclosure summary={texts.more} open={hidden.some(isUsed)}>
        {lines.slice(shownLines)}
      </Disclosure>
      {state.problem === "SAME_DAY" || typed("again") === "yes" ? (
        <Checkbox name="again" value="yes" label={texts.again} defaultChecked={typed("again") === "yes"} />
      ) : null}
      <div className="row">
        <Sign disabled={pending}>{texts.save}</Sign>
      </div>
    </form>
  );
}
