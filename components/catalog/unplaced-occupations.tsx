import { Badge } from "@/components/ui/badge";
import type { ClusterDetails } from "@/lib/catalog/queries/get-cluster";
import { byWorkers } from "@/lib/catalog/rules/map-network";
import type { Locale } from "@/lib/platform/texts";
import { OccupationLink } from "./occupation-link";
import { catalogTexts } from "./texts";
import { wageWords } from "./wage-words";

/** The occupations that a cluster has and none of its pathways; nothing where there are none. */
export function UnplacedOccupations({ cluster, locale }: { cluster: ClusterDetails; locale: Locale }) {
  if (cluster.unplaced.length === 0) return null;
  const texts = catalogTexts(locale);
  const inferred = new Set(cluster.unplaced.filter((each) => each.inferred).map(({ code }) => code));
  const codes = new Set(cluster.unplaced.map(({ code }) => code));
  const occupations = cluster.occupations.filter(({ code }) => codes.has(code)).sort(byWorkers);
  return (
    <section className="part">
      <h2>{texts.cluster.unplaced}</h2>
      <p className="soft">{texts.cluster.unplacedIntro}</p>
      <ul className="rel wide">
        {occupations.map((occupation) => (
          <li key={occupation.code}>
            <span>
              <OccupationLink occupation={occupation} locale={locale} />{" "}
              {inferred.has(occupation.code) ? <Badge>{texts.cluster.inferred}</Badge> : null}
            </span>
            <span className="num sm soft">{wageWords(locale, occupation)}</span>
          </li>
        ))}
      </ul>
      {inferred.size > 0 ? <p className="xs soft">{texts.cluster.inferredNote}</p> : null}
    </section>
  );
}
