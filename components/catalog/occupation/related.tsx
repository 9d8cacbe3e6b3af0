import { Disclosure } from "@/components/ui/disclosure";
import { lineStyle } from "@/components/ui/hue";
import type { Carried, Related as RelatedOccupation } from "@/lib/catalog/queries/list-related";
import type { Move } from "@/lib/catalog/rules/direction";
import { fill, formatMoney, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import { occupationTexts } from "../occupation-texts";
import { wageWords } from "../wage-words";

type Props = { locale: Locale; related: readonly RelatedOccupation[]; wage: number | null; line: number };

const arrows: Record<Move, string> = {
  line: "M3 12h17M13 5l7 7-7 7",
  up: "M12 21V4M5 11l7-7 7 7",
  change: "M4 17h7l7-9M12 7l6.500 1-1 6.500",
  unknown: "M12 12h.01",
};

const moves = ["line", "up", "change", "unknown"] as const satisfies readonly Move[];
const few = 3;

/** Where one can go from here, by direction: each with what carries over, what is missing, and the pay. */
export function Related({ locale, related, wage, line }: Props) {
  const { title, lede, unknown, rule } = occupationTexts(locale).related;
  return (
    <section className="ways-on" style={lineStyle(line)}>
      <h2>{title}</h2>
      <p className="soft mt-2">{related.length === 0 ? unknown : lede}</p>
      {moves.map((move) => (
        <Direction
          key={move}
          locale={locale}
          move={move}
          related={related.filter(({ direction }) => direction.move === move)}
          wage={wage}
        />
      ))}
      {related.some(({ carried }) => carried !== null) ? <p className="xs soft mt-3">{rule}</p> : null}
    </section>
  );
}

type DirectionProps = Omit<Props, "line"> & { move: Move };

function Direction({ locale, move, related, wage }: DirectionProps) {
  if (related.length === 0) return null;
  const texts = occupationTexts(locale).related;
  const rest = related.slice(few);
  return (
    <div className="way-on">
      <h3>
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
          <path d={arrows[move]} />
        </svg>
        {texts.groups[move].title}
      </h3>
      <p className="soft sm">{texts.groups[move].text}</p>
      <ul>
        {related.slice(0, few).map((each) => (
          <Way key={each.code} locale={locale} related={each} wage={wage} />
        ))}
      </ul>
      {rest.length > 0 ? (
        <Disclosure summary={plural(locale, rest.length, texts.rest)}>
          <ul>
            {rest.map((each) => (
              <Way key={each.code} locale={locale} related={each} wage={wage} />
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </div>
  );
}

function Way({ locale, related, wage }: { locale: Locale; related: RelatedOccupation; wage: number | null }) {
  const texts = occupationTexts(locale).related;
  const { code, title, titleLanguage, schoolStage, carried } = related;
  const facts = [
    schoolStage === null ? null : texts.asks[schoolStage],
    [wageWords(locale, related), differenceText(locale, related, wage)].filter(Boolean).join(", ") || null,
  ].filter((part) => part !== null);
  return (
    <li>
      <a href={`/${locale}/occupations/${code}`} lang={titleLanguage === locale ? undefined : titleLanguage}>
        {title}
      </a>
      <small>{facts.join(" · ")}</small>
      {carried === null ? (
        <p className="sm soft">{texts.unrated}</p>
      ) : (
        <CarriedOver locale={locale} carried={carried} />
      )}
    </li>
  );
}

function CarriedOver({ locale, carried }: { locale: Locale; carried: Carried }) {
  const texts = occupationTexts(locale).related;
  const count = fill(texts.count, {
    count: formatNumber(locale, carried.count),
    of: formatNumber(locale, carried.of),
  });
  const rows = (["carries", "nearly", "missing"] as const).filter((state) => carried[state].length > 0);
  return (
    <>
      <p className="sm">
        <b>{texts.ready[carried.ready]}.</b> <span className="soft">{count}.</span>
      </p>
      <dl className="carry">
        {rows.map((state) => (
          <div key={state} className={state}>
            <dt>{texts[state]}</dt>
            <dd>{carried[state].join(", ")}</dd>
          </div>
        ))}
        {carried.missing.length === 0 ? (
          <div className="missing">
            <dt>{texts.missing}</dt>
            <dd>{texts.nothing}</dd>
          </div>
        ) : null}
      </dl>
    </>
  );
}

function differenceText(locale: Locale, { wageMedian, wageMedianAtLeast }: RelatedOccupation, wage: number | null) {
  if (wageMedian === null || wage === null || wageMedianAtLeast || wageMedian === wage) return null;
  const { more, less } = occupationTexts(locale).related;
  return fill(wageMedian > wage ? more : less, { amount: formatMoney(locale, Math.abs(wageMedian - wage)) });
}
