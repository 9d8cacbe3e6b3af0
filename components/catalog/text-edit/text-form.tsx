"use client";

import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { PlainButton, Sign } from "@/components/ui/sign";
import type { FormAction } from "@/lib/platform/form-state";

type Language = "en" | "es";

type Props = {
  action: FormAction;
  id: string;
  /** The newest edit that the page shows; empty for none. */
  seen: string;
  shown: Record<Language, string>;
  labels: Record<Language, string>;
  hint: string;
  /** Under each language: how it reads, and what is shipped. */
  notes: Record<Language, ReactNode>;
  longest: number;
  previewHref: string;
  /** This page, as it is now. */
  pageHref: string;
  texts: {
    save: string;
    preview: string;
    summary: string;
    kept: string;
    waiting: string;
    conflict: string;
    conflictText: string;
    theirs: string;
    mine: string;
    keep: string;
  };
  problems: Record<string, string>;
};

const languages: readonly Language[] = ["en", "es"];

/** One text in both languages, side by side. Where another saved it meanwhile, both stand there to choose from. */
export function CatalogTextForm({ action, id, seen, shown, labels, hint, notes, longest, ...more }: Props) {
  const { previewHref, pageHref, texts, problems } = more;
  const [state, post, pending] = useActionState(action, {});
  const wrong = state.fields ?? {};
  const word = (key: string) => problems[key] ?? key;
  const atFields = languages.flatMap((language) =>
    wrong[language] ? [{ field: `text-${language}`, message: `${labels[language]}: ${word(wrong[language])}` }] : [],
  );
  const errors = state.problem ? [{ message: word(state.problem) }, ...atFields] : atFields;
  const conflict = state.problem === "changed-meanwhile";
  return (
    <form action={post} noValidate className="admin-form wide">
      <ErrorSummary title={texts.summary} kept={texts.kept} errors={errors} />
      {conflict ? (
        <Note title={texts.conflict} tone="warn">
          <p>{texts.conflictText}</p>
          <h3 className="text-lg">{texts.theirs}</h3>
          <div className="text-pair">
            {languages.map((language) => (
              <p key={language} lang={language}>
                {state.values?.[`${language}Theirs`]}
              </p>
            ))}
          </div>
          <p>
            <a href={pageHref}>{texts.keep}</a>
          </p>
        </Note>
      ) : null}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seen" value={(conflict && state.values?.seenNow) || seen} />
      <p className="soft">{hint}</p>
      <div className="text-pair">
        {languages.map((language) => (
          <div key={language}>
            <Field
              key={state.values?.[language] ?? shown[language]}
              as="textarea"
              id={`text-${language}`}
              name={language}
              label={labels[language]}
              error={wrong[language] ? word(wrong[language]) : undefined}
              lang={language}
              rows={6}
              maxLength={longest}
              spellCheck
              required
              defaultValue={state.values?.[language] ?? shown[language]}
            />
            {notes[language]}
          </div>
        ))}
      </div>
      <div className="row">
        <Sign disabled={pending}>{pending ? texts.waiting : conflict ? texts.mine : texts.save}</Sign>
        <PlainButton formAction={previewHref} formMethod="get" formTarget="_blank">
          {texts.preview}
        </PlainButton>
      </div>
    </form>
  );
}
