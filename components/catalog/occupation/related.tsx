import { Bullet } from "@/components/ui/bullet";
import { lineStyle } from "@/components/ui/hue";
import type { Related as RelatedOccupation } from "@/lib/catalog/queries/list-related";
import type { Direction } from "@/lib/catalog/rules/direction";
import { fill, formatMoney, type Locale } from "@/lib/platform/texts";
import { exploreTexts } from "../explore-texts";
import { wageWords } from "../wage-words";

type Props = { locale: Locale; related: readonly RelatedOccupation[]; wage: number | null; line: number };

const arrows: Record<Exclude<Direction, "related">, string> = {
  along: "M3 12h17M13 5l7 7-7 7",
  up: "M12 21V4M5 11l7-7 7 7",
  start: "M12 3v17M5 13l7 7 7-7",
  change: "M4 17h7l7-9M12 7l6.500 1-1 6.500",
};

/** Where one can go from here: each with its direction in a sign and in words, and the difference in pay. */
export function Related({ locale, related, wage, line }: Props) {
  const { title, unknown } = exploreTexts(locale).occupation.related;
  return (
    <section>
      <h2 className="text-xl">{title}</h2>
      {related.length === 0 ? (
        <p className="soft mt-2">{unknown}</p>
      ) : (
        <ul className="ways-on" style={lineStyle(line)}>
          {related.map((each) => (
            <li key={each.code}>
              <Sign of={each} />
              <span>
                <a
                  href={`/${locale}/occupations/${each.code}`}
                  lang={each.titleLanguage === locale ? undefined : each.titleLanguage}
                >
                  {each.title}
                </a>
                <small>{directionText(locale, each)}</small>
              </span>
              <span className="num">
                {wageWords(locale, each)}
                <small>{differenceText(locale, each, wage)}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Sign({ of: { direction, pathway } }: { of: RelatedOccupation }) {
  if (direction === "change" && pathway) return <Bullet letter={pathway.letter} line={pathway.line} />;
  if (direction === "related") return <span className="ways-on-dot" aria-hidden="true" />;
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <path d={arrows[direction]} />
    </svg>
  );
}

function directionText(locale: Locale, { direction, pathway, entryEducation }: RelatedOccupation): string {
  const texts = exploreTexts(locale).occupation.related;
  if (direction === "up" || direction === "start") return fill(texts[direction], { school: entryEducation ?? "" });
  if (direction === "change") return pathway ? fill(texts.change, { pathway: pathway.title }) : texts.changeSame;
  return texts[direction];
}

function differenceText(locale: Locale, { wageMedian, wageMedianAtLeast }: RelatedOccupation, wage: number | null) {
  if (wageMedian === null || wage === null || wageMedianAtLeast || wageMedian === wage) return null;
  const { more, less } = exploreTexts(locale).occupation.related;
  return fill(wageMedian > wage ? more : less, { amount: formatMoney(locale, Math.abs(wageMedian - wage)) });
}
