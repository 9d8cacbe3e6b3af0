import { SurveyResult } from "@/components/survey/result/survey-result";
import { surveyTexts } from "@/components/survey/texts";
import { EmptyState } from "@/components/ui/empty-state";
import { getFramework } from "@/lib/catalog/queries/get-framework";
import { getRelease } from "@/lib/catalog/queries/get-release";
import { listJobFacts } from "@/lib/catalog/queries/list-job-facts";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { env } from "@/lib/platform/env";
import { formatDate, type Locale } from "@/lib/platform/texts";
import { getCurrentHolder } from "@/lib/survey/current-holder";
import { getInstrument, itemsAsked } from "@/lib/survey/queries/get-instrument";
import { getResult, listOwnResults, type OwnResult } from "@/lib/survey/queries/get-own-result";
import { SurveyFrame } from "../survey-frame";

type Holder = Awaited<ReturnType<typeof getCurrentHolder>>;
type Props = { locale: Locale; path: string; holder: Holder; result: OwnResult; framework: unknown };

/** One result in one framework; `framework` is what the address asks for. */
export async function ResultPage({ locale, path, holder: { person }, result, framework }: Props) {
  const { matches, profile } = result;
  const asked = typeof framework === "string" && Object.hasOwn(matches.frameworks, framework) ? framework : null;
  const code = asked ?? env.WAYMARK_DEFAULT_FRAMEWORK;
  const ranked = matches.frameworks[code];
  if (!ranked) throw new Error(`The result ${result.id} has no matches in ${code}`);
  const overviews = await Promise.all(
    byDefault(Object.keys(matches.frameworks)).map((each) => getFramework(locale, each)),
  );
  const overview = overviews.find((each) => each?.code === code);
  const codes = ranked.occupations.flatMap((match) => [match.code, ...match.similar.slice(0, 3)]);
  const survey = await getInstrument(locale, result.instruments);
  const zone = env.WAYMARK_TIME_ZONE;
  return (
    <SurveyFrame locale={locale} path={asked ? `${path}?framework=${asked}` : path} person={person} wide>
      <SurveyResult
        result={{
          locale,
          id: result.id,
          name: person?.name ?? null,
          date: formatDate(locale, result.createdAt, zone),
          profile,
          quality: matches.quality,
          matches: ranked,
          clusters: new Map(overview?.groups.flatMap(({ clusters }) => clusters).map((each) => [each.id, each])),
          named: await listNamed(locale, { pathways: ranked.pathways.map(({ id }) => id), occupations: codes }),
          jobs: await listJobFacts(codes),
          items: new Map(
            itemsAsked(survey).map(({ key, short, scale }) => [key, { short, isSubject: scale === null }]),
          ),
          frameworks: overviews.flatMap((each) =>
            each ? [{ code: each.code, title: each.title, current: each.code === code }] : [],
          ),
          earlier: person
            ? (await listOwnResults(person)).map(({ id, createdAt }) => ({
                id,
                date: formatDate(locale, createdAt, zone),
              }))
            : [],
          older: (await getRelease())?.id !== result.releaseId,
        }}
      />
    </SurveyFrame>
  );
}

/** The site's own framework first. */
const byDefault = (codes: readonly string[]): string[] =>
  [...codes].sort((a, b) => Number(b === env.WAYMARK_DEFAULT_FRAMEWORK) - Number(a === env.WAYMARK_DEFAULT_FRAMEWORK));

/** The newest result, or where there is none the way to one. */
export async function LatestResultPage({ locale, framework }: { locale: Locale; framework: unknown }) {
  const holder = await getCurrentHolder();
  const result = await getResult(holder);
  if (result)
    return <ResultPage locale={locale} path="/survey/result" holder={holder} result={result} framework={framework} />;
  const { result: texts } = surveyTexts(locale);
  return (
    <SurveyFrame locale={locale} path="/survey/result" person={holder.person}>
      <h1>{texts.title}</h1>
      <EmptyState
        level={2}
        title={texts.none}
        text={texts.noneText}
        href={`/${locale}/survey`}
        action={texts.toSurvey}
      />
    </SurveyFrame>
  );
}
