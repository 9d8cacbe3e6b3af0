import type { ClusterDetails } from "@/lib/catalog/queries/get-cluster";
import { layOutPoster } from "@/lib/catalog/rules/map-poster";
import { layOutMap, type MapTexts, type TransitMap } from "@/lib/catalog/rules/transit-map";
import { type Locale, plural } from "@/lib/platform/texts";
import { catalogTexts } from "./texts";
import { wageWords } from "./wage-words";

type Drawn = Pick<ClusterDetails, "pathways" | "occupations">;

function mapTexts(locale: Locale, { pathways }: Drawn): MapTexts {
  const texts = catalogTexts(locale);
  const counts = new Map(pathways.map(({ id, occupationCount }) => [id, occupationCount]));
  return {
    count: (n) => plural(locale, n, texts.occupations),
    none: (id) => (counts.get(id) === 0 ? texts.map.near : texts.map.unplaced),
  };
}

const noted = ({ occupations }: Drawn, note: (occupation: Drawn["occupations"][number]) => string) =>
  new Map(occupations.map((each) => [each.code, { ...each, note: note(each) }]));

/** Lays out the map of a cluster for a page, with its words in a language. */
export const clusterMap = (locale: Locale, cluster: Drawn): TransitMap =>
  layOutMap(
    cluster.pathways,
    noted(cluster, (each) => wageWords(locale, each) ?? ""),
    mapTexts(locale, cluster),
  );

/** The same for a wall, without wages; `ratio` is its height over its width. */
export const posterMap = (locale: Locale, cluster: Drawn, ratio: number): TransitMap =>
  layOutPoster(
    cluster.pathways,
    noted(cluster, () => ""),
    mapTexts(locale, cluster),
    ratio,
  );
