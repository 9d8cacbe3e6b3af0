import type { FrameworkName } from "@/lib/catalog/queries/list-frameworks";
import { fill, type Locale } from "@/lib/platform/texts";
import { frameworkLabel } from "../framework-label";
import { overviewTexts } from "../overview-texts";

type Props = { locale: Locale; code: string; frameworks: readonly FrameworkName[] };

/** The ways from one framework to where its occupations stand in the others. */
export function MeetingFrameworks({ locale, code, frameworks }: Props) {
  const texts = overviewTexts(locale).meet;
  const own = frameworks.find((framework) => framework.code === code);
  const others = frameworks.filter((framework) => framework.code !== code);
  if (!own || others.length === 0) return null;
  return (
    <section className="part no-print">
      <h2>{texts.title}</h2>
      <p className="soft">{texts.intro}</p>
      <ul className="rel wide">
        {others.map((other) => (
          <li key={other.code}>
            <a href={`/${locale}/connections/${code}/${other.code}`}>
              {fill(texts.link, { from: frameworkLabel(locale, own), to: frameworkLabel(locale, other) })}
            </a>
          </li>
        ))}
        <li>
          <a href={`/${locale}/connections`}>{texts.all}</a>
        </li>
      </ul>
    </section>
  );
}
