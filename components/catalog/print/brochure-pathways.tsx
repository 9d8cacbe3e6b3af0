import { Bullet } from "@/components/ui/bullet";
import type { ClusterDetails, ClusterPathway } from "@/lib/catalog/queries/get-cluster";
import type { PlacedOccupation } from "@/lib/catalog/queries/map-occupations";
import { fillColumns } from "@/lib/catalog/rules/brochure-columns";
import { shortTitle } from "@/lib/catalog/rules/short-title";
import type { TransitMap } from "@/lib/catalog/rules/transit-map";
import { type Locale, plural } from "@/lib/platform/texts";
import { languageOf } from "../occupation-link";
import { printTexts } from "../print-texts";
import { catalogTexts } from "../texts";
import { wageWords } from "../wage-words";
import { BrochureChanges } from "./brochure-changes";

// Millimetres under the heading of the inside, on the lower of A4 and Letter: with the changes below, and without.
const roomAbove = 152;
const room = 174;
const mostExamples = 13;

type Props = { locale: Locale; cluster: ClusterDetails; map: TransitMap };

/** The pathways in three columns, and the places to change where there is room for them. */
export function BrochurePathways({ locale, cluster, map }: Props) {
  const occupations = new Map(cluster.occupations.map((each) => [each.code, each]));
  const paths = cluster.pathways.map((pathway) => ({
    ...pathway,
    occupations: pathway.occupations.flatMap((code) => occupations.get(code) ?? []),
  }));
  const isEmptyColumn = paths.length < 3;
  const roomy = isEmptyColumn ? null : fillColumns(paths, roomAbove, mostExamples, 4);
  const columns = roomy ?? fillColumns(paths, room, mostExamples, 0) ?? [];
  return (
    <>
      <div className="columns">
        {columns.map((column) => (
          <div key={column[0]?.path.id}>
            {column.map(({ path, examples }) => (
              <PathSection key={path.id} locale={locale} path={path} examples={examples} />
            ))}
          </div>
        ))}
        {isEmptyColumn ? <BrochureChanges locale={locale} map={map} most={8} /> : null}
      </div>
      {roomy ? <BrochureChanges locale={locale} map={map} most={3} /> : null}
    </>
  );
}

type SectionProps = {
  locale: Locale;
  path: Pick<ClusterPathway, "letter" | "line" | "title" | "summary" | "occupationCount">;
  examples: readonly PlacedOccupation[];
};

function PathSection({ locale, path, examples }: SectionProps) {
  const texts = printTexts(locale).brochure;
  const { occupations: counted, stages } = catalogTexts(locale);
  return (
    <section className="path">
      <h3>
        <Bullet letter={path.letter} line={path.line} />
        {path.title}
      </h3>
      <p>{path.summary}</p>
      {examples.length === 0 ? <p className="none">{texts.noneKnown}</p> : null}
      <ul>
        {examples.map((each) => (
          <li key={each.code}>
            <span lang={languageOf(each, locale)}>{shortTitle(each.title)}</span>
            <b>{wageWords(locale, each) ?? texts.noWage}</b>
            <small>{each.stage ? stages[each.stage] : ""}</small>
          </li>
        ))}
      </ul>
      {path.occupationCount > examples.length ? (
        <p className="count">{plural(locale, path.occupationCount, counted)}</p>
      ) : null}
    </section>
  );
}
