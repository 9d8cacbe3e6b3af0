import { StartSurvey } from "@/components/survey/start-survey";
import { surveyTexts } from "@/components/survey/texts";
import { env } from "@/lib/platform/env";
import { formatDate, formatTime, toLocale } from "@/lib/platform/texts";
import { getCurrentHolder } from "@/lib/survey/current-holder";
import { getInstrument, itemsAsked } from "@/lib/survey/queries/get-instrument";
import { getAttemptToAdopt, getOwnAttempt } from "@/lib/survey/queries/get-own-attempt";
import { listOwnResults } from "@/lib/survey/queries/get-own-result";
import { pageMetadata } from "../../page-metadata";
import { SurveyFrame } from "./survey-frame";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ problem?: string | string[]; notice?: string | string[] }>;
};

export async function generateMetadata({ params }: Props) {
  const locale = toLocale((await params).locale);
  const { title, description } = surveyTexts(locale).start;
  return pageMetadata({ locale, path: "/survey", title, description });
}

export default async function SurveyPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const holder = await getCurrentHolder();
  const attempt = await getOwnAttempt(holder);
  const open = attempt && !attempt.submittedAt ? attempt : null;
  const survey = await getInstrument(locale, open?.instruments);
  const results = holder.person ? await listOwnResults(holder.person) : [];
  const { problem, notice } = await searchParams;
  const finishedAt = holder.person ? results[0]?.createdAt : attempt?.submittedAt;
  const zone = env.WAYMARK_TIME_ZONE;
  const firstOpen = itemsAsked(survey).findIndex(({ key }) => !open?.answers[key]);
  return (
    <SurveyFrame locale={locale} path="/survey" person={holder.person}>
      <StartSurvey
        locale={locale}
        parts={survey.parts.map(({ items }) => items.length)}
        signedIn={holder.person !== null}
        open={
          open && {
            answered: open.answered,
            date: formatDate(locale, open.startedAt, zone),
            time: formatTime(locale, open.startedAt, zone),
            next: firstOpen < 0 ? "check" : String(firstOpen + 1),
          }
        }
        finished={finishedAt ? formatDate(locale, finishedAt, zone) : null}
        earlier={results.slice(1).map(({ id, createdAt }) => ({ id, date: formatDate(locale, createdAt, zone) }))}
        toAdopt={(await getAttemptToAdopt(holder)) !== null}
        notice={String(notice ?? problem ?? "")}
      />
    </SurveyFrame>
  );
}
