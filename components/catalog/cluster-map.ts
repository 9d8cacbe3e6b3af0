import type { ClusterDetails } from "@/lib/catalog/queries/get-cluster";
import { layOutMap, type TransitMap } from "@/lib/catalog/rules/transit-map";
import { type Locale, plural } from "@/lib/platform/texts";
import { catalogTexts } from "./texts";
import { wageWords } from "./wage-words";

/** Lays out the map of a cluster with its words in a language. */
export function clusterMap(locale: Locale, cluster: Pick<ClusterDetails, "pathways" | "occupations">): TransitMap {
  const texts = catalogTexts(locale);
  const occupations = cluster.occupations.map((each) => ({ ...each, note: wageWords(locale, each) ?? "" }));
  const counts = new Map(cluster.pathways.map(({ id, occupationCount }) => [id, occupationCount]));
  return layOutMap(cluster.pathways, new Map(occupations.map((each) => [each.code, each])), {
    count: (n) => plural(locale, n, texts.occupations),
    none: (id) => (counts.get(id) === 0 ? texts.map.near : texts.map.unplaced),
  });
}
