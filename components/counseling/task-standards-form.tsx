"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { PlainButton, Sign } from "@/components/ui/sign";
import type { FormAction } from "@/lib/platform/form-state";

type Name = "code" | "titleEn" | "titleEs" | "source" | "text";
type Props = {
  action: FormAction;
  texts: Record<Name | "codeHint" | "file" | "try" | "apply" | "summary" | "kept" | "sourceLabel", string> & {
    problems: Record<string, string>;
  };
};

/** Tries a list of standards, then brings it in. Works as a plain form post where there is no script. */
export function StandardsForm({ action, texts }: Props) {
  const [state, post, pending] = useActionState(action, {});
  const typed = state.values ?? {};
  const words = (key: string) => texts.problems[key] ?? key;
  const errors = [
    ...(state.problem ? [{ message: words(state.problem) }] : []),
    ...Object.entries(state.fields ?? {}).map(([field, key]) => ({ field, message: words(key) })),
    ...(typed.lines ? typed.lines.split("\n").map((message) => ({ message })) : []),
  ];
  const common = (name: Name, label = texts[name]) => {
    const key = state.fields?.[name];
    return { name, label, error: key === undefined ? undefined : words(key), defaultValue: typed[name] ?? "" };
  };
  return (
    <form action={post} noValidate className="stack message-form">
      <ErrorSummary title={texts.summary} kept={texts.kept} errors={errors} />
      <Field {...common("code")} hint={texts.codeHint} short maxLength={40} />
      <Field {...common("titleEn")} maxLength={120} />
      <Field {...common("titleEs")} maxLength={120} lang="es" />
      <Field {...common("source", texts.sourceLabel)} maxLength={300} />
      <Field name="file" label={texts.file} type="file" accept=".csv,.tsv,.txt,text/csv" />
      {/* What a file said stands here after the trial: a file is not sent twice. */}
      <Field {...common("text")} as="textarea" rows={8} key={typed.text === undefined ? "empty" : "read"} />
      {typed.tried ? (
        <div role="status">
          <Note title={typed.tried}>{typed.lost ?? ""}</Note>
        </div>
      ) : null}
      <input type="hidden" name="triedText" value={typed.triedText ?? ""} />
      <div className="row">
        {typed.tried ? (
          <>
            <Sign disabled={pending} name="act" value="apply">
              {texts.apply}
            </Sign>
            <PlainButton disabled={pending} name="act" value="try">
              {texts.try}
            </PlainButton>
          </>
        ) : (
          <Sign disabled={pending} name="act" value="try">
            {texts.try}
          </Sign>
        )}
      </div>
    </form>
  );
}
