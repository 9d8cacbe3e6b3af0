import type { Metadata } from "next";
import { cookies } from "next/headers";
import { PageFrame } from "@/components/layout/page-frame";
import { SharedResult } from "@/components/survey/result/shared-result";
import { resultTexts } from "@/components/survey/result-texts";
import { EmptyState } from "@/components/ui/empty-state";
import { getMatchFacts } from "@/lib/catalog/queries/get-match-facts";
import { env } from "@/lib/platform/env";
import { formatDate, type Locale, toLocale } from "@/lib/platform/texts";
import { getInstrument } from "@/lib/survey/queries/get-instrument";
import { getSharedResult } from "@/lib/survey/queries/get-shared-result";
import { sharedResultCookie } from "@/lib/survey/rules/result-link";
import { frameworkOf, matchesData, quotedItems } from "../../survey/result/matches-data";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ problem?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { heading } = resultTexts(toLocale((await params).locale)).shared;
  return { title: heading, robots: { index: false, follow: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const { problem } = await searchParams;
  const shown = typeof problem === "string" ? null : await sharedResult(locale);
  const { shared: texts } = resultTexts(locale);
  return (
    <PageFrame locale={locale} path="/shared/result" current="survey">
      <div className="page">
        {shown ?? (
          <div className="part stack">
            <h1>{texts.heading}</h1>
            <EmptyState
              level={2}
              title={texts.goneTitle}
              text={problem === "too-many" ? texts.tooMany : texts.goneText}
              href={`/${locale}/clusters`}
              action={texts.explore}
            />
          </div>
        )}
      </div>
    </PageFrame>
  );
}

async function sharedResult(locale: Locale) {
  const token = (await cookies()).get(sharedResultCookie)?.value;
  const shared = token ? await getSharedResult(token) : null;
  const facts = shared && (await getMatchFacts(locale));
  if (!shared || !facts) return null;
  const items = quotedItems(await getInstrument(locale, shared.instruments));
  const wishes = { horizon: null, notForMe: [], openingsFirst: false };
  const formatDay = (date: Date) => formatDate(locale, date, env.WAYMARK_TIME_ZONE);
  return (
    <SharedResult
      result={matchesData(locale, shared, frameworkOf(shared.matches, null), facts, items, wishes)}
      date={formatDay(shared.createdAt)}
      end={formatDay(shared.expiresAt)}
    />
  );
}
