"use client";

import { useActionState } from "react";
import { Checkbox, RadioGroup, type Choice } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { Sign } from "@/components/ui/sign";
import type { FormAction } from "@/lib/platform/form-state";
import { fill } from "@/lib/platform/texts";
import { PasswordField } from "./password-field";

export type FormField =
  | {
      kind: "text";
      name: string;
      label: string;
      hint?: string;
      autoComplete?: string;
      number?: boolean;
      defaultValue?: string;
    }
  | { kind: "password"; name: string; label: string; hint?: string; autoComplete: "current-password" | "new-password" }
  | { kind: "choice"; name: string; label: string; choices: readonly Choice[]; defaultValue?: string }
  | { kind: "select"; name: string; label: string; choices: readonly { value: string; label: string }[] }
  | { kind: "check"; name: string; label: string; hint?: string };

type Props = {
  /** Its id; the ids of the fields start with it where a page has several forms. */
  prefix?: string;
  action: FormAction;
  fields: readonly FormField[];
  submit: string;
  quiet?: boolean;
  /** Folds the form away under a title until it is opened, or something in it went wrong. */
  fold?: { title: string; text?: string };
  /** Said when the action answered without a problem; filled with the values it gave. */
  done?: { title: string; text: string };
  texts: { summary: string; kept: string; show: string; hide: string; showPassword: string; waiting: string };
  problems: Record<string, string>;
};

/** Each account form: posts without JavaScript too, keeps what was typed, says on top and at the field what to do. */
export function AccountForm({ prefix = "", action, fields, submit, quiet, fold, done, texts, problems }: Props) {
  const [state, post, pending] = useActionState(action, {});
  const values = state.values ?? {};
  const word = (key: string) => fill(problems[key] ?? key, values);
  const wrong = state.fields ?? {};
  const atFields = fields.flatMap(({ name }) =>
    wrong[name] ? [{ field: prefix + name, message: word(wrong[name]) }] : [],
  );
  const errors = state.problem ? [{ message: word(state.problem) }, ...atFields] : atFields;
  const secret = fields.some(({ kind }) => kind === "password");

  const form = (
    <form action={post} noValidate className="account-form">
      <ErrorSummary title={texts.summary} {...(secret ? { kept: texts.kept } : {})} errors={errors} />
      {done && state.values && !state.problem && !state.fields ? (
        <div role="status">
          <Note tone="ok" title={word(done.title)}>
            {word(done.text)}
          </Note>
        </div>
      ) : null}
      {fields.map((field) => {
        const error = wrong[field.name] === undefined ? undefined : word(wrong[field.name] ?? "");
        return (
          <OneField
            key={field.name}
            id={prefix + field.name}
            field={field}
            error={error}
            values={values}
            texts={texts}
          />
        );
      })}
      <div>
        {quiet ? (
          <button type="submit" className="plain" disabled={pending}>
            {pending ? texts.waiting : submit}
          </button>
        ) : (
          <Sign disabled={pending}>{pending ? texts.waiting : submit}</Sign>
        )}
      </div>
    </form>
  );
  if (!fold) return form;
  return (
    <details className="account-more" open={errors.length > 0} suppressHydrationWarning>
      <summary>{fold.title}</summary>
      {fold.text ? <p>{fold.text}</p> : null}
      {form}
    </details>
  );
}

type OneFieldProps = {
  id: string;
  field: FormField;
  error: string | undefined;
  values: Record<string, string>;
  texts: Props["texts"];
};

function OneField({ id, field, error, values, texts }: OneFieldProps) {
  const { name, label } = field;
  const typed = values[name];
  switch (field.kind) {
    case "password":
      return <PasswordField id={id} {...field} error={error} texts={texts} />;
    case "choice":
      return (
        <RadioGroup
          name={name}
          legend={label}
          choices={field.choices}
          error={error}
          defaultValue={typed ?? field.defaultValue}
        />
      );
    case "check":
      return (
        <Checkbox
          id={id}
          name={name}
          value="yes"
          label={label}
          hint={field.hint}
          error={error}
          defaultChecked={typed === "yes"}
        />
      );
    case "select":
      return (
        <Field as="select" id={id} name={name} label={label} error={error} defaultValue={typed} key={typed}>
          {field.choices.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Field>
      );
    case "text":
      return (
        <Field
          id={id}
          name={name}
          label={label}
          hint={field.hint}
          error={error}
          short={field.number ?? false}
          inputMode={field.number ? "numeric" : "text"}
          autoComplete={field.autoComplete ?? "off"}
          autoCapitalize={field.autoComplete === "name" ? "words" : "none"}
          spellCheck={false}
          defaultValue={typed ?? field.defaultValue}
        />
      );
  }
}
