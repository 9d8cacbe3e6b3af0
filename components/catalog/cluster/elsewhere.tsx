import { Tile } from "@/components/ui/tile";
import type { Elsewhere as Row } from "@/lib/catalog/queries/list-elsewhere";
import { fill, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import { frameworkLabel } from "../framework-label";
import { overviewTexts } from "../overview-texts";

type Props = {
  locale: Locale;
  cluster: { frameworkCode: string; occupationCount: number };
  elsewhere: readonly Row[];
};

/** Where the cluster's occupations stand in every other framework. */
export function Elsewhere({ locale, cluster, elsewhere }: Props) {
  if (elsewhere.length === 0) return null;
  const texts = overviewTexts(locale).elsewhere;
  const n = formatNumber(locale, cluster.occupationCount);
  return (
    <section className="part">
      <h2>{texts.title}</h2>
      <div className="elsewhere">
        {elsewhere.map((row) => {
          const framework = frameworkLabel(locale, row);
          const lead =
            row.found === 0 ? texts.nowhere : row.found === cluster.occupationCount ? texts.lead : texts.some;
          return (
            <div key={row.code}>
              <p>{fill(lead, { framework, n, found: formatNumber(locale, row.found) })}</p>
              <ul className="lines small">
                {row.parts.map((part) => (
                  <li key={part.id}>
                    {part.mark && part.hue ? <Tile mark={part.mark} hue={part.hue} /> : <span />}
                    <a href={`/${locale}${part.path}`}>{part.title}</a>
                    <span className="sm soft num">{plural(locale, part.shared, texts.shared)}</span>
                  </li>
                ))}
              </ul>
              <p className="sm elsewhere-more">
                <a href={`/${locale}/connections/${cluster.frameworkCode}/${row.code}`}>{texts.link}</a>
              </p>
            </div>
          );
        })}
      </div>
      <p className="xs soft footnote">{texts.overlap}</p>
    </section>
  );
}
