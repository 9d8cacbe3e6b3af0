import type { ClusterDetails } from "@/lib/catalog/queries/get-cluster";
import type { Economy } from "@/lib/catalog/queries/economy";
import type { Locale } from "@/lib/platform/texts";
import { EconomyTable } from "../overview/economy-table";
import { overviewTexts } from "../overview-texts";

type Props = { locale: Locale; cluster: ClusterDetails; economy: Economy };

/** People, openings, growth and wage of each pathway of a cluster, in the order of the list above it. */
export function PathwayNumbers({ locale, cluster, economy }: Props) {
  const texts = overviewTexts(locale).cluster;
  const pathways = [...cluster.pathways].sort((a, b) => b.occupationCount - a.occupationCount);
  return (
    <details className="as-table" open>
      <summary className="chev">{texts.pathwayTable}</summary>
      <EconomyTable
        locale={locale}
        caption={texts.pathwayTable}
        captionHidden
        first={texts.pathway}
        rows={pathways.map(({ id, title }) => ({
          id,
          title,
          href: `/${locale}/clusters/${id}`,
          facts: economy.facts.get(id),
        }))}
        all={economy.all}
      />
    </details>
  );
}
