import { Crumbs } from "@/components/ui/crumbs";
import type { FrameworkName } from "@/lib/catalog/queries/list-frameworks";
import type { Locale } from "@/lib/platform/texts";
import { frameworkLabel } from "../framework-label";
import { overviewTexts } from "../overview-texts";

type Props = { locale: Locale; frameworks: readonly FrameworkName[] };

/** Every framework, with the ways from it to every other. */
export function ConnectionsIndex({ locale, frameworks }: Props) {
  const texts = overviewTexts(locale).connections;
  return (
    <div className="page connections-page">
      <Crumbs
        label={texts.crumbs}
        crumbs={[{ href: `/${locale}/clusters`, label: texts.all }, { label: texts.index }]}
      />
      <h1>{texts.title}</h1>
      <p className="lede">{texts.indexLede}</p>
      {frameworks.length < 2 ? <p className="part">{texts.frameworks}</p> : null}
      {frameworks.length < 2 ? null : (
        <div className="framework-pairs">
          {frameworks.map((from) => (
            <section key={from.code}>
              <h2>
                {frameworkLabel(locale, from)} <span aria-hidden="true">→</span>
              </h2>
              <ul className="rel wide">
                {frameworks
                  .filter(({ code }) => code !== from.code)
                  .map((to) => (
                    <li key={to.code}>
                      <a href={`/${locale}/connections/${from.code}/${to.code}`}>{frameworkLabel(locale, to)}</a>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </div>
  );
}
