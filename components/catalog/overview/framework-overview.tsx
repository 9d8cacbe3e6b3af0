import { Badge } from "@/components/ui/badge";
import { Note } from "@/components/ui/note";
import type { Economy } from "@/lib/catalog/queries/economy";
import type {
  ClusterSummary,
  FrameworkOverview as Overview,
  PathwaySummary,
} from "@/lib/catalog/queries/get-framework";
import { economyScale } from "@/lib/catalog/rules/economy-scale";
import { groupAnchor } from "@/lib/catalog/rules/group-anchor";
import { fill, type Locale, plural } from "@/lib/platform/texts";
import { BadgeThresholds } from "../badge-thresholds";
import { exploreTexts } from "../explore-texts";
import { overviewTexts } from "../overview-texts";
import type { EconomyItem } from "./economy-row";
import { EconomySheet } from "./economy-sheet";
import { EconomyTable, type EconomyTableRow } from "./economy-table";

type Props = { locale: Locale; framework: Overview; economy: Economy };
type Group = Overview["groups"][number];

/** The clusters of one framework as a picture of the economy and as a table, in its groups where it has them. */
export function FrameworkOverview({ locale, framework, economy }: Props) {
  const texts = overviewTexts(locale);
  const { facts, all, thresholds } = economy;
  const scale = economyScale([...facts.values()], all);
  const grouped = framework.groups.some(({ title }) => title !== null);
  return (
    <>
      {framework.note ? <Note>{framework.note}</Note> : null}
      <p className="soft sm eco-order">{texts.economy.order}</p>
      {framework.groups.map((group, i) => (
        <section
          key={group.id}
          id={group.title ? groupAnchor(group.slug) : undefined}
          className="cluster-group"
          aria-label={group.title ?? texts.economy.label}
        >
          {group.title ? <h2>{group.title}</h2> : null}
          {group.clusters.length + group.pathways.length === 0 ? (
            <p className="soft">{texts.economy.empty}</p>
          ) : (
            <EconomySheet
              locale={locale}
              label={group.title ?? texts.economy.label}
              items={itemsOf(locale, group, economy)}
              scale={scale}
              all={all}
              level={group.title ? 3 : 2}
              legend={i === 0}
            />
          )}
        </section>
      ))}
      <section className="part eco-after">
        <div>
          <h2>{texts.badges.title}</h2>
          <BadgeThresholds locale={locale} thresholds={thresholds} nationalMedian={all.wageMedian} />
        </div>
        <div>
          <h2>{texts.economy.notesTitle}</h2>
          <ul className="eco-notes">
            {texts.economy.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      </section>
      <details className="as-table" open>
        <summary className="chev">{texts.economy.table}</summary>
        <EconomyTable
          locale={locale}
          caption={texts.economy.label}
          captionHidden
          first={grouped ? texts.economy.path : texts.economy.cluster}
          rows={tableRows(locale, framework, economy)}
          all={all}
        />
      </details>
    </>
  );
}

/** The whole of a titled group first, then what stands in it, most people first. */
function itemsOf(locale: Locale, group: Group, { facts }: Economy): EconomyItem[] {
  const texts = overviewTexts(locale).economy;
  const members = [
    ...group.clusters.map((cluster) => clusterItem(locale, cluster)),
    ...group.pathways.map((pathway) => pathwayItem(locale, pathway)),
  ].map((item) => ({ ...item, facts: facts.get(item.id) }));
  members.sort((a, b) => (b.facts?.employment ?? -1) - (a.facts?.employment ?? -1));
  if (group.title === null || members.length < 2) return members;
  const whole = { title: texts.whole, path: null, summary: null, counts: null, hue: null, mark: null };
  return [{ id: group.id, ...whole, facts: facts.get(group.id) }, ...members];
}

function clusterItem(locale: Locale, cluster: ClusterSummary): Omit<EconomyItem, "facts"> {
  const { saved, overview: texts } = exploreTexts(locale);
  return {
    ...cluster,
    counts: (
      <>
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
      </>
    ),
  };
}

function pathwayItem(locale: Locale, pathway: PathwaySummary): Omit<EconomyItem, "facts"> {
  const { pathwayOf } = overviewTexts(locale).economy;
  const { occupations } = exploreTexts(locale).overview;
  return {
    ...pathway,
    counts: `${fill(pathwayOf, { cluster: pathway.cluster })} · ${plural(locale, pathway.occupations, occupations)}`,
  };
}

/** In the order of the framework; what stands in a group follows it. */
function tableRows(locale: Locale, framework: Overview, { facts }: Economy): EconomyTableRow[] {
  return framework.groups.flatMap((group) => {
    const inner = group.title !== null;
    const members = [...group.clusters, ...group.pathways].map(({ id, title, path }) => ({
      id: `${group.id} ${id}`,
      title,
      href: `/${locale}${path}`,
      inner,
      facts: facts.get(id),
    }));
    if (group.title === null) return members;
    return [{ id: group.id, title: group.title, href: null, facts: facts.get(group.id) }, ...members];
  });
}
