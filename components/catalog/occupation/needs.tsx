import { Disclosure } from "@/components/ui/disclosure";
import type { ElementRating } from "@/lib/catalog/queries/element-ratings";
import type { OccupationFacts } from "@/lib/catalog/queries/get-occupation";
import { importanceWord, levelWord } from "@/lib/catalog/rules/rating-words";
import { formatNumber, type Locale } from "@/lib/platform/texts";
import { exploreTexts } from "../explore-texts";

type Props = { locale: Locale; occupation: Pick<OccupationFacts, "knowledge" | "skills" | "workStyles"> };

const few = 5;

/** What matters most to know, to be good at and to be like, in words; everything with its figures in a table. */
export function Needs({ locale, occupation }: Props) {
  const { needs } = exploreTexts(locale).occupation;
  const { knowledge, skills, workStyles } = occupation;
  const groups = [
    { title: needs.knowledge, ratings: knowledge },
    { title: needs.skills, ratings: skills },
    { title: needs.styles, ratings: workStyles },
  ].filter(({ ratings }) => ratings.length > 0);
  if (groups.length === 0) return null;
  return (
    <section>
      <h2>{needs.title}</h2>
      <p className="soft mt-2">{needs.lede}</p>
      <div className="needs">
        {groups.map(({ title, ratings }) => (
          <div key={title}>
            <h3>{title}</h3>
            <ul>
              {ratings.slice(0, few).map((rating) => (
                <Need key={rating.id} locale={locale} rating={rating} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      {knowledge.length + skills.length > 0 ? (
        <Disclosure summary={needs.all}>
          <Ratings locale={locale} ratings={[...knowledge, ...skills]} />
        </Disclosure>
      ) : null}
    </section>
  );
}

function Need({ locale, rating }: { locale: Locale; rating: ElementRating }) {
  const { importanceWords, levelWords } = exploreTexts(locale).occupation.needs;
  return (
    <li>
      <b>{rating.title}</b>
      <span>
        {importanceWords[importanceWord(rating.importance)]}
        {rating.level === null ? null : `, ${levelWords[levelWord(rating.level)]}`}
      </span>
    </li>
  );
}

/** Plain rows without extras: sixty-eight of them on two thousand kept pages. */
function Ratings({ locale, ratings }: { locale: Locale; ratings: readonly ElementRating[] }) {
  const { what, importance, level } = exploreTexts(locale).occupation.needs;
  const number = (value: number) => formatNumber(locale, value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <table className="table ratings">
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">{importance}</th>
          <th scope="col">{level}</th>
        </tr>
      </thead>
      <tbody>
        {ratings.map((rating) => (
          <tr key={rating.id}>
            <th scope="row">{rating.title}</th>
            <td>{number(rating.importance)}</td>
            <td>{rating.level === null ? "" : number(rating.level)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
