import "server-only";
import type { Locale } from "@/lib/platform/texts";
import { lineNumbers } from "../rules/line-numbers";

export type OccupationPlaceName = {
  framework: string;
  inferred: boolean;
  cluster: { id: string; title: string; hue: string; mark: string; path: string };
  /** `line` is the colour of its line, 1 to 7. */
  pathway: { id: string; title: string; letter: string; line: number; path: string } | null;
};

/** What the colours of the lines of a cluster follow from. */
export const trafficFields = {
  pathways: { select: { id: true, occupationCount: true }, orderBy: { position: "asc" } },
} as const;

const titles = { titleEn: true, titleEs: true, position: true } as const;

export const placeFields = {
  inferred: true,
  cluster: { select: { id: true, frameworkCode: true, hue: true, mark: true, ...titles, ...trafficFields } },
  pathway: { select: { id: true, letter: true, ...titles } },
} as const;

type Titled = { id: string; titleEn: string; titleEs: string; position: number };
export type PlaceRow = {
  inferred: boolean;
  cluster: Titled & {
    frameworkCode: string;
    hue: string;
    mark: string;
    pathways: { id: string; occupationCount: number }[];
  };
  pathway: (Titled & { letter: string }) | null;
};

/** The places of an occupation: the given framework first, sourced before inferred, with a pathway before without. */
export function placesInOrder(locale: Locale, rows: readonly PlaceRow[], first: string): OccupationPlaceName[] {
  const rank = ({ cluster, pathway, inferred }: PlaceRow) =>
    (cluster.frameworkCode === first ? 0 : 1e6) +
    (inferred ? 1e5 : 0) +
    (pathway ? 0 : 1e4) +
    cluster.position * 100 +
    (pathway?.position ?? 0);
  const title = ({ titleEn, titleEs }: Titled) => (locale === "es" ? titleEs : titleEn);
  return [...rows]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ inferred, cluster, pathway }) => ({
      framework: cluster.frameworkCode,
      inferred,
      cluster: {
        id: cluster.id,
        title: title(cluster),
        hue: cluster.hue,
        mark: cluster.mark,
        path: `/clusters/${cluster.id}`,
      },
      pathway: pathway && {
        id: pathway.id,
        title: title(pathway),
        letter: pathway.letter,
        line: lineNumbers(cluster.pathways).get(pathway.id) ?? 1,
        path: `/clusters/${pathway.id}`,
      },
    }));
}
