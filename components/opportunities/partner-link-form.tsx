"use client";

import { useActionState } from "react";
import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import type { FormAction } from "@/lib/platform/form-state";

export type LinkTexts = {
  email: string;
  emailHint: string;
  language: string;
  languages: Record<string, string>;
  give: string;
  once: string;
  onceText: string;
  noMail: string;
  mailText: string;
  problems: Record<string, string>;
};

/** Makes a link and shows it once, with an email to copy. Without script the page comes back with it. */
export function PartnerLinkForm({ locale, give, texts }: { locale: string; give: FormAction; texts: LinkTexts }) {
  const [state, send, pending] = useActionState(give, {});
  const { link, subject, body, mailed, noMail, email } = state.values ?? {};
  const problem = state.problem ?? Object.values(state.fields ?? {})[0];
  return (
    <form action={send} className="stack">
      {problem ? (
        <p className="field-error" role="alert">
          {texts.problems[problem] ?? problem}
        </p>
      ) : null}
      <div className="partner-filter">
        <Field
          name="email"
          id="partner-link-email"
          type="email"
          label={texts.email}
          hint={texts.emailHint}
          autoComplete="off"
          defaultValue={problem ? email : ""}
        />
        <Field as="select" name="locale" id="partner-link-locale" label={texts.language} short defaultValue={locale}>
          {Object.entries(texts.languages).map(([value, label]) => (
            <option key={value} value={value} lang={value}>
              {label}
            </option>
          ))}
        </Field>
        <PlainButton disabled={pending}>{texts.give}</PlainButton>
      </div>
      <div role="status">
        {link ? (
          <div className="partner-link-once stack">
            <b>{texts.once}</b>
            <p>{texts.onceText}</p>
            <p className="partner-address">{link}</p>
            {mailed ? <p>{mailed}</p> : null}
            {noMail ? <p>{texts.noMail}</p> : null}
            <Field
              as="textarea"
              name="mail"
              id="partner-link-mail"
              label={texts.mailText}
              rows={12}
              readOnly
              defaultValue={`${subject ?? ""}\n\n${body ?? ""}`}
            />
          </div>
        ) : null}
      </div>
    </form>
  );
}
