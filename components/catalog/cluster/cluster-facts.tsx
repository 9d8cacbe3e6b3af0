import { Facts } from "@/components/ui/facts";
import type { Economy } from "@/lib/catalog/queries/economy";
import { fill, formatMoney, formatNumber, formatPercent, type Locale } from "@/lib/platform/texts";
import { BadgeThresholds } from "../badge-thresholds";
import { FactBadges } from "../fact-badges";
import { overviewTexts } from "../overview-texts";
import { round } from "../round";

type Props = { locale: Locale; clusterId: string; economy: Economy };

/** What the cluster comes to, what is high about it, and how that is counted. */
export function ClusterFacts({ locale, clusterId, economy }: Props) {
  const facts = economy.facts.get(clusterId);
  if (!facts) return null;
  const { cluster: texts, badges, economy: shared } = overviewTexts(locale);
  const { all, thresholds } = economy;
  const known = (value: number | null, words: (n: number) => string) => (value === null ? texts.unknown : words(value));
  const percent = (n: number) => formatPercent(locale, round(n), { sign: true });
  return (
    <section aria-label={texts.facts}>
      <Facts
        facts={[
          { label: texts.people, value: known(facts.employment, (n) => formatNumber(locale, n)) },
          {
            label: texts.openings,
            value: known(facts.openings, (n) => formatNumber(locale, n)),
            note: texts.openingsNote,
          },
          {
            label: texts.wage,
            value: known(facts.wageMedian, (n) => formatMoney(locale, n)),
            note: all.wageMedian === null ? null : fill(texts.wageNote, { wage: formatMoney(locale, all.wageMedian) }),
          },
          {
            label: texts.growth,
            value: known(facts.growthPercent, percent),
            note: all.growthPercent === null ? null : fill(texts.growthNote, { growth: percent(all.growthPercent) }),
          },
        ]}
      />
      <div className="cluster-badges">
        <FactBadges locale={locale} badges={facts.badges} label={texts.badgesOf} />
        <details>
          <summary className="chev sm">{texts.howCounted}</summary>
          <div className="eco-after">
            <div>
              <h2 className="h3">{badges.title}</h2>
              <BadgeThresholds locale={locale} thresholds={thresholds} nationalMedian={all.wageMedian} />
            </div>
            <div>
              <h2 className="h3">{shared.notesTitle}</h2>
              <ul className="eco-notes">
                {shared.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </div>
          </div>
        </details>
      </div>
    </section>
  );
}
