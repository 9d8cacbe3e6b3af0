"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Sign } from "@/components/ui/sign";
import type { FormAction } from "@/lib/platform/form-state";

export type HoldFormTexts = {
  agreed: string;
  agreedHint: string;
  next: string;
  nextHint: string;
  day: string;
  time: string;
  hold: string;
  problems: Record<string, string>;
};

type Props = { action: FormAction; meetingId: string; outcome: string; limit: number; texts: HoldFormTexts };

/** A meeting took place: what was agreed, and when the next one is. */
export function MeetingHoldForm({ action, meetingId, outcome, limit, texts }: Props) {
  const [{ problem, fields, values }, send, pending] = useActionState(action, {});
  const words = (key: string) => texts.problems[key] ?? key;
  const errors = [
    ...(problem ? [{ message: words(problem) }] : []),
    ...Object.entries(fields ?? {}).map(([field, key]) => ({ field: `held-${field}`, message: words(key) })),
  ];
  const control = (name: "outcome" | "nextDay" | "nextTime") => ({
    name,
    id: `held-${name}`,
    error: fields?.[name] ? words(fields[name]) : undefined,
    defaultValue: values?.[name] ?? (name === "outcome" ? outcome : ""),
  });
  return (
    <form action={send} className="stack">
      <ErrorSummary title={texts.problems.title ?? ""} kept={texts.problems.kept ?? ""} errors={errors} />
      <input type="hidden" name="meetingId" value={meetingId} />
      <Field
        {...control("outcome")}
        as="textarea"
        rows={4}
        maxLength={limit}
        label={texts.agreed}
        hint={texts.agreedHint}
      />
      <fieldset>
        <legend>{texts.next}</legend>
        <p className="field-hint">{texts.nextHint}</p>
        <div className="meeting-fields">
          <Field {...control("nextDay")} type="date" label={texts.day} />
          <Field {...control("nextTime")} type="time" label={texts.time} />
        </div>
      </fieldset>
      <p>
        <Sign disabled={pending}>{texts.hold}</Sign>
      </p>
    </form>
  );
}
