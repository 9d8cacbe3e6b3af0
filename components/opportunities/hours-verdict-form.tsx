"use client";

import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { PlainButton, Sign } from "@/components/ui/sign";
import type { FormAction } from "@/lib/platform/form-state";

export type VerdictRow = {
  id: string;
  /** What the tick is called: the day and the time. */
  label: string;
  day: string;
  time: string;
  text: string;
  /** Why it was sent back before. */
  before?: string | undefined;
};

type Props = {
  action: FormAction;
  /** Makes ids differ where a page has several of these. */
  prefix: string;
  rows: readonly VerdictRow[];
  seenAt: string;
  /** Ticked at first. */
  ticked?: boolean;
  name?: string | null;
  children?: ReactNode;
  texts: {
    columns: { take: string; day: string; time: string; text: string };
    caption: string;
    name: string;
    nameHint: string;
    reason: string;
    reasonHint: string;
    /** Empty: only sending back is offered. */
    yes: string;
    no: string;
    summary: string;
    kept: string;
    problems: Record<string, string>;
  };
};

/** Days to tick, and the two things that can be said of them. Keeps what was typed. */
export function HoursVerdictForm({ action, prefix, rows, seenAt, ticked = true, name = null, children, texts }: Props) {
  const [state, send, pending] = useActionState(action, {});
  const { columns } = texts;
  const words = (key: string) => texts.problems[key] ?? key;
  const errors = [
    ...(state.problem ? [{ message: words(state.problem) }] : []),
    ...Object.entries(state.fields ?? {}).map(([field, key]) => ({
      field: field === "entryIds" ? `${prefix}-${rows[0]?.id}` : `${prefix}-${field}`,
      message: words(key),
    })),
  ];
  const error = (field: string) => (state.fields?.[field] === undefined ? undefined : words(state.fields[field]));
  const isTicked = (id: string) => (state.values ? state.values[`entry-${id}`] === "yes" : ticked);
  return (
    <form action={send} className="stack" noValidate>
      <ErrorSummary title={texts.summary} kept={texts.kept} errors={errors} />
      <input type="hidden" name="seenAt" value={seenAt} />
      <table className="table stack-narrow hours-verdict" role="table">
        <caption className="vh">{texts.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {columns.take}
            </th>
            <th scope="col" role="columnheader">
              {columns.day}
            </th>
            <th scope="col" role="columnheader" className="n">
              {columns.time}
            </th>
            <th scope="col" role="columnheader">
              {columns.text}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ id, label, day, time, text, before }) => (
            <tr role="row" key={`${id} ${isTicked(id)}`}>
              <td role="cell" data-label={columns.take}>
                <input
                  type="checkbox"
                  id={`${prefix}-${id}`}
                  name={`entry-${id}`}
                  value="yes"
                  defaultChecked={isTicked(id)}
                  aria-label={label}
                />
              </td>
              <th scope="row" role="rowheader">
                {day}
              </th>
              <td role="cell" className="n" data-label={columns.time}>
                <span>{time}</span>
              </td>
              <td role="cell" data-label={columns.text}>
                <span>
                  {text}
                  {before ? <small>{before}</small> : null}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {children}
      {name === null ? null : (
        <Field
          name="name"
          id={`${prefix}-name`}
          label={texts.name}
          hint={texts.nameHint}
          autoComplete="name"
          maxLength={120}
          defaultValue={state.values?.name ?? name}
          error={error("name")}
        />
      )}
      <Field
        as="textarea"
        name="reason"
        id={`${prefix}-reason`}
        label={texts.reason}
        hint={texts.reasonHint}
        rows={2}
        maxLength={1000}
        defaultValue={state.values?.reason ?? ""}
        error={error("reason")}
      />
      <div className="row">
        {texts.yes ? (
          <Sign name="verdict" value="VERIFIED" disabled={pending}>
            {texts.yes}
          </Sign>
        ) : null}
        <PlainButton name="verdict" value="REJECTED" disabled={pending}>
          {texts.no}
        </PlainButton>
      </div>
    </form>
  );
}
