import type { PathwayPeople as People } from "@/lib/catalog/queries/get-pathway-people";
import type { Locale } from "@/lib/platform/texts";
import { programTexts } from "../program-texts";
import { LeavingLink } from "./leaving-link";

/** Where to try the work, whom to ask, and who meets where; nothing where nothing is known. */
export function PathwayPeople({ people, locale }: { people: People; locale: Locale }) {
  const { people: texts, leavesNote } = programTexts(locale);
  const { ideas, organizations } = people;
  const lists = [...Object.values(ideas), ...Object.values(organizations)];
  if (lists.every(({ length }) => length === 0)) return null;
  const hasLinks = Object.values(organizations).some((each) => each.some(({ url }) => url !== null));
  return (
    <section className="part" id="people">
      <h2>{texts.title}</h2>
      <div className="people">
        {(["WORK", "ASK"] as const).map((kind) =>
          ideas[kind].length === 0 ? null : (
            <div key={kind}>
              <h3>{texts[kind]}</h3>
              {kind === "WORK" ? <p className="sm soft">{texts.workIntro}</p> : null}
              <ul className="plain-list">
                {ideas[kind].map((idea) => (
                  <li key={idea}>{idea}</li>
                ))}
              </ul>
            </div>
          ),
        )}
        {(["STUDENT", "PROFESSIONAL"] as const).map((kind) =>
          organizations[kind].length === 0 ? null : (
            <div key={kind}>
              <h3>{texts[kind]}</h3>
              <ul className="plain-list" lang={locale === "en" ? undefined : "en"}>
                {organizations[kind].map(({ id, name, url }) => (
                  <li key={id}>
                    <LeavingLink href={url} locale={locale}>
                      {name}
                    </LeavingLink>
                  </li>
                ))}
              </ul>
            </div>
          ),
        )}
      </div>
      {hasLinks ? <p className="xs soft footnote no-print">{leavesNote}</p> : null}
    </section>
  );
}
