import { StartSurvey } from "@/components/survey/start-survey";
import { surveyTexts } from "@/components/survey/texts";
import { env } from "@/lib/platform/env";
import { formatDate, formatTime, toLocale } from "@/lib/platform/texts";
import { getCurrentHolder } from "@/lib/survey/current-holder";
import { getAttemptToAdopt } from "@/lib/survey/queries/get-own-attempt";
import { listOwnResults } from "@/lib/survey/queries/get-own-result";
import { pageMetadata } from "../../page-metadata";
import { getWalk, plannedItems, type Search } from "./current-walk";
import { SurveyFrame } from "./survey-frame";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props) {
  const locale = toLocale((await params).locale);
  const { title, description } = surveyTexts(locale).start;
  return pageMetadata({ locale, path: "/survey", title, description });
}

export default async function SurveyPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const search = await searchParams;
  const walk = await getWalk(locale, search);
  const { person, open } = walk;
  const results = person ? await listOwnResults(person) : [];
  const toAdopt = person ? await getAttemptToAdopt(await getCurrentHolder()) : null;
  const finishedAt = person ? results[0]?.createdAt : walk.finishedAt;
  const zone = env.WAYMARK_TIME_ZONE;
  const planned = plannedItems(walk);
  const firstOpen = planned.findIndex(({ key }) => !open?.answers[key]);
  return (
    <SurveyFrame locale={locale} path="/survey" person={person}>
      <StartSurvey
        locale={locale}
        choices={{ questions: walk.questions, length: walk.length, audience: walk.audience }}
        signedIn={person !== null}
        open={
          open && {
            answered: open.answered,
            total: planned.length,
            date: formatDate(locale, open.startedAt, zone),
            time: formatTime(locale, open.startedAt, zone),
            next: firstOpen < 0 ? "check" : String(firstOpen + 1),
          }
        }
        finished={finishedAt ? formatDate(locale, finishedAt, zone) : null}
        earlier={results.slice(1).map(({ id, createdAt }) => ({ id, date: formatDate(locale, createdAt, zone) }))}
        toAdopt={toAdopt !== null}
        notice={String(search.notice ?? search.problem ?? "")}
      />
    </SurveyFrame>
  );
}
