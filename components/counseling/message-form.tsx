"use client";

import { Fragment, useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { PlainButton, Sign } from "@/components/ui/sign";
import type { FormAction } from "@/lib/platform/form-state";

type Choice = { value: string; label: string };
export type ChoiceGroup = { label: string; choices: readonly Choice[] };

type Props = {
  action: FormAction;
  /** Whom one can write to; none where the form answers a message. */
  to?: { label: string; hint: string; choose: string; groups: readonly ChoiceGroup[] };
  /** What narrows a caseload down, each with what it can be. */
  filter?: {
    legend: string;
    hint: string;
    fields: readonly { name: string; label: string; choices: readonly Choice[] }[];
  };
  subject?: string;
  text: { label: string; hint?: string };
  values: Record<string, string>;
  /** Looks first at who gets it; else it is sent at once. */
  look?: { first: string; again: string; check: string };
  send: string;
  back?: { href: string; label: string };
  texts: { summary: string; kept: string; problems: Record<string, string> };
};

/** Writes a message or answers one. Works as a plain form post where there is no script. */
export function MessageForm({ action, to, filter, subject, text, values, look, send, back, texts }: Props) {
  const [state, post, pending] = useActionState(action, {});
  const typed = state.values ?? {};
  const words = (key: string) => texts.problems[key] ?? key;
  const errors = [
    ...(state.problem ? [{ message: words(state.problem) }] : []),
    ...Object.entries(state.fields ?? {}).map(([field, key]) => ({ field, message: words(key) })),
  ];
  const common = (name: string, label: string) => {
    const key = state.fields?.[name];
    const value = typed[name] ?? values[name] ?? "";
    // A select keeps what React first gave it; a new key takes what was sent.
    return { name, label, error: key === undefined ? undefined : words(key), defaultValue: value };
  };
  const options = (choices: readonly Choice[]) =>
    choices.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ));
  return (
    <form action={post} noValidate className="stack message-form">
      <ErrorSummary title={texts.summary} kept={texts.kept} errors={errors} />
      {to ? (
        <Field {...common("to", to.label)} hint={to.hint} as="select" key={`to-${typed.to ?? ""}`}>
          <option value="">{to.choose}</option>
          {to.groups.map((group) => (
            <Fragment key={group.label}>
              {group.label === "" ? (
                options(group.choices)
              ) : (
                <optgroup label={group.label}>{options(group.choices)}</optgroup>
              )}
            </Fragment>
          ))}
        </Field>
      ) : null}
      {filter ? (
        <fieldset className="message-filter">
          <legend>{filter.legend}</legend>
          <p className="hint">{filter.hint}</p>
          <div className="message-filter-fields">
            {filter.fields.map(({ name, label, choices }) => (
              <Field {...common(name, label)} as="select" short key={`${name}-${typed[name] ?? ""}`}>
                {options(choices)}
              </Field>
            ))}
          </div>
        </fieldset>
      ) : null}
      {subject === undefined ? null : <Field {...common("subject", subject)} maxLength={120} />}
      <Field {...common("text", text.label)} hint={text.hint} as="textarea" rows={to ? 10 : 5} maxLength={4000} />
      {look && typed.preview ? (
        <div role="status">
          <Note title={look.check}>{typed.preview}</Note>
        </div>
      ) : null}
      <input type="hidden" name="seen" value={typed.seen ?? ""} />
      <input type="hidden" name="count" value={typed.count ?? ""} />
      <div className="row">
        {look && !typed.preview ? (
          <Sign disabled={pending} name="act" value="look">
            {look.first}
          </Sign>
        ) : (
          <Sign disabled={pending} name="act" value="send">
            {typed.send ?? send}
          </Sign>
        )}
        {look && typed.preview ? (
          <PlainButton disabled={pending} name="act" value="look">
            {look.again}
          </PlainButton>
        ) : null}
        {back ? <a href={back.href}>{back.label}</a> : null}
      </div>
    </form>
  );
}
