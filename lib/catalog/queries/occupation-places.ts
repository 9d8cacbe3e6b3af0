import type { Locale } from "@/lib/platform/texts";

export type OccupationPlaceName = {
  framework: string;
  inferred: boolean;
  cluster: { id: string; title: string; hue: string; mark: string; path: string };
  pathway: { id: string; title: string; letter: string; path: string } | null;
};

const titles = { titleEn: true, titleEs: true, position: true } as const;

export const placeFields = {
  inferred: true,
  cluster: { select: { id: true, frameworkCode: true, hue: true, mark: true, ...titles } },
  pathway: { select: { id: true, letter: true, ...titles } },
} as const;

type Titled = { id: string; titleEn: string; titleEs: string; position: number };
type Row = {
  inferred: boolean;
  cluster: Titled & { frameworkCode: string; hue: string; mark: string };
  pathway: (Titled & { letter: string }) | null;
};

/** The places of an occupation: the given framework first, sourced before inferred, with a pathway before without. */
export function placesInOrder(locale: Locale, rows: readonly Row[], first: string): OccupationPlaceName[] {
  const rank = ({ cluster, pathway, inferred }: Row) =>
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
        path: `/clusters/${pathway.id}`,
      },
    }));
}
