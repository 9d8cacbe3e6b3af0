import { Bullet } from "@/components/ui/bullet";
import { lineStyle } from "@/components/ui/hue";
import type { PathwayLine } from "@/lib/catalog/rules/pathway-line";
import { schoolStages } from "@/lib/catalog/rules/school-shares";
import { fill, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import { OccupationLink } from "./occupation-link";
import { catalogTexts } from "./texts";

type Props = { layout: PathwayLine; letter: string; line: number; locale: Locale; moreHref: string };

/** The same line for a narrow screen: from top to bottom. */
export function StripLine({ layout, letter, line, locale, moreHref }: Props) {
  const texts = catalogTexts(locale);
  return (
    <details className="strip" open style={lineStyle(line)}>
      <summary>
        <Bullet letter={letter} />
        {texts.line.upward}
      </summary>
      <ol>
        {layout.combs.flatMap(({ stage, count, stops, more }) => [
          <li key={stage} className="stage">
            {fill(texts.line.stageCount, { stage: texts.stages[schoolStages[stage]!], n: formatNumber(locale, count) })}
          </li>,
          count === 0 ? (
            <li key={`${stage} none`} className="soft sm">
              {texts.line.noJob}
            </li>
          ) : null,
          ...stops.map(({ occupation, step }) => (
            <li key={occupation.code} className={step === null ? "st" : "st on"} data-n={step ?? undefined}>
              <OccupationLink occupation={occupation} locale={locale} />
              {occupation.note ? <span className="num sm soft">{occupation.note}</span> : null}
            </li>
          )),
          more > 0 ? (
            <li key={`${stage} more`} className="sm">
              <a href={moreHref}>{plural(locale, more, texts.line.more)}</a>
            </li>
          ) : null,
        ])}
      </ol>
    </details>
  );
}
