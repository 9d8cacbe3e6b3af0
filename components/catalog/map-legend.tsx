import { countShown } from "@/lib/catalog/rules/map-rows";
import type { TransitMap } from "@/lib/catalog/rules/transit-map";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { catalogTexts } from "./texts";

type Props = { map: TransitMap; total: number; locale: Locale; restHref: string };

/** What the signs of the map mean, and how much of the cluster it shows. */
export function MapLegend({ map, total, locale, restHref }: Props) {
  const texts = catalogTexts(locale).map;
  const shown = formatNumber(locale, countShown(map));
  return (
    <>
      <MapSigns map={map} locale={locale} stop={texts.stop} />
      <span>
        {fill(texts.shown, { shown, all: formatNumber(locale, total) })} <a href={restHref}>{texts.rest}</a>
      </span>
    </>
  );
}

/** The signs that the map uses, each with its meaning; `stop` says what a station stands for. */
export function MapSigns({ map, locale, stop }: { map: TransitMap; locale: Locale; stop: string }) {
  const texts = catalogTexts(locale).map;
  return (
    <>
      <span>
        <svg className="sample" width="18" height="18" aria-hidden="true">
          <circle className="stop" cx="9" cy="9" r="6.5" />
        </svg>
        {stop}
      </span>
      {map.stops.some(({ lanes }) => lanes.length > 1) ? (
        <span>
          <svg className="sample" width="18" height="30" aria-hidden="true">
            <rect className="stop" x="3" y="2" width="12" height="26" rx="6" />
          </svg>
          {texts.capsule}
        </span>
      ) : null}
      {map.changes.length > 0 ? (
        <span>
          <svg className="sample" width="20" height="30" aria-hidden="true">
            <path className="bar" d="M10 4v22" />
            <path className="bar inner" d="M10 4v22" />
          </svg>
          {texts.change}
        </span>
      ) : null}
      {map.lanes.some(({ first }) => first !== 0) ? (
        <span>
          <svg className="sample" width="44" height="10" aria-hidden="true">
            <path className="dashes" d="M0 5h44" />
          </svg>
          {texts.dashed}
        </span>
      ) : null}
    </>
  );
}
