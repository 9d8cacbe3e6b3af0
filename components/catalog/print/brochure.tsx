import { Blaze } from "@/components/layout/logo";
import { hueStyle } from "@/components/ui/hue";
import type { ClusterDetails } from "@/lib/catalog/queries/get-cluster";
import type { BrochureData } from "@/lib/catalog/queries/get-cluster-print";
import type { Locale } from "@/lib/platform/texts";
import { clusterMap } from "../cluster-map";
import { printTexts } from "../print-texts";
import { BrochureCover } from "./brochure-cover";
import { BrochureFacts } from "./brochure-facts";
import { BrochurePathways } from "./brochure-pathways";
import { BrochureSchool } from "./brochure-school";

type Props = { locale: Locale; cluster: ClusterDetails; data: BrochureData; address: string };

/** Two sides of one sheet, folded in three: outside the flap, the back and the cover; inside the pathways. */
export function Brochure({ locale, cluster, data, address }: Props) {
  const texts = printTexts(locale).brochure;
  const map = clusterMap(locale, cluster);
  return (
    <article className="brochure" style={hueStyle(cluster.hue)}>
      <section className="side" aria-label={texts.outside}>
        <div className="fold">
          <BrochureSchool locale={locale} data={data} />
        </div>
        <div className="fold">
          <BrochureFacts locale={locale} data={data} />
          <div className="fold-end">
            <h3>{texts.goOn}</h3>
            <p>{texts.goOnText}</p>
            <p className="address">{address}</p>
            <p className="fold-logo">
              <Blaze />
              Waymark
            </p>
            <p className="paper-sources">{printTexts(locale).sources}</p>
          </div>
        </div>
        <BrochureCover locale={locale} cluster={cluster} map={map} />
      </section>
      <section className="side inside" aria-label={texts.inside}>
        <header>
          <h2>{texts.inPathways}</h2>
          <p>{texts.pathwaysIntro}</p>
        </header>
        <BrochurePathways locale={locale} cluster={cluster} map={map} />
      </section>
    </article>
  );
}
