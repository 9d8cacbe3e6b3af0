import { Badge } from "@/components/ui/badge";
import { hueStyle } from "@/components/ui/hue";
import { Note } from "@/components/ui/note";
import { Tile } from "@/components/ui/tile";
import type { ClusterSummary, FrameworkOverview as Overview } from "@/lib/catalog/queries/get-framework";
import { type Locale, plural } from "@/lib/platform/texts";
import { exploreTexts } from "../explore-texts";

/** The clusters of one framework, in its groups where it has them. */
export function FrameworkOverview({ locale, framework }: { locale: Locale; framework: Overview }) {
  return (
    <>
      {framework.note ? <Note>{framework.note}</Note> : null}
      {framework.groups.map((group) => (
        <section key={group.id} className="cluster-group" aria-label={group.title ?? framework.title}>
          {group.title ? <h2>{group.title}</h2> : null}
          <ul className="cluster-index">
            {group.clusters.map((cluster) => (
              <Cluster key={cluster.id} locale={locale} cluster={cluster} level={group.title ? 3 : 2} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Cluster({ locale, cluster, level }: { locale: Locale; cluster: ClusterSummary; level: 2 | 3 }) {
  const { saved, overview: texts } = exploreTexts(locale);
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <li style={hueStyle(cluster.hue)}>
      <Tile mark={cluster.mark} size="big" />
      <div>
        <Heading>
          <a href={`/${locale}${cluster.path}`}>{cluster.title}</a>
        </Heading>
        <p>{cluster.summary}</p>
        <p className="counts">
          {plural(locale, cluster.pathways, texts.pathways)}
          {" · "}
          {plural(locale, cluster.occupations, texts.occupations)}
          <span
            className="saved-mark"
            data-save-kind="cluster"
            data-save-id={cluster.id}
            data-saved-text={saved}
            suppressHydrationWarning
          />
          {cluster.crossCutting ? <Badge>{texts.crossCutting}</Badge> : null}
        </p>
      </div>
    </li>
  );
}
