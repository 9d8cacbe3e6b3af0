import type { ReactNode } from "react";
import { fill, type Locale } from "@/lib/platform/texts";
import type { AskedSurvey } from "@/lib/survey/queries/get-instrument";
import type { PublishedItem } from "@/lib/survey/queries/list-items";
import type { Figures } from "@/lib/survey/rules/figures";
import type { KeptNorms } from "@/lib/survey/rules/kept-norms";
import { leastInGroup } from "@/lib/survey/rules/research-rows";
import { aboutSurveyTexts } from "../about-texts";
import { FiguresPart } from "./figures-part";
import { ItemsPart } from "./items-part";
import { NormsPart } from "./norms-part";
import { MatchingPart, ScoringPart } from "./rules-part";

type Props = {
  locale: Locale;
  items: readonly PublishedItem[];
  survey: AskedSurvey;
  elements: ReadonlyMap<string, string>;
  norms: KeptNorms;
  figures: Figures;
  frameworks: ReadonlyMap<string, string>;
  sources: { onet: string; source: string; licence: string };
};

/** The survey for those who want to know exactly: counselors, researchers, families. */
export function AboutSurvey({ locale, items, survey, elements, norms, figures, frameworks, sources }: Props) {
  const texts = aboutSurveyTexts(locale);
  const points = (list: readonly string[]) => (
    <ul className="points">
      {list.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
  const parts: { id: string; title: string; content: ReactNode }[] = [
    {
      id: "questions",
      title: texts.items.title,
      content: <ItemsPart locale={locale} items={items} survey={survey} elements={elements} />,
    },
    { id: "scoring", title: texts.scoring.title, content: <ScoringPart locale={locale} /> },
    { id: "matching", title: texts.matching.title, content: <MatchingPart locale={locale} /> },
    { id: "norms", title: texts.norms.title, content: <NormsPart locale={locale} norms={norms} /> },
    {
      id: "figures",
      title: texts.figures.title,
      content: <FiguresPart locale={locale} figures={figures} frameworks={frameworks} />,
    },
    { id: "limits", title: texts.limits.title, content: points(texts.limits.items) },
    {
      id: "research",
      title: texts.research.title,
      content: <p>{fill(texts.research.text, { least: leastInGroup })}</p>,
    },
    {
      id: "sources",
      title: texts.sources.title,
      content: (
        <>
          {points(texts.sources.items.map((item) => fill(item, sources)))}
          <p>
            <a href={`/${locale}/about-the-data`}>{texts.sources.data}</a>
          </p>
        </>
      ),
    },
  ];
  return (
    <div className="page about about-survey">
      <h1>{texts.title}</h1>
      <p className="lede">{texts.lede}</p>
      <nav aria-label={texts.contents}>
        <ul>
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map(({ id, title, content }) => (
        <section key={id} id={id} className="stack">
          <h2>{title}</h2>
          {content}
        </section>
      ))}
    </div>
  );
}
