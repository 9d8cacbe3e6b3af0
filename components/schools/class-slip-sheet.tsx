import type { Locale } from "@/lib/platform/texts";

export type SlipView = {
  name: string;
  login: string;
  /** As it stands on paper: "ABCD-EFGH". */
  code: string;
  locale: Locale;
  /** Until when it works, in the student's language. */
  until: string;
  /** The page that they open, as one types it. */
  address: string;
};

/** What stands on a slip in one language. */
export type SlipWords = { login: string; code: string; steps: readonly string[] };

type Props = { slips: readonly SlipView[]; words: Record<Locale, SlipWords>; label: string };

/** Eight slips a page, each in its student's language, to be cut along the dashed lines. */
export function SlipSheet({ slips, words, label }: Props) {
  return (
    <ul className="slip-sheet" aria-label={label}>
      {slips.map(({ name, login, code, locale, until, address }) => {
        const { login: loginWord, code: codeWord, steps } = words[locale];
        return (
          <li key={`${login} ${code}`} lang={locale}>
            <h3>{name}</h3>
            <dl>
              <div>
                <dt>{loginWord}</dt>
                <dd>{login}</dd>
              </div>
              <div>
                <dt>{codeWord}</dt>
                <dd className="slip-sheet-code">{code}</dd>
              </div>
            </dl>
            <ol>
              {steps.map((step, i) => (
                <li key={step}>
                  {step} {i === 0 ? <b className="slip-sheet-address">{address}</b> : null}
                </li>
              ))}
            </ol>
            <p>{until}</p>
          </li>
        );
      })}
    </ul>
  );
}
