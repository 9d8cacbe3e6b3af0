import { fill, type Locale, plural } from "@/lib/platform/texts";
import { credentialNamesId } from "./entry-form-props";
import type { ProfileTexts } from "./profile-texts";

type Name = { id: string; name: string; issuer: string };

/** The catalogue's credentials to choose from while typing; any other name can be typed too. */
export function CredentialNames({ names }: { names: readonly Name[] }) {
  return (
    <datalist id={credentialNamesId}>
      {names.map(({ id, name, issuer }) => (
        <option key={id} value={name} label={issuer} />
      ))}
    </datalist>
  );
}

type Known = { name: string; issuer: string; language: Locale; renewalYears: number | null };

/** What the catalogue knows of a credential on one's profile. */
export function KnownCredential({
  known,
  locale,
  texts,
}: {
  known: Known | null;
  locale: Locale;
  texts: ProfileTexts;
}) {
  const words = texts.credential;
  if (!known) return <p className="soft">{words.own}</p>;
  const { name, issuer, language, renewalYears } = known;
  const renewal =
    renewalYears === null
      ? words.renewalUnknown
      : renewalYears === 0
        ? words.never
        : plural(locale, renewalYears, words.renewal);
  return (
    <p className="soft">
      <span lang={language === locale ? undefined : language}>{fill(words.known, { name, issuer })}</span> {renewal}{" "}
      <a href={`/${locale}/credentials`}>{words.all}</a>
    </p>
  );
}
