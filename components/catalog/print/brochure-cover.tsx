import { ClusterMark } from "@/components/ui/cluster-mark";
import type { ClusterDetails } from "@/lib/catalog/queries/get-cluster";
import type { TransitMap } from "@/lib/catalog/rules/transit-map";
import { fill, type Locale, plural } from "@/lib/platform/texts";
import { KeyMap } from "../key-map";
import { printTexts } from "../print-texts";
import { catalogTexts } from "../texts";

type Props = { locale: Locale; cluster: ClusterDetails; map: TransitMap };

/** The panel that lies in front: mark, name, and the map in small. */
export function BrochureCover({ locale, cluster, map }: Props) {
  const texts = printTexts(locale);
  const catalog = catalogTexts(locale);
  return (
    <div className="fold cover">
      <ClusterMark mark={cluster.mark} />
      <h2 className={cluster.title.length > 24 ? "long" : undefined}>{cluster.title}</h2>
      <p className="summary">{cluster.summary}</p>
      <div className="cover-map">
        <KeyMap map={map} cluster={cluster.title} texts={catalog} />
      </div>
      <p className="cover-sums">
        {plural(locale, cluster.pathways.length, texts.pathways)} ·{" "}
        {plural(locale, cluster.occupationCount, catalog.occupations)}
      </p>
      <p className="question">{fill(texts.brochure.cover, { cluster: cluster.title })}</p>
    </div>
  );
}
