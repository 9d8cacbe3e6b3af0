import { Bullet } from "@/components/ui/bullet";
import { Crumbs } from "@/components/ui/crumbs";
import { hueStyle } from "@/components/ui/hue";
import type { PathwayDetails } from "@/lib/catalog/queries/get-pathway";
import { fill, type Locale, plural } from "@/lib/platform/texts";
import { catalogTexts } from "./texts";

/** The head of a pathway's page: its letter instead of a mark. */
export function PathwayBanner({ pathway, locale }: { pathway: PathwayDetails; locale: Locale }) {
  const texts = catalogTexts(locale);
  const { cluster, title, summary, letter, line, occupationCount } = pathway;
  const crumbs = [
    { href: `/${locale}/clusters/${cluster.frameworkCode}`, label: texts.cluster.all },
    { href: `/${locale}/clusters/${cluster.id}`, label: cluster.title },
    { label: title },
  ];
  const count = plural(locale, occupationCount, texts.occupations);
  return (
    <div className="banner pale contours" style={hueStyle(cluster.hue)}>
      <div className="page">
        <Crumbs crumbs={crumbs} label={texts.cluster.crumbs} />
        <div className="banner-in">
          <span className="line-letter">
            <Bullet letter={letter} line={line} />
          </span>
          <div className="banner-text">
            <h1>{title}</h1>
            <p className="lede">{occupationCount > 0 ? fill(texts.pathway.lede, { summary, count }) : summary}</p>
          </div>
        </div>
      </div>
    </div>
  );
}
