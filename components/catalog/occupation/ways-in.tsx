import { Disclosure } from "@/components/ui/disclosure";
import type { WayInCredential, WayInProgram } from "@/lib/catalog/queries/list-ways-in";
import { fill, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import { occupationTexts } from "../occupation-texts";

const fewPrograms = 12;
const fewCredentials = 6;

const foreign = (locale: Locale, language: Locale) => (language === locale ? undefined : language);

/** The programs after school that lead to an occupation: a dozen, and all behind a fold. */
export function Programs({ locale, programs }: { locale: Locale; programs: readonly WayInProgram[] }) {
  const texts = occupationTexts(locale).ways;
  const rest = programs.slice(fewPrograms);
  return (
    <section>
      <h2>{texts.programs}</h2>
      <p className="soft mt-2">{programs.length === 0 ? texts.noPrograms : texts.programsLede}</p>
      <ProgramList locale={locale} programs={programs.slice(0, fewPrograms)} />
      {rest.length > 0 ? (
        <Disclosure summary={fill(texts.allPrograms, { n: formatNumber(locale, programs.length) })}>
          <ProgramList locale={locale} programs={rest} />
        </Disclosure>
      ) : null}
    </section>
  );
}

function ProgramList({ locale, programs }: { locale: Locale; programs: readonly WayInProgram[] }) {
  if (programs.length === 0) return null;
  return (
    <ul className="ways-in">
      {programs.map(({ code, title, language }) => (
        <li key={code}>
          <a href={`/${locale}/programs/${code}`} lang={foreign(locale, language)}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What employers on the occupation's pathways know; nothing where none is listed. */
export function Credentials({ locale, credentials }: { locale: Locale; credentials: readonly WayInCredential[] }) {
  const texts = occupationTexts(locale).ways;
  if (credentials.length === 0) return null;
  const rest = credentials.slice(fewCredentials);
  return (
    <section>
      <h2 className="text-xl">{texts.credentials}</h2>
      <p className="soft sm mt-2">{texts.credentialsLede}</p>
      <CredentialList locale={locale} credentials={credentials.slice(0, fewCredentials)} />
      {rest.length > 0 ? (
        <Disclosure summary={plural(locale, rest.length, texts.moreCredentials)}>
          <CredentialList locale={locale} credentials={rest} />
        </Disclosure>
      ) : null}
    </section>
  );
}

function CredentialList({ locale, credentials }: { locale: Locale; credentials: readonly WayInCredential[] }) {
  const texts = occupationTexts(locale).ways;
  const renewal = (years: number | null) =>
    years === null ? null : years === 0 ? texts.lasts : plural(locale, years, texts.renewal);
  return (
    <ul className="credentials-in">
      {credentials.map(({ id, name, language, issuer, renewalYears }) => (
        <li key={id}>
          <b lang={foreign(locale, language)}>{name}</b>
          <span>
            {[fill(texts.issuer, { issuer }), renewal(renewalYears)].filter((part) => part !== null).join(", ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
