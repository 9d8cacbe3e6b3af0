import { Bullet } from "@/components/ui/bullet";
import type { MapOccupation } from "@/lib/catalog/rules/map-network";
import type { MapLane, TransitMap } from "@/lib/catalog/rules/transit-map";
import type { Locale } from "@/lib/platform/texts";
import { languageOf } from "../occupation-link";
import { catalogTexts } from "../texts";

type Change = { key: string; lanes: MapLane[]; why: string; occupations: MapOccupation[] };

/** A few places where one can go from one pathway to another. */
export function BrochureChanges({ locale, map, most }: { locale: Locale; map: TransitMap; most: number }) {
  const texts = catalogTexts(locale).change;
  const shared = map.stops.filter(({ lanes }) => lanes.length > 1);
  const changes: Change[] = [
    ...shared.map(({ occupation, lanes }) => ({
      key: occupation.code,
      lanes: lanes.map((lane) => map.lanes[lane]!),
      why: lanes.length > 2 ? texts.sharedByMany : texts.shared,
      occupations: [occupation],
    })),
    ...map.changes.map(({ from, to, lanes }) => ({
      key: from.code + to.code,
      lanes: lanes.map((lane) => map.lanes[lane]!),
      why: texts.skills,
      occupations: [from, to],
    })),
  ];
  if (changes.length === 0) return null;
  return (
    <section className="brochure-changes">
      <h3>{texts.title}</h3>
      <ul>
        {changes.slice(0, most).map(({ key, lanes, why, occupations }) => (
          <li key={key}>
            {lanes.map(({ id, letter, line }) => (
              <Bullet key={id} letter={letter} line={line} />
            ))}
            {why}{" "}
            {occupations.map((occupation, i) => (
              <span key={occupation.code}>
                {i > 0 ? ` ${texts.and} ` : ""}
                <b lang={languageOf(occupation, locale)}>{occupation.title}</b>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
