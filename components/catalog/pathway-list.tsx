import { Bullet } from "@/components/ui/bullet";
import { schoolStages } from "@/lib/catalog/rules/school-shares";
import type { EconomyFacts } from "@/lib/catalog/queries/economy";
import type { ClusterDetails, ClusterPathway } from "@/lib/catalog/queries/get-cluster";
import { fill, formatPercent, type Locale, plural } from "@/lib/platform/texts";
import { peopleWords } from "./big-number";
import { FactBadges } from "./fact-badges";
import { overviewTexts } from "./overview-texts";
import { round } from "./round";
import { catalogTexts } from "./texts";
import { wageRange } from "./wage-words";

type Props = { cluster: ClusterDetails; locale: Locale; facts: ReadonlyMap<string, EconomyFacts> };

/** The pathways of a cluster, busiest first: where each starts, what it pays, how many work in it, if it grows. */
export function PathwayList({ cluster, locale, facts }: Props) {
  const { fits } = catalogTexts(locale).cluster;
  const occupations = new Map(cluster.occupations.map((each) => [each.code, each]));
  return (
    <ul className="lines">
      {[...cluster.pathways]
        .sort((a, b) => b.occupationCount - a.occupationCount)
        .map((pathway) => {
          const own = pathway.occupations.flatMap((code) => occupations.get(code) ?? []);
          const range = wageRange(locale, own);
          const figures = facts.get(pathway.id);
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
                {figures ? <Figures figures={figures} locale={locale} /> : null}
              </div>
              {range ? <p className="sm num">{range}</p> : null}
            </li>
          );
        })}
    </ul>
  );
}

function Figures({ figures, locale }: { figures: EconomyFacts; locale: Locale }) {
  const { employment, growthPercent, badges } = figures;
  const people = employment === null ? null : peopleWords(locale, employment);
  const words =
    people === null || growthPercent === null
      ? people
      : fill(overviewTexts(locale).cluster.pathwayFacts, {
          people,
          growth: formatPercent(locale, round(growthPercent), { sign: true }),
        });
  return (
    <>
      {words ? <p className="sm strong-figures">{words}</p> : null}
      <FactBadges locale={locale} badges={badges} />
    </>
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
