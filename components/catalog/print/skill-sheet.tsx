import { Bullet } from "@/components/ui/bullet";
import { ClusterMark } from "@/components/ui/cluster-mark";
import { hueStyle } from "@/components/ui/hue";
import type { ClusterDetails } from "@/lib/catalog/queries/get-cluster";
import type { ClusterRatings } from "@/lib/catalog/queries/get-cluster-print";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { printTexts } from "../print-texts";
import { RatingTable } from "./rating-table";

type Props = { locale: Locale; cluster: ClusterDetails; ratings: ClusterRatings; address: string };

/** What the people of a cluster know and can do, on one page. */
export function SkillSheet({ locale, cluster, ratings, address }: Props) {
  const texts = printTexts(locale);
  const { sheet } = texts;
  const { knowledge, skills, rated } = ratings;
  const levels = [1, 2, 3, 4].map((size) => ({ size, word: sheet.levels[size - 1]! }));
  return (
    <article className="skill-sheet" style={hueStyle(cluster.hue)}>
      <header>
        <ClusterMark mark={cluster.mark} />
        <div>
          <h2>{cluster.title}</h2>
          <p>
            {knowledge.length === 0
              ? sheet.unrated
              : fill(sheet.lede, { cluster: cluster.title, n: formatNumber(locale, rated) })}
          </p>
        </div>
      </header>
      {knowledge.length === 0 ? null : (
        <>
          <RatingTable
            locale={locale}
            title={sheet.knowledge}
            intro={sheet.knowledgeIntro}
            ratings={knowledge}
            words={texts.subjects}
            pathways={cluster.pathways}
          />
          <RatingTable
            locale={locale}
            title={sheet.skills}
            intro={sheet.skillsIntro}
            ratings={skills}
            words={texts.practices}
            pathways={cluster.pathways}
          />
        </>
      )}
      <div className="sheet-key">
        <ul className="line-letters">
          {cluster.pathways.map(({ id, letter, line, title }) => (
            <li key={id}>
              <Bullet letter={letter} line={line} />
              {title}
            </li>
          ))}
        </ul>
        <ul className="dots">
          <li>{sheet.legend}:</li>
          {levels.map(({ size, word }) => (
            <li key={size}>
              <span className={`rated d${size}`} aria-hidden="true" />
              {word}
            </li>
          ))}
          <li>{sheet.bar}</li>
        </ul>
      </div>
      <footer>
        <b>{address}</b>
        <small>{texts.sources}</small>
      </footer>
    </article>
  );
}
