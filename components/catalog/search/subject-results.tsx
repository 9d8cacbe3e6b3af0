import type { SubjectOccupations } from "@/lib/catalog/queries/list-subject-occupations";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { exploreTexts } from "../explore-texts";
import { searchTexts } from "../search-texts";

/** The occupations for which one field of knowledge matters most. */
export function SubjectResults({ locale, subject }: { locale: Locale; subject: SubjectOccupations }) {
  const search = searchTexts(locale);
  const { occupation } = exploreTexts(locale);
  return (
    <section className="found">
      <h2>{fill(search.subjectTitle, { subject: subject.title })}</h2>
      <p className="soft">{fill(search.subjectLede, { subject: subject.title })}</p>
      <ol>
        {subject.occupations.map(({ code, title, titleLanguage, importance }) => (
          <li key={code}>
            <div>
              <a href={`/${locale}/occupations/${code}`} lang={titleLanguage === locale ? undefined : titleLanguage}>
                {title}
              </a>
            </div>
            <p className="num">
              {occupation.needs.importance}: {formatNumber(locale, importance, { maximumFractionDigits: 1 })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
