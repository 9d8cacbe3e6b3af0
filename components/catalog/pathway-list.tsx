import { Bullet } from "@/components/ui/bullet";
import { schoolStages } from "@/lib/catalog/rules/school-shares";
import type { ClusterDetails, ClusterPathway } from "@/lib/catalog/queries/get-cluster";
import { type Locale, plural } from "@/lib/platform/texts";
import { catalogTexts } from "./texts";
import { wageRange } from "./wage-words";

type Props = { cluster: ClusterDetails; locale: Locale; except?: string };

/** The pathways of a cluster, busiest first: where each starts and what it pays. */
export function PathwayList({ cluster, locale, except }: Props) {
  const pathways = cluster.pathways.filter(({ id }) => id !== except);
  const { fits } = catalogTexts(locale).cluster;
  const occupations = new Map(cluster.occupations.map((each) => [each.code, each]));
  return (
    <ul className="lines">
      {[...pathways]
        .sort((a, b) => b.occupationCount - a.occupationCount)
        .map((pathway) => {
          const own = pathway.occupations.flatMap((code) => occupations.get(code) ?? []);
          const range = wageRange(locale, own);
          return (
            <li key={pathway.id}>
              <Bullet letter={pathway.letter} line={pathway.line} />
              <div>
                <h3>
                  <a href={`/${locale}/clusters/${pathway.id}`}>{pathway.title}</a>
                </h3>
                <p className="tag ok" hidden data-best-id={pathway.id} suppressHydrationWarning>
                  {fits}
                </p>
                <p className="sm soft">
                  {pathway.summary} <Start pathway={pathway} stages={own.map(({ stage }) => stage)} locale={locale} />
                </p>
              </div>
              {range ? <p className="sm num">{range}</p> : null}
            </li>
          );
        })}
    </ul>
  );
}

type StartProps = {
  pathway: ClusterPathway;
  stages: ClusterDetails["occupations"][number]["stage"][];
  locale: Locale;
};

function Start({ pathway, stages, locale }: StartProps) {
  const texts = catalogTexts(locale);
  if (pathway.occupationCount === 0) return texts.cluster.nearOf;
  const first = schoolStages.find((stage) => stages.includes(stage));
  const count = plural(locale, pathway.occupationCount, texts.occupations);
  return `${count}. ${first ? texts.startsWith[first] : texts.cluster.noStage}`;
}
