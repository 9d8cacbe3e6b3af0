import { Bullet } from "@/components/ui/bullet";
import type { MapOccupation } from "@/lib/catalog/rules/map-network";
import type { TransitMap } from "@/lib/catalog/rules/transit-map";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Locale } from "@/lib/platform/texts";
import { OccupationLink } from "./occupation-link";
import { catalogTexts } from "./texts";

type Join = { lanes: readonly number[]; say: string; occupations: MapOccupation[] };

/** The capsules and changes of the map as a list, in the order of its lanes. */
export function WhereToChange({ map, locale }: { map: TransitMap; locale: Locale }) {
  const texts = catalogTexts(locale).change;
  const capsules = map.stops
    .filter(({ lanes }) => lanes.length > 1)
    .map(({ lanes, occupation }): Join => {
      return { lanes, say: lanes.length === 2 ? texts.shared : texts.sharedByMany, occupations: [occupation] };
    });
  const changes = map.changes.map(({ lanes, from, to }): Join => ({
    lanes,
    say: texts.skills,
    occupations: [from, to],
  }));
  const joins = [...capsules, ...changes].sort((a, b) => a.lanes[0]! - b.lanes[0]!);
  if (joins.length === 0) return <p className="soft">{texts.none}</p>;
  return (
    <ul className="rel joins">
      {joins.map(({ lanes, say, occupations }) => (
        <li key={`${lanes[0]} ${occupations[0]!.code}`}>
          <span className="bullets">
            {lanes.map((lane) => (
              <Bullet key={lane} letter={map.lanes[lane]!.letter} line={map.lanes[lane]!.line} />
            ))}
            <VisuallyHidden>{lanes.map((lane) => map.lanes[lane]!.title).join(", ")}</VisuallyHidden>
          </span>
          <span className="sm">
            {say}{" "}
            {occupations.map((occupation, i) => (
              <span key={occupation.code}>
                {i > 0 ? ` ${texts.and} ` : null}
                <OccupationLink occupation={occupation} locale={locale} />
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
