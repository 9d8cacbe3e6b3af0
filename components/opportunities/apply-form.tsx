"use client";

import { useActionState } from "react";
import { Checkbox, RadioGroup } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { PlainButton, Sign } from "@/components/ui/sign";
import { TakeFocus } from "@/components/ui/take-focus";
import type { FormState } from "@/lib/platform/form-state";
import type { Locale } from "@/lib/platform/texts";
import { ApplicationSent, type SentWords } from "./application-sent";
import type { ApplyTexts } from "./apply-texts";

/** With `preview`: what would be sent, word for word, and a digest of it. */
export type ApplyState = FormState & {
  preview?: { name: string; email: string; phone: string; letter: string; resume: unknown };
  seen?: string;
  changed?: boolean;
};

type Choice = { id: string; title: string };

type Props = {
  action: (previous: ApplyState, form: FormData) => Promise<ApplyState>;
  locale: Locale;
  start: Record<"name" | "email" | "phone" | "letter" | "text" | "resume", string>;
  resumes: readonly Choice[];
  letters: readonly Choice[];
  /** Whether one must say that one is grown up. */
  asksAge: boolean;
  /** Whether the school reads it first. */
  asksSchool: boolean;
  most: { line: number; email: number; phone: number; letter: number };
  texts: ApplyTexts;
  words: SentWords;
};

/** Choose, look, send: the same form with and without scripts. */
export function ApplyForm({ action, start, resumes, letters, asksAge, most, ...props }: Props) {
  const [state, send, pending] = useActionState(action, {});
  const { texts } = props;
  const words = (key: string) => (texts.problems as Record<string, string>)[key] ?? key;
  if (state.preview) return <Preview {...props} state={state} send={send} pending={pending} />;
  const value = (name: keyof typeof start) => state.values?.[name] ?? (state.values ? "" : start[name]);
  const error = (name: string) => (state.fields?.[name] === undefined ? undefined : words(state.fields[name]));
  const errors = [
    ...(state.problem ? [{ message: words(state.problem) }] : []),
    ...Object.entries(state.fields ?? {}).map(([field, key]) => ({ field, message: words(key) })),
  ];
  const chosen = (list: readonly Choice[]) => list.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <form action={send} className="stack" key="choose">
      <ErrorSummary title={texts.summary} errors={errors} />
      <RadioGroup
        key={`resume ${value("resume")}`}
        name="resume"
        legend={texts.resume}
        hint={texts.resumeHint}
        error={error("resume")}
        defaultValue={value("resume")}
        choices={[...chosen(resumes), { value: "", label: texts.noResume }]}
      />
      <RadioGroup
        key={`letter ${value("letter")}`}
        name="letter"
        legend={texts.letter}
        error={error("letter")}
        defaultValue={value("letter")}
        choices={[...chosen(letters), { value: "write", label: texts.write }, { value: "", label: texts.noLetter }]}
      />
      <Field
        as="textarea"
        name="text"
        label={texts.text}
        hint={texts.textHint}
        rows={10}
        maxLength={most.letter}
        defaultValue={value("text")}
        error={error("text")}
      />
      <Checkbox name="keep" value="yes" label={texts.keep} defaultChecked={state.values?.keep === "yes"} />
      <fieldset className="stack">
        <legend>
          <h2>{texts.reach}</h2>
        </legend>
        <p className="hint">{texts.reachHint}</p>
        <Field
          name="name"
          label={texts.name}
          autoComplete="name"
          maxLength={most.line}
          required
          defaultValue={value("name")}
          error={error("name")}
        />
        <Field
          name="email"
          type="email"
          label={texts.email}
          autoComplete="email"
          maxLength={most.email}
          defaultValue={value("email")}
          error={error("email")}
        />
        <Field
          name="phone"
          type="tel"
          label={texts.phone}
          autoComplete="tel"
          maxLength={most.phone}
          defaultValue={value("phone")}
          error={error("phone")}
        />
      </fieldset>
      {asksAge ? (
        <Checkbox
          name="adult"
          value="yes"
          label={texts.adult}
          hint={texts.adultHint}
          error={error("adult")}
          defaultChecked={state.values?.adult === "yes"}
        />
      ) : null}
      <div className="row">
        <Sign name="step" value="look" disabled={pending}>
          {texts.preview}
        </Sign>
      </div>
    </form>
  );
}

type PreviewProps = Pick<Props, "locale" | "asksSchool" | "texts" | "words"> & {
  state: ApplyState;
  send: (form: FormData) => void;
  pending: boolean;
};

function Preview({ state, send, pending, locale, asksSchool, texts, words }: PreviewProps) {
  const { seen } = texts;
  const kept = Object.entries(state.values ?? {}).filter(([name]) => name !== "step" && name !== "seen");
  return (
    <form action={send} className="stack" key="look">
      <TakeFocus aria-labelledby="seen-title" role="group">
        <h2 id="seen-title">{seen.title}</h2>
        <p>{seen.lede}</p>
      </TakeFocus>
      {state.changed ? (
        <div role="alert">
          <Note tone="warn">{seen.changed}</Note>
        </div>
      ) : null}
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="seen" value={state.seen ?? ""} />
      {state.preview ? (
        <div className="panel">
          <ApplicationSent locale={locale} sent={state.preview} texts={words} />
        </div>
      ) : null}
      <div className="row">
        <Sign name="step" value="send" disabled={pending}>
          {asksSchool ? seen.ask : seen.send}
        </Sign>
        <PlainButton name="step" value="change" disabled={pending}>
          {seen.change}
        </PlainButton>
      </div>
    </form>
  );
}
