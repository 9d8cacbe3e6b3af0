import type { Credential } from "@/lib/catalog/queries/list-credentials";
import { exitSpans } from "@/lib/catalog/rules/study-program";
import { type Locale, plural } from "@/lib/platform/texts";
import { programTexts } from "../program-texts";

const most = 4;

/** The credentials of a pathway under the ways on where they are usually earned. */
export function StudyCredentials({ credentials, locale }: { credentials: readonly Credential[]; locale: Locale }) {
  const { study: texts } = programTexts(locale);
  return (
    <div className="study-credentials">
      <h4>{texts.credentials}</h4>
      <ul>
        {exitSpans.map(({ stage }) => {
          const own = credentials.filter((credential) => credential.stage === stage);
          const shown = own.length > most + 1 ? own.slice(0, most) : own;
          return (
            <li key={stage} className={`at-${stage.toLowerCase()}`}>
              <p className="study-kind">{texts.stages[stage]}</p>
              {own.length === 0 ? <p className="soft">{texts.noCredential}</p> : null}
              <ul>
                {shown.map(({ id, name, language }) => (
                  <li key={id} lang={language === locale ? undefined : language}>
                    {name}
                  </li>
                ))}
                {own.length > shown.length ? (
                  <li>
                    <a href="#credentials">{plural(locale, own.length - shown.length, texts.more)}</a>
                  </li>
                ) : null}
              </ul>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
