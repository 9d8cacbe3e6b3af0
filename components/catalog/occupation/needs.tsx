import { Disclosure } from "@/components/ui/disclosure";
import { type Column, Table } from "@/components/ui/table";
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
          <Table
            caption={needs.all}
            captionHidden
            narrow="scroll"
            columns={columns(locale)}
            rows={[...knowledge, ...skills]}
            rowKey={({ id }) => id}
          />
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

function columns(locale: Locale): Column<ElementRating>[] {
  const { what, importance, level } = exploreTexts(locale).occupation.needs;
  const number = (value: number) => formatNumber(locale, value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return [
    { key: "what", label: what, cell: ({ title }) => title },
    { key: "importance", label: importance, numeric: true, cell: (rating) => number(rating.importance) },
    {
      key: "level",
      label: level,
      numeric: true,
      cell: (rating) => (rating.level === null ? "" : number(rating.level)),
    },
  ];
}
