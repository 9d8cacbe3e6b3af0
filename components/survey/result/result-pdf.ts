import type { PdfBlock, PdfContent } from "@/lib/platform/pdf";
import { fill, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import { scales } from "@/lib/survey/rules/instrument";
import { resultTexts } from "../result-texts";
import { surveyTexts } from "../texts";
import { compassFigure } from "./compass-figure";
import { marginWords } from "./cluster-ranks";
import { factWords } from "./match-facts";
import { fewReasons } from "./reason-list";
import { reasonWords } from "./reason-words";
import type { ClusterMatch, MatchesData } from "./result-data";
import { headline } from "./result-head";

const languages: Record<Locale, string> = { en: "en-US", es: "es-US" };
const shown = { clusters: 3, pathways: 5, occupations: 6 };

type Options = { name: string | null; date: string; scoringVersion: number };

/** The result on one page of paper, for a screen reader as well as for the eye. */
export function resultPdf(result: MatchesData, { name, date, scoringVersion }: Options): PdfContent {
  const { locale, matches, told, profile, basis } = result;
  const { result: words, interests } = surveyTexts(locale);
  const { pdf: texts } = resultTexts(locale);
  const whole = (n: number) => formatNumber(locale, Math.round(n));
  const values = scales.map((scale, i) => ({ name: interests[scale], value: profile.scales[i]?.score ?? 0 }));
  const spoken = values.map((each) => fill(texts.value, { name: each.name, n: whole(each.value) }));
  const [first, second] = matches.clusters.map(({ id }) => told.places.get(id)?.title ?? id);
  const lede =
    basis !== "nothing" && first && second
      ? fill(matches.clusters[0]?.margin?.tooClose ? words.ledeClose : words.lede, { cluster: first, second })
      : words.nothing;
  const heading = (level: 1 | 2 | 3, text: string): PdfBlock => ({ kind: "heading", level, text });
  const head: PdfBlock[] = [
    { kind: "text", soft: true, text: name ? fill(words.datedFor, { name, date }) : fill(words.dated, { date }) },
    heading(1, headline(result)),
    { kind: "text", text: lede },
    heading(2, texts.interests),
    { kind: "list", items: spoken },
  ];
  const compass: PdfBlock = compassFigure(fill(texts.compass, { values: spoken.join(", ") }), values, whole);
  const lists: PdfBlock[] =
    basis === "nothing"
      ? []
      : [
          heading(2, texts.clusters),
          ...matches.clusters.slice(0, shown.clusters).flatMap((match) => clusterBlocks(result, match)),
          {
            kind: "columns",
            shares: [0.5, 0.5],
            columns: [
              [
                heading(2, texts.pathways),
                {
                  kind: "list",
                  items: matches.pathways.slice(0, shown.pathways).flatMap(({ id, score }) => {
                    const place = told.places.get(id);
                    return place
                      ? `${fill(texts.line, { name: place.title, n: whole(score) })} (${place.parent?.title})`
                      : [];
                  }),
                },
              ],
              [
                heading(2, texts.occupations),
                {
                  kind: "list",
                  items: matches.occupations.slice(0, shown.occupations).flatMap(({ code, score }) => {
                    const job = told.jobs.get(code);
                    return job
                      ? `${fill(texts.fit, { name: job.title, n: whole(score) })}. ${factWords(locale, job).join(". ")}.`
                      : [];
                  }),
                },
              ],
            ],
          },
        ];
  return {
    title: name ? `${texts.title}: ${name}` : texts.title,
    language: languages[locale],
    paper: "LETTER",
    blocks: [
      { kind: "columns", shares: [0.56, 0.44], columns: [head, [compass]] },
      ...lists,
      heading(2, texts.cannot),
      { kind: "text", text: words.cannot },
    ],
    footer: fill(texts.footer, { n: scoringVersion }),
  };
}

function clusterBlocks({ locale, matches, told, items }: MatchesData, match: ClusterMatch): PdfBlock[] {
  const { result: words } = surveyTexts(locale);
  const { pdf: texts } = resultTexts(locale);
  const next = matches.clusters[match.rank];
  const margin = next ? marginWords(locale, match, told.places.get(next.id)?.title ?? next.id) : "";
  const points = plural(locale, Math.round(match.score), words.points1);
  const reasons = fewReasons(reasonWords(locale, match.reasons, items), 3).flatMap(({ sign, text }) =>
    sign === "open" ? [] : fill(sign === "plus" ? texts.plus : texts.minus, { text }),
  );
  const title = told.places.get(match.id)?.title ?? match.id;
  return [
    { kind: "heading", level: 3, text: `${match.rank}. ${title}` },
    { kind: "text", soft: true, text: [points, margin].filter(Boolean).join(". ") },
    ...(reasons.length > 0 ? [{ kind: "list" as const, items: reasons }] : []),
  ];
}
