import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { isStudent, schoolsOf } from "@/lib/accounts/rules/roles";
import { getMatchFacts } from "@/lib/catalog/queries/get-match-facts";
import { frameworkLabel } from "@/components/catalog/framework-label";
import type { ResultData } from "@/components/survey/result/result-data";
import { resultTexts } from "@/components/survey/result-texts";
import { env } from "@/lib/platform/env";
import { formatDate, type Locale } from "@/lib/platform/texts";
import { type AskedSurvey, getInstrument } from "@/lib/survey/queries/get-instrument";
import type { ResultView } from "@/lib/survey/queries/get-result-view";
import { tryAnswer } from "@/lib/survey/queries/try-answer";
import { isAnswerValue } from "@/lib/survey/rules/instrument";
import type { Wishes } from "@/lib/survey/rules/rerank";
import { scoringVersion } from "@/lib/survey/rules/scoring";
import { horizonAction, restoreAction, revokeShareAction, setAsideAction, shareResultAction } from "./actions";

import { getOwnFramework } from "@/lib/schools/queries/get-own-framework";
import { frameworkOf, matchesData, quotedItems } from "./matches-data";

export type ResultQuery = Partial<Record<"framework" | "sort" | "item" | "value" | "problem", string | string[]>>;

/** All that the result page shows; `query` is what its address asks for. */
export async function resultData(
  locale: Locale,
  person: CurrentUser | null,
  view: ResultView,
  query: ResultQuery,
): Promise<ResultData> {
  const first = query.framework ?? (person ? await getOwnFramework(person) : null);
  const framework = frameworkOf(view.matches, first);
  const facts = await getMatchFacts(locale);
  if (!facts) throw new Error("There is a result and no catalogue");
  const survey = await getInstrument(locale, view.instruments, view.audience);
  const items = quotedItems(survey);
  const wishes: Wishes = {
    horizon: view.horizon,
    notForMe: view.setAside,
    openingsFirst: query.sort === "openings",
  };
  const formatDay = (date: Date) => formatDate(locale, date, env.WAYMARK_TIME_ZONE);
  return {
    ...matchesData(locale, view, framework, facts, items, wishes),
    id: view.id,
    name: person?.name ?? null,
    school: person && isStudent(person) ? (schoolsOf(person, "STUDENT")[0]?.name ?? null) : null,
    isStudent: person !== null && isStudent(person),
    date: formatDay(view.createdAt),
    scoringVersion: view.scoringVersion,
    norms: view.matches.norms ?? null,
    instruments: view.instruments,
    wishes,
    setAside: view.setAside,
    frameworks: facts.frameworks
      .filter(({ code }) => Object.hasOwn(view.matches.frameworks, code))
      .map(({ code, title }) => ({
        code,
        title: frameworkLabel(locale, { code, title }),
        current: code === framework,
      })),
    framework,
    results: person ? view.results : [],
    links: view.links,
    formatDay,
    older: facts.releaseId !== view.releaseId,
    scoredBefore: view.scoringVersion !== scoringVersion,
    tried: await triedOut(view, framework, query),
    questions: survey.parts.map(({ kind, choices, items: asked }) => ({
      part: resultTexts(locale).trust[kind],
      choices,
      items: asked.map(({ key, text }) => ({ key, text })),
    })),
    nextQuestions: (view.matches.frameworks[framework]?.nextQuestions ?? [])
      .flatMap((key) => textOf(survey, key) ?? [])
      .slice(0, 5),
    problem: typeof query.problem === "string" ? query.problem : null,
    actions: {
      setAside: setAsideAction.bind(null, locale),
      restore: restoreAction.bind(null, locale),
      horizon: horizonAction.bind(null, locale),
      share: shareResultAction.bind(null, locale),
      revoke: revokeShareAction.bind(null, locale),
    },
  };
}

const textOf = ({ parts }: AskedSurvey, key: string) =>
  parts.flatMap(({ items }) => items).find((item) => item.key === key)?.text;

async function triedOut(view: ResultView, framework: string, { item, value }: ResultQuery) {
  const wanted = Number(value);
  if (typeof item !== "string" || !isAnswerValue(wanted)) return null;
  const tried = await tryAnswer(view, framework, { item, value: wanted });
  return tried && { item, value: wanted, ...tried };
}
