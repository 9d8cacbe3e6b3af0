"use client";

import { useActionState } from "react";
import type { FormAction } from "@/lib/platform/form-state";

export type GiveTexts = {
  mail: string;
  email: string;
  language: string;
  languages: Record<string, string>;
  mailDo: string;
  noMail: string;
  paper: string;
  paperHint: string;
  paperDo: string;
  slipTitle: string;
  slipCode: string;
  slipOnce: string;
  problems: Record<string, string>;
};

type Props = { locale: string; planId: string; texts: GiveTexts; mail: FormAction; code: FormAction };

/** The two ways to reach a guardian. What must be handed over is shown once, here, as a slip that prints. */
export function GiveForms({ locale, planId, texts, mail, code }: Props) {
  const [mailed, submitMail, mailing] = useActionState(mail, {});
  const [made, submitCode, making] = useActionState(code, {});
  const language = (id: string) => (
    <div className="field">
      <label htmlFor={id}>{texts.language}</label>
      <select className="input short" name="locale" id={id} defaultValue={locale}>
        {Object.entries(texts.languages).map(([value, label]) => (
          <option key={value} value={value} lang={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
  const wrong = (problem: string | undefined) =>
    problem ? (
      <p className="field-error" role="alert">
        {texts.problems[problem] ?? problem}
      </p>
    ) : null;
  return (
    <div className="give-forms">
      <form action={submitMail} className="panel stack">
        <h2>{texts.mail}</h2>
        <input type="hidden" name="planId" value={planId} />
        {wrong(mailed.problem)}
        <div className="field">
          <label htmlFor="guardian-email">{texts.email}</label>
          <input
            className="input"
            type="email"
            name="email"
            id="guardian-email"
            autoComplete="off"
            required
            defaultValue={mailed.values?.email}
          />
        </div>
        {language("guardian-mail-language")}
        <div role="status">
          {mailed.values?.mailed ? <p>{mailed.values.mailed}</p> : null}
          {mailed.values?.link ? (
            <div className="slip guardian-slip">
              <b>{texts.slipTitle}</b>
              <p>{texts.noMail}</p>
              <p className="slip-link">{mailed.values.link}</p>
            </div>
          ) : null}
        </div>
        <button type="submit" className="plain" disabled={mailing}>
          {texts.mailDo}
        </button>
      </form>
      <form action={submitCode} className="panel stack">
        <h2>{texts.paper}</h2>
        <p className="sm soft">{texts.paperHint}</p>
        <input type="hidden" name="planId" value={planId} />
        {wrong(made.problem)}
        {language("guardian-code-language")}
        <div role="status">
          {made.values?.secret ? (
            <div className="slip guardian-slip" lang={made.values.lang}>
              <b>{made.values.title}</b>
              <p>{made.values.text}</p>
              <p className="slip-code">{made.values.secret}</p>
              <p>{made.values.until}</p>
              <p className="no-print">{texts.slipOnce}</p>
            </div>
          ) : null}
        </div>
        <button type="submit" className="plain" disabled={making}>
          {texts.paperDo}
        </button>
      </form>
    </div>
  );
}
