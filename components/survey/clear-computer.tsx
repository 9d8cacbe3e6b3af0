"use client";

import { dropAllQueues } from "./browser-queue";

type Props = {
  locale: string;
  texts: { action: string; text: string; textSignedIn: string; sure: string };
  signedIn: boolean;
};

/** On every survey page, for computers that others use too. */
export function ClearComputer({ locale, texts, signedIn }: Props) {
  return (
    <details className="clear-computer">
      <summary className="link sm">{texts.action}</summary>
      <p className="sm">{signedIn ? texts.textSignedIn : texts.text}</p>
      <p className="sm">{texts.sure}</p>
      <form method="post" action="/api/v1/survey/clear" onSubmit={dropAllQueues}>
        <input type="hidden" name="locale" value={locale} />
        <button type="submit" className="plain">
          {texts.action}
        </button>
      </form>
    </details>
  );
}
