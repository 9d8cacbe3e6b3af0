import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { fill, type Locale } from "@/lib/platform/texts";
import { browseTexts } from "../browse-texts";
import { languageOf, OccupationLink } from "../occupation-link";

type Named = { code: string; title: string; language: Locale };
type Props = {
  locale: Locale;
  chosen: readonly Named[];
  /** The address of the page with these occupations. */
  address: (codes: readonly string[]) => string;
};

/** What stands in the comparison, each with the way to take it out. */
export function ChosenList({ locale, chosen, address }: Props) {
  const texts = browseTexts(locale).compare;
  return (
    <ul className="compare-chosen" aria-label={texts.chosen}>
      {chosen.map((each) => (
        <li key={each.code}>
          <OccupationLink occupation={each} locale={locale} />
          <a
            className="no-print"
            href={address(chosen.map(({ code }) => code).filter((code) => code !== each.code))}
            lang={locale}
          >
            <span aria-hidden="true">{texts.remove}</span>
            <VisuallyHidden>{fill(texts.removeOne, { title: each.title })}</VisuallyHidden>
          </a>
        </li>
      ))}
    </ul>
  );
}

type AddProps = Props & { list: readonly Named[]; label: string };

/** Occupations that can join the comparison. */
export function AddList({ locale, chosen, address, list, label }: AddProps) {
  const texts = browseTexts(locale).compare;
  return (
    <div className="compare-adds">
      <h3>{label}</h3>
      <ul>
        {list.map((each) => (
          <li key={each.code} lang={languageOf(each, locale)}>
            <a
              href={address([...chosen.map(({ code }) => code), each.code])}
              aria-label={fill(texts.add, { title: each.title })}
            >
              {each.title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
