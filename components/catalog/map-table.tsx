import { Bullet } from "@/components/ui/bullet";
import { mapRows } from "@/lib/catalog/rules/map-rows";
import { schoolStages } from "@/lib/catalog/rules/school-shares";
import type { TransitMap } from "@/lib/catalog/rules/transit-map";
import type { Locale } from "@/lib/platform/texts";
import { languageOf } from "./occupation-link";
import { catalogTexts } from "./texts";

/** The same stops as the map, in words; what found no place on the map is here too. */
export function MapTable({ map, locale }: { map: TransitMap; locale: Locale }) {
  const texts = catalogTexts(locale);
  return (
    <details className="as-table" open>
      <summary className="chev">{texts.map.table}</summary>
      <div className="scroll" tabIndex={0} role="region" aria-label={texts.map.table}>
        <table className="table map-table">
          <thead>
            <tr>
              <th scope="col">{texts.map.line}</th>
              {schoolStages.map((stage) => (
                <th key={stage} scope="col">
                  {texts.stages[stage]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {mapRows(map).map(({ lane, cells }) => (
              <tr key={lane.id}>
                <th scope="row">
                  <span className="lettered">
                    <Bullet letter={lane.letter} line={lane.line} />
                    {lane.title}
                  </span>
                </th>
                {cells.map((stops, i) =>
                  stops.length === 0 ? (
                    <td key={schoolStages[i]} className="hint">
                      {texts.none}
                    </td>
                  ) : (
                    <td key={schoolStages[i]}>
                      <ul>
                        {stops.map(({ occupation }) => (
                          <li key={occupation.code} lang={languageOf(occupation, locale)}>
                            {occupation.title}
                          </li>
                        ))}
                      </ul>
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
