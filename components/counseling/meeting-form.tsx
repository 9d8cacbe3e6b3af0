"use client";

import { useActionState } from "react";
import { Checkbox, RadioGroup } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import type { FormAction } from "@/lib/platform/form-state";

export type MeetingFormTexts = {
  day: string;
  time: string;
  minutes: string;
  topic: string;
  place: string;
  placeHint: string;
  withGuardian: string;
  language: string;
  languageHint: string;
  languages: Record<string, string>;
  problems: Record<string, string>;
};

type Props = {
  action: FormAction;
  summary: string;
  lede: string;
  submit: string;
  open: boolean;
  values: Record<"day" | "time" | "minutes" | "topic" | "place" | "withGuardian" | "language", string>;
  limits: { topic: number; place: number; fewestMinutes: number; mostMinutes: number };
  texts: MeetingFormTexts;
};

/** Plans a meeting or moves one; folded away until somebody asks for it, or something was wrong with it. */
export function MeetingForm({ action, summary, lede, submit, open, values, limits, texts }: Props) {
  const [state, send, pending] = useActionState(action, {});
  const { problem, fields } = state;
  const words = (key: string) => texts.problems[key] ?? key;
  const errors = [
    ...(problem ? [{ message: words(problem) }] : []),
    ...Object.entries(fields ?? {}).map(([field, key]) => ({ field: `meeting-${field}`, message: words(key) })),
  ];
  const control = (name: keyof typeof values) => ({
    name,
    id: `meeting-${name}`,
    error: fields?.[name] ? words(fields[name]) : undefined,
    defaultValue: state.values?.[name] ?? (state.values ? "" : values[name]),
  });
  return (
    <details className="more no-print" open={open || errors.length > 0 || undefined}>
      <summary className="chev" id="plan-meeting">
        {summary}
      </summary>
      <form action={send} className="more-in stack">
        <ErrorSummary title={texts.problems.title ?? ""} kept={texts.problems.kept ?? ""} errors={errors} />
        <p className="sm soft">{lede}</p>
        <div className="meeting-fields">
          <Field {...control("day")} type="date" label={texts.day} required />
          <Field {...control("time")} type="time" label={texts.time} required />
          <Field
            {...control("minutes")}
            type="number"
            min={limits.fewestMinutes}
            max={limits.mostMinutes}
            label={texts.minutes}
            required
          />
        </div>
        <Field {...control("topic")} label={texts.topic} maxLength={limits.topic} required />
        <Field {...control("place")} label={texts.place} hint={texts.placeHint} maxLength={limits.place} />
        <Checkbox
          name="withGuardian"
          id="meeting-withGuardian"
          value="yes"
          label={texts.withGuardian}
          defaultChecked={control("withGuardian").defaultValue === "yes"}
        />
        <div id="meeting-language">
          <RadioGroup
            name="language"
            legend={texts.language}
            hint={texts.languageHint}
            choices={Object.entries(texts.languages).map(([value, label]) => ({ value, label }))}
            error={control("language").error}
            defaultValue={control("language").defaultValue}
          />
        </div>
        <p>
          <PlainButton disabled={pending}>{submit}</PlainButton>
        </p>
      </form>
    </details>
  );
}
