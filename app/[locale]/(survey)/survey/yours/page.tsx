import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ClaimAnswers } from "@/components/survey/claim-answers";
import { surveyTexts } from "@/components/survey/texts";
import { requirePerson } from "@/lib/accounts/current-user";
import { nextPath } from "@/lib/accounts/rules/next-path";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { env } from "@/lib/platform/env";
import { formatTime, toLocale } from "@/lib/platform/texts";
import { getCurrentHolder } from "@/lib/survey/current-holder";
import { getAttemptToAdopt } from "@/lib/survey/queries/get-own-attempt";
import { getResultForVisitor } from "@/lib/survey/queries/get-own-result";
import { SurveyFrame } from "../survey-frame";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: surveyTexts(toLocale((await params).locale)).yours.title, robots: { index: false } };
}

export default async function YoursPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const person = await requirePerson(locale, "/survey/yours");
  const next = nextPath((await searchParams).next, `/${locale}/survey`);
  const { key } = await getCurrentHolder();
  const attempt = await getAttemptToAdopt({ person, key });
  if (!attempt || !key) redirect(next);
  const result = attempt.submittedAt ? await getResultForVisitor(key) : null;
  const first = result?.matches.frameworks[env.WAYMARK_DEFAULT_FRAMEWORK]?.clusters[0]?.id;
  const named = await listNamed(locale, { clusters: first ? [first] : [] });
  return (
    <SurveyFrame locale={locale} path="/survey/yours" person={person}>
      <ClaimAnswers
        locale={locale}
        startedAt={formatTime(locale, attempt.startedAt, env.WAYMARK_TIME_ZONE)}
        answered={attempt.answered}
        cluster={first ? (named.get(first)?.title ?? null) : null}
        next={attempt.submittedAt ? next : `/${locale}/survey`}
      />
    </SurveyFrame>
  );
}
