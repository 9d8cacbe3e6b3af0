"use client";

import { type ReactNode, useActionState } from "react";
import { Checkbox } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { PlainButton, Sign } from "@/components/ui/sign";
import type { FormState } from "@/lib/platform/form-state";
import { OfferFind, OfferTicks } from "./offer-ticks";

export type Choice = { value: string; label: string };
export type ChoiceGroup = { title: string; choices: readonly Choice[] };

export type OfferField = {
  name: string;
  label: string;
  hint?: string | undefined;
  value?: string;
  as?: "text" | "email" | "tel" | "date" | "textarea" | "select" | "tick" | "ticks" | "find";
  short?: boolean;
  /** Of a select. */
  choices?: readonly Choice[];
  /** Of ticks: each group folds, unless it is the only one. */
  groups?: readonly ChoiceGroup[];
  /** Of ticks and of what is found: those taken already. */
  chosen?: readonly string[];
  /** Of what is found: the words of its button and answers. */
  find?: { search: string; button: string; none: string; taken: readonly Choice[] };
};

export type OfferPart = { title?: string | undefined; hint?: string | undefined; fields: readonly OfferField[] };

/** What a form shows after a submit; ticks come back as lines of one value, what was found and taken as choices. */
export type OfferFormState = FormState & { found?: readonly Choice[]; taken?: readonly Choice[] };
export type OfferFormAction = (previous: OfferFormState, form: FormData) => Promise<OfferFormState>;

export type OfferButton = { label: string; intent?: string; main?: boolean };

type Props = {
  action: OfferFormAction;
  /** Makes ids differ where a page has several of these. */
  id: string;
  parts: readonly OfferPart[];
  buttons: readonly OfferButton[];
  cancel?: { href: string; label: string };
  texts: { summary: string; kept: string; problems: Record<string, string> };
  children?: ReactNode;
};

/** A form in parts that keeps what was typed. Works as a plain form post where there is no script. */
export function OfferFields({ action, id, parts, buttons, cancel, texts, children }: Props) {
  const [state, send, pending] = useActionState(action, {});
  const words = (key: string) => texts.problems[key] ?? key;
  const typed = (name: string) => state.values?.[name];
  const errors = [
    ...(state.problem ? [{ message: words(state.problem) }] : []),
    ...Object.entries(state.fields ?? {}).map(([name, key]) => ({ field: `${id}-${name}`, message: words(key) })),
  ];
  const draw = ({ name, label, hint, value = "", as = "text", short, choices, groups, chosen, find }: OfferField) => {
    const key = state.fields?.[name];
    const now = state.values ? (typed(name) ?? "") : value;
    const common = {
      ...{ name, id: `${id}-${name}`, label, hint, short: short ?? false, defaultValue: now },
      error: key === undefined ? undefined : words(key),
    };
    const taken = state.values ? (typed(name) ?? "").split("\n").filter(Boolean) : (chosen ?? []);
    if (as === "ticks") return <OfferTicks key={name} {...common} groups={groups ?? []} chosen={taken} />;
    if (as === "find" && find)
      return (
        <OfferFind
          key={name}
          {...common}
          {...find}
          taken={[...(state.taken ?? []), ...find.taken]}
          chosen={taken}
          found={state.found}
          typed={typed("job") ?? ""}
        />
      );
    if (as === "tick")
      return (
        <Checkbox
          key={`${name} ${now}`}
          {...{ name, id: common.id, label, hint, error: common.error }}
          value="yes"
          defaultChecked={now === "yes"}
        />
      );
    if (as === "textarea") return <Field key={name} {...common} as="textarea" rows={short ? 3 : 6} short={false} />;
    if (as === "select")
      return (
        // A select keeps what React first gave it; a new key takes what was sent.
        <Field key={`${name} ${now}`} {...common} as="select">
          {(choices ?? []).map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </Field>
      );
    return <Field key={name} {...common} type={as} autoComplete="off" />;
  };
  return (
    <form action={send} noValidate className="stack offer-form">
      <ErrorSummary title={texts.summary} kept={texts.kept} errors={errors} />
      {parts.map(({ title, hint, fields }, at) =>
        title === undefined ? (
          <div className="offer-grid" key={at}>
            {fields.map(draw)}
          </div>
        ) : (
          <fieldset className="offer-part" key={at}>
            <legend>{title}</legend>
            {hint ? <p className="hint">{hint}</p> : null}
            <div className="offer-grid">{fields.map(draw)}</div>
          </fieldset>
        ),
      )}
      {children}
      <div className="row">
        {buttons.map(({ label, intent, main }) => {
          const Button = main ? Sign : PlainButton;
          return (
            <Button key={label} disabled={pending} {...(intent ? { name: "intent", value: intent } : {})}>
              {label}
            </Button>
          );
        })}
        {cancel ? <a href={cancel.href}>{cancel.label}</a> : null}
      </div>
    </form>
  );
}
