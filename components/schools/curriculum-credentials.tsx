import type { ProgramCredential } from "@/lib/catalog/queries/get-framework-programs";
import { fill, type Locale } from "@/lib/platform/texts";
import type { CurriculumLine } from "./curriculum-program";
import { curriculumTexts } from "./curriculum-texts";

type Props = { locale: Locale; credentials: readonly ProgramCredential[]; lines: readonly CurriculumLine[] };

/** What the pathway leads to, and which of the school's own courses leads to which. */
export function CurriculumCredentials({ locale, credentials, lines }: Props) {
  const { one: texts } = curriculumTexts(locale);
  const ways = new Map(
    lines.flatMap(({ course }) => (course?.credentialId ? [[course.credentialId, course.code] as const] : [])),
  );
  return (
    <>
      <h2>{texts.credentials}</h2>
      {credentials.length === 0 ? <p>{texts.noCredentials}</p> : null}
      <ul className="class-clusters">
        {credentials.map(({ id, nameEn, nameEs, issuer }) => {
          const name = locale === "es" ? nameEs : nameEn;
          const code = ways.get(id);
          return (
            <li key={id}>
              <span lang={name === null ? "en" : undefined}>{name ?? nameEn}</span>{" "}
              <span className="soft">{issuer}</span>
              {code ? <b> {fill(texts.leadsHere, { code })}</b> : null}
            </li>
          );
        })}
      </ul>
    </>
  );
}
