"use client";

import { useActionState } from "react";
import { RadioGroup } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { PlainButton, Sign } from "@/components/ui/sign";
import type { FormAction } from "@/lib/platform/form-state";

export type NoteFormTexts = {
  text: string;
  textHint: string;
  visibility: string;
  visibilities: Record<string, string>;
  visibilityHints: Record<string, string>;
  askTitle: string;
  ask: Record<string, string>;
  askYes: string;
  problems: Record<string, string>;
};

type Props = {
  action: FormAction;
  limit: number;
  submit: string;
  texts: NoteFormTexts;
  /** Of a note that is changed. */
  note?: { id: string; text: string; visibility: string; seen: string };
};

/** Writes a note or changes one. Another choice of readers is asked about before it is saved. */
export function NotesForm({ action, limit, submit, texts, note }: Props) {
  const [state, send, pending] = useActionState(action, {});
  const { problem, fields, values } = state;
  const words = (key: string) => texts.problems[key] ?? key;
  const asks = problem === "ASK_VISIBILITY" ? values?.visibility : undefined;
  const errors = [
    ...(problem && !asks ? [{ message: words(problem) }] : []),
    ...Object.entries(fields ?? {}).map(([field, key]) => ({ field: `note-${field}`, message: words(key) })),
  ];
  const visibility = values?.visibility ?? note?.visibility ?? "PRIVATE";
  return (
    <form action={send} className="stack no-print">
      <ErrorSummary title={texts.problems.title ?? ""} kept={texts.problems.kept ?? ""} errors={errors} />
      {note ? (
        <>
          <input type="hidden" name="noteId" value={note.id} />
          <input type="hidden" name="seen" value={note.seen} />
        </>
      ) : null}
      <Field
        as="textarea"
        name="text"
        id="note-text"
        label={texts.text}
        hint={texts.textHint}
        error={fields?.text ? words(fields.text) : undefined}
        rows={4}
        maxLength={limit}
        required
        defaultValue={values?.text ?? note?.text}
      />
      <div id="note-visibility">
        <RadioGroup
          name="visibility"
          legend={texts.visibility}
          choices={Object.entries(texts.visibilities).map(([value, label]) => ({
            value,
            label,
            hint: texts.visibilityHints[value],
          }))}
          error={fields?.visibility ? words(fields.visibility) : undefined}
          defaultValue={visibility}
        />
      </div>
      {asks ? (
        <div role="alert">
          <Note tone="warn" title={texts.askTitle}>
            <p>{texts.ask[asks]}</p>
            <p className="row">
              <Sign size="small" name="sure" value={asks} disabled={pending}>
                {texts.askYes}
              </Sign>
            </p>
          </Note>
        </div>
      ) : (
        <p>
          <PlainButton disabled={pending}>{submit}</PlainButton>
        </p>
      )}
    </form>
  );
}
