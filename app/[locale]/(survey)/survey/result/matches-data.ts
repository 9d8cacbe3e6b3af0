import type { MatchesData } from "@/components/survey/result/result-data";
import type { QuotedItems } from "@/components/survey/result/reason-words";
import type { MatchFacts } from "@/lib/catalog/queries/get-match-facts";
import { env } from "@/lib/platform/env";
import type { Locale } from "@/lib/platform/texts";
import type { AskedSurvey } from "@/lib/survey/queries/get-instrument";
import type { Certainty } from "@/lib/survey/rules/certainty";
import { rerank, type Wishes } from "@/lib/survey/rules/rerank";
import type { FrameworkMatches, Matches } from "@/lib/survey/score-attempt";

/** The framework that an address asks for or a school shows first, where the result has it; else the site's own. */
export function frameworkOf(matches: Matches, asked: unknown): string {
  if (typeof asked === "string" && Object.hasOwn(matches.frameworks, asked)) return asked;
  if (Object.hasOwn(matches.frameworks, env.WAYMARK_DEFAULT_FRAMEWORK)) return env.WAYMARK_DEFAULT_FRAMEWORK;
  throw new Error(`A result has no matches in ${env.WAYMARK_DEFAULT_FRAMEWORK}`);
}

export const quotedItems = ({ parts }: AskedSurvey): QuotedItems =>
  new Map(parts.flatMap(({ kind, items }) => items.map(({ key, short }) => [key, { short, part: kind }] as const)));

type Scored = Pick<MatchesData, "profile"> & { matches: Matches };

/** What is told of the matches of one framework, in the order that is wished. */
export function matchesData(
  locale: Locale,
  { profile, matches }: Scored,
  framework: string,
  facts: MatchFacts,
  items: QuotedItems,
  wishes: Wishes,
): MatchesData {
  // A result of before there was a certainty has none.
  const ranked: FrameworkMatches & { certainty?: Certainty } = matches.frameworks[framework]!;
  return {
    locale,
    profile,
    quality: matches.quality,
    basis: ranked.basis,
    certainty: ranked.certainty ?? null,
    matches: rerank(ranked, wishes, {
      stageOf: (code) => facts.jobs.get(code)?.stage ?? null,
      occupationsOf: (id) => facts.places.get(id)?.occupations ?? [],
      openingsOf: (id) => facts.places.get(id)?.facts.openings ?? facts.jobs.get(id)?.openings ?? null,
    }),
    told: facts,
    items,
  };
}
