import { lineStyle } from "@/components/ui/hue";
import type { LineStop } from "@/lib/catalog/queries/list-line-stops";
import { schoolStages } from "@/lib/catalog/rules/school-shares";
import { fill, type Locale } from "@/lib/platform/texts";
import { exploreTexts } from "../explore-texts";
import { catalogTexts } from "../texts";

type Props = { locale: Locale; pathway: { title: string; line: number }; stops: readonly LineStop[] };

/** The occupation's pathway as a line: one occupation at each stage, this one marked. */
export function LineStops({ locale, pathway, stops }: Props) {
  const { line, lineHere } = exploreTexts(locale).occupation;
  const { stages, line: words } = catalogTexts(locale);
  return (
    <ol className="stops" aria-label={fill(line, { pathway: pathway.title })} style={lineStyle(pathway.line)}>
      {schoolStages.map((stage) => {
        const stop = stops.find((each) => each.stage === stage);
        return (
          <li key={stage} className={stop ? (stop.here ? "here" : "stop") : undefined}>
            <span className="stage">{stages[stage]}</span>
            {stop === undefined ? (
              <span className="vh">{words.noJob}</span>
            ) : (
              <span lang={stop.titleLanguage === locale ? undefined : stop.titleLanguage}>
                {stop.here ? (
                  <b>
                    {stop.title}
                    <span className="vh" lang={locale}>
                      {" "}
                      ({lineHere})
                    </span>
                  </b>
                ) : (
                  <a href={`/${locale}/occupations/${stop.code}`}>{stop.title}</a>
                )}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
