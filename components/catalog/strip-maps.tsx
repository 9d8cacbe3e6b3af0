import { Bullet } from "@/components/ui/bullet";
import { lineStyle } from "@/components/ui/hue";
import { type MapRow, mapRows, type RowStop } from "@/lib/catalog/rules/map-rows";
import { schoolStages } from "@/lib/catalog/rules/school-shares";
import type { MapLane, TransitMap } from "@/lib/catalog/rules/transit-map";
import { fill, type Locale, plural } from "@/lib/platform/texts";
import { KeyMap } from "./key-map";
import { OccupationLink } from "./occupation-link";
import { catalogTexts, type CatalogTexts } from "./texts";

type Props = { map: TransitMap; cluster: string; locale: Locale };

/** The map for a narrow screen: lines and stops without names, and under it one strip for each pathway. */
export function StripMaps({ map, cluster, locale }: Props) {
  const texts = catalogTexts(locale);
  const rows = mapRows(map);
  const busiest = rows.find(({ lane }) => lane.line === 1);
  return (
    <>
      <KeyMap map={map} cluster={cluster} texts={texts} />
      <div className="strips">
        {rows.map((row) => (
          <Strip key={row.lane.id} row={row} open={row === busiest} locale={locale} texts={texts} />
        ))}
      </div>
    </>
  );
}

function Strip({ row, open, locale, texts }: { row: MapRow; open: boolean; locale: Locale; texts: CatalogTexts }) {
  const { lane, cells } = row;
  const none = lane.occupationCount === 0 ? texts.map.near : texts.map.unplaced;
  return (
    <details className="strip" open={open} style={lineStyle(lane.line)} data-best-id={lane.id} suppressHydrationWarning>
      <summary>
        <Bullet letter={lane.letter} />
        {lane.title.replaceAll("/", "/\u200b")}
        <em>{plural(locale, lane.occupationCount, texts.occupations)}</em>
      </summary>
      {lane.first === null ? (
        <p className="strip-none">
          {none}. <a href={`/${locale}/clusters/${lane.id}`}>{lane.title}</a>
        </p>
      ) : (
        <ol>
          {schoolStages.flatMap((stage, i) =>
            cells[i]!.length === 0
              ? []
              : [
                  <li key={stage} className="stage">
                    {texts.stages[stage]}
                  </li>,
                  ...cells[i]!.map((stop) => (
                    <StripStop key={stop.occupation.code} stop={stop} locale={locale} texts={texts} />
                  )),
                ],
          )}
        </ol>
      )}
    </details>
  );
}

const titles = (lanes: readonly MapLane[]) => lanes.map(({ title }) => title).join(", ");

function StripStop({ stop, locale, texts }: { stop: RowStop; locale: Locale; texts: CatalogTexts }) {
  const { occupation, sharedWith, changeTo } = stop;
  return (
    <li className={sharedWith.length + changeTo.length > 0 ? "st x" : "st"}>
      <OccupationLink occupation={occupation} locale={locale} />
      {occupation.note ? <span className="num sm soft">{occupation.note}</span> : null}
      {sharedWith.length > 0 ? <small>{fill(texts.map.alsoIn, { pathways: titles(sharedWith) })}</small> : null}
      {changeTo.length > 0 ? <small>{fill(texts.map.changeFor, { pathways: titles(changeTo) })}</small> : null}
    </li>
  );
}
