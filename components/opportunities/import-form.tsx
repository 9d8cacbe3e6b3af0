"use client";

import { useActionState } from "react";
import { Checkbox } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { PlainButton, Sign } from "@/components/ui/sign";
import { type ImportFormTexts, ImportMistakes, ImportTrial } from "./import-report";

export type ImportState = {
  /** Why nothing was tried or applied, in words. */
  problem?: string;
  mistakes?: { title: string; rows: { line: string; where: string; wrong: string }[]; more: string | null };
  trial?: {
    basis: string;
    useful: boolean;
    facts: { label: string; value: string }[];
    notes: string[];
    rows: { offer: string; line: string; how: string; fields: string[] }[];
    more: string | null;
  };
  /** What was brought, as it goes along in the form. */
  text?: string;
  place?: string;
  open?: boolean;
};

type Props = {
  action: (previous: ImportState, form: FormData) => Promise<ImportState>;
  back: string;
  places: readonly { value: string; label: string; moderates: boolean }[];
  texts: ImportFormTexts;
};

/** Brings opportunities in two steps: what would happen, then the doing. The text goes along in the form itself. */
export function ImportForm({ action, back, places, texts }: Props) {
  const [state, send, pending] = useActionState(action, {});
  const { trial, mistakes } = state;
  const moderates = places.some((place) => place.moderates);
  const message = state.problem ?? mistakes?.title;
  return (
    <form action={send} className="stack admin-form" noValidate>
      <ErrorSummary
        title={texts.problemsSummary}
        {...(state.text ? { kept: texts.kept } : {})}
        errors={message ? [{ field: mistakes ? "mistakes" : "text", message }] : []}
      />
      {mistakes ? <ImportMistakes mistakes={mistakes} texts={texts} /> : null}
      {trial ? <ImportTrial trial={trial} texts={texts} /> : null}
      <Place key={`place ${state.place ?? ""}`} places={places} chosen={state.place} label={texts.place} />
      {moderates ? (
        <Checkbox
          key={`open ${String(state.open)}`}
          name="open"
          value="yes"
          label={texts.open}
          hint={texts.openHint}
          defaultChecked={state.open ?? false}
        />
      ) : (
        <p className="soft">{texts.waits}</p>
      )}
      {trial?.useful ? (
        <div className="row">
          <input type="hidden" name="basis" value={trial.basis} />
          <Sign name="intent" value="apply" disabled={pending}>
            {texts.apply}
          </Sign>
          <a href={back}>{texts.cancel}</a>
        </div>
      ) : null}
      <Field
        name="file"
        type="file"
        accept=".csv,.tsv,.txt,.html,.htm,.json,.jsonld,text/csv,text/html,application/json,application/ld+json"
        label={texts.file}
        hint={texts.fileHint}
      />
      <p className="soft">{texts.or}</p>
      <Field
        key={`text ${state.text ?? ""}`}
        name="text"
        as="textarea"
        rows={10}
        spellCheck={false}
        label={texts.text}
        defaultValue={state.text ?? ""}
      />
      <div className="row">
        {trial?.useful ? (
          <PlainButton name="intent" value="try" disabled={pending}>
            {texts.tryAgain}
          </PlainButton>
        ) : (
          <Sign name="intent" value="try" disabled={pending}>
            {texts.try}
          </Sign>
        )}
        <a href={back}>{texts.cancel}</a>
      </div>
    </form>
  );
}

type PlaceProps = { places: Props["places"]; chosen: string | undefined; label: string };

/** For which school, where there is a choice. */
function Place({ places, chosen, label }: PlaceProps) {
  const [only, another] = places;
  if (only && !another) return <input type="hidden" name="place" value={only.value} />;
  return (
    <Field as="select" name="place" label={label} short defaultValue={chosen ?? only?.value ?? ""}>
      {places.map(({ value, label: name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </Field>
  );
}
