import type { WayInCredential, WayInProgram } from "@/lib/catalog/queries/list-ways-in";
import { fill, type Locale } from "@/lib/platform/texts";
import type { MoveTexts } from "../move-texts";

type Props = {
  locale: Locale;
  programs: readonly WayInProgram[];
  credentials: readonly WayInCredential[];
  who: string;
  texts: MoveTexts;
};

const few = 8;

/** What the catalogue knows that closes gaps: programs, credentials, work on the same line. */
export function GapClosers({ locale, programs, credentials, who, texts }: Props) {
  const words = texts.one;
  const lang = (language: Locale) => (language === locale ? undefined : language);
  return (
    <section className="stack">
      <h2>{words.close}</h2>
      <div className="closers">
        <div>
          <h3>{words.programs}</h3>
          {programs.length === 0 ? <p>{words.noPrograms}</p> : null}
          <ul>
            {programs.slice(0, few).map(({ code, title, language }) => (
              <li key={code}>
                <a href={`/${locale}/programs/${code}`} lang={lang(language)}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{words.credentials}</h3>
          {credentials.length === 0 ? <p>{words.noCredentials}</p> : null}
          <ul>
            {credentials.slice(0, few).map(({ id, name, issuer, language }) => (
              <li key={id} lang={lang(language)}>
                {fill(words.issuer, { name, issuer })}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{words.experience}</h3>
          <p>{words.experienceText}</p>
          <a href={who}>{words.who}</a>
        </div>
      </div>
    </section>
  );
}
