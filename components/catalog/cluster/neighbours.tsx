import type { ReactNode } from "react";
import { Tile } from "@/components/ui/tile";
import { Table } from "@/components/ui/table";
import type { NeighbourCluster, NeighbourThing } from "@/lib/catalog/queries/list-neighbours";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { overviewTexts } from "../overview-texts";
import { catalogTexts } from "../texts";

type Props = {
  locale: Locale;
  cluster: string;
  neighbours: readonly NeighbourCluster[];
  /** Where one can cross over, told in words. */ next?: ReactNode;
};

/** The clusters that are most like this one, and what each of the two has more of. */
export function Neighbours({ locale, cluster, neighbours, next }: Props) {
  if (neighbours.length === 0 && !next) return null;
  const texts = overviewTexts(locale).neighbours;
  return (
    <section className="part">
      <h2>{texts.title}</h2>
      {next}
      {neighbours.length === 0 ? null : <p className="soft">{fill(texts.intro, { cluster })}</p>}
      <ul className="neighbours">
        {neighbours.map((neighbour) => (
          <li key={neighbour.id}>
            <div className="neighbour-head">
              <Tile mark={neighbour.mark} hue={neighbour.hue} />
              <h3>
                <a href={`/${locale}/clusters/${neighbour.id}`}>{neighbour.title}</a>
              </h3>
            </div>
            <More locale={locale} title={cluster} things={neighbour.more} />
            <More locale={locale} title={neighbour.title} things={neighbour.less} />
            <details>
              <summary className="chev sm">{texts.table}</summary>
              <Numbers locale={locale} cluster={cluster} neighbour={neighbour} />
            </details>
          </li>
        ))}
      </ul>
      {neighbours.length === 0 ? null : <p className="xs soft footnote">{texts.note}</p>}
    </section>
  );
}

/** "Social: help and teach"; knowledge and skills say it with their own name. */
function thingWords(locale: Locale, { kind, title, letter }: NeighbourThing): string {
  const words: Record<string, string> = catalogTexts(locale).compass.words;
  const own = letter === null ? undefined : words[letter];
  return kind === "INTEREST" && own
    ? fill(overviewTexts(locale).neighbours.interest, { name: title, words: own })
    : title;
}

function More({ locale, title, things }: { locale: Locale; title: string; things: readonly NeighbourThing[] }) {
  const texts = overviewTexts(locale).neighbours;
  return (
    <div className="more-of">
      <p>{fill(texts.more, { cluster: title })}</p>
      {things.length === 0 ? <p className="hint sm">{texts.same}</p> : null}
      <ul>
        {things.map((thing) => (
          <li key={thing.id}>
            {thingWords(locale, thing)} <small>{texts.kinds[thing.kind]}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}

type NumbersProps = { locale: Locale; cluster: string; neighbour: NeighbourCluster };

function Numbers({ locale, cluster, neighbour }: NumbersProps) {
  const texts = overviewTexts(locale).neighbours;
  const figure = (n: number) => formatNumber(locale, n, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <Table
      caption={`${cluster}, ${neighbour.title}`}
      captionHidden
      rows={[...neighbour.more, ...neighbour.less]}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "thing",
          label: texts.thing,
          cell: ({ title, kind }) => (
            <>
              {title} <small className="hint">{texts.kinds[kind]}</small>
            </>
          ),
        },
        { key: "here", label: cluster, numeric: true, cell: ({ here }) => figure(here) },
        { key: "there", label: neighbour.title, numeric: true, cell: ({ there }) => figure(there) },
      ]}
    />
  );
}
