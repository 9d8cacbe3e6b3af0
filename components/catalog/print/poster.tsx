import { Blaze } from "@/components/layout/logo";
import { ClusterMark } from "@/components/ui/cluster-mark";
import { hueStyle } from "@/components/ui/hue";
import type { ClusterDetails } from "@/lib/catalog/queries/get-cluster";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { posterMap } from "../cluster-map";
import { MapSigns } from "../map-legend";
import { MapTable } from "../map-table";
import { printTexts } from "../print-texts";
import { TransitMapPicture } from "../transit-map";

/** Height of the map on the poster over its width; poster.css gives the sheet around it the rest of an A3 page. */
const mapRatio = 0.522;

type Props = { locale: Locale; cluster: ClusterDetails; address: string };

/** The map of a cluster for a classroom wall: one A3 page, and the same as a table on the screen. */
export function Poster({ locale, cluster, address }: Props) {
  const texts = printTexts(locale);
  const map = posterMap(locale, cluster, mapRatio);
  const occupations = formatNumber(locale, cluster.occupationCount);
  return (
    <>
      <div className="scroll poster-scroll" tabIndex={0} role="region" aria-label={cluster.title}>
        <article className="poster" style={hueStyle(cluster.hue)}>
          <div className="poster-in">
            <header className={cluster.title.length > 30 ? "poster-head long" : "poster-head"}>
              <ClusterMark mark={cluster.mark} />
              <div className="poster-words">
                <h2>{cluster.title}</h2>
                <p>{cluster.summary}</p>
              </div>
              <dl>
                <div>
                  <dt>{texts.poster.pathways}</dt>
                  <dd>{formatNumber(locale, cluster.pathways.length)}</dd>
                </div>
                <div>
                  <dt>{texts.poster.occupations}</dt>
                  <dd>{occupations}</dd>
                </div>
              </dl>
            </header>
            <div className="poster-sheet">
              <div className="poster-neat">
                <TransitMapPicture map={map} cluster={cluster.title} locale={locale} className="poster-map" />
                <div className="poster-legend">
                  <MapSigns map={map} locale={locale} stop={texts.poster.stop} />
                  <b>{texts.poster.tagline}</b>
                </div>
              </div>
            </div>
            <footer className="poster-foot">
              <span className="poster-logo">
                <Blaze />
                Waymark
              </span>
              <span className="poster-more">
                {fill(texts.poster.more, { n: occupations })} <b>{address}</b>
              </span>
              <small>{texts.sources}</small>
            </footer>
          </div>
        </article>
      </div>
      <div className="page no-print">
        <MapTable map={map} locale={locale} />
      </div>
    </>
  );
}
