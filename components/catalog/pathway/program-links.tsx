import type { ProgramName } from "@/lib/catalog/queries/program-names";
import type { Locale } from "@/lib/platform/texts";

type Props = { programs: readonly ProgramName[]; locale: Locale; codes?: boolean };

/** Programs after school as links to their own pages. */
export const ProgramLinks = ({ programs, locale, codes = false }: Props) => (
  <ul className="plain-list">
    {programs.map(({ code, title, language }) => (
      <li key={code}>
        <a href={`/${locale}/programs/${code}`} lang={language === locale ? undefined : language}>
          {title}
        </a>
        {codes ? <span className="num xs soft"> {code}</span> : null}
      </li>
    ))}
  </ul>
);
