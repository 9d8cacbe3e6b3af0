import type { Metadata } from "next";
import { DayCaseload } from "@/components/counseling/day/day-caseload";
import { DayFilters, dayHref } from "@/components/counseling/day/day-filters";
import { DayMeetings } from "@/components/counseling/day/day-meetings";
import { DayQueue } from "@/components/counseling/day/day-queue";
import { DayWaiting } from "@/components/counseling/day/day-waiting";
import { dayTexts } from "@/components/counseling/day-texts";
import { PageFrame } from "@/components/layout/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { PlainButton, Sign } from "@/components/ui/sign";
import { requireCounselor } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { dayFilterSchema } from "@/lib/counseling/day-schema";
import { getDay } from "@/lib/counseling/queries/get-day";
import { listOwnMeetings } from "@/lib/counseling/queries/list-own-meetings";
import { dayAround } from "@/lib/counseling/rules/meeting-time";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { formatNumber, formatToday, plural, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../page-metadata";

type Props = PageProps<"/[locale]/day">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const { title } = dayTexts(locale);
  return pageMetadata({ locale, path: "/day", title, description: title });
}

export default async function DayPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const counselor = await requireCounselor(locale, "/day");
  const filter = dayFilterSchema.parse(await searchParams);
  const at = now();
  const timeZone = env.WAYMARK_TIME_ZONE;
  const [day, meetings] = await Promise.all([
    getDay(counselor, filter, at),
    listOwnMeetings(counselor, ...dayAround(timeZone, at)),
  ]);
  const texts = dayTexts(locale);
  return (
    <PageFrame locale={locale} path="/day" person={{ name: counselor.name, home: homePath(counselor) }}>
      <div className="page part day-view">
        <h1>{formatToday(locale, at, timeZone)}</h1>
        {day.students === 0 ? (
          <EmptyState level={2} {...texts.empty} href={`/${locale}/caseload/codes`} />
        ) : (
          <>
            {day.waiting > 0 ? (
              <p className="lede mt-3">
                {plural(locale, day.waiting, texts.waiting, { students: formatNumber(locale, day.students) })}
              </p>
            ) : null}
            <p className="row day-ways">
              {day.clean > 0 ? (
                <Sign href={`/${locale}/day/clean`} size="small">
                  {plural(locale, day.clean, texts.together)}
                </Sign>
              ) : null}
              {day.messages > 0 ? (
                <PlainButton href={`/${locale}/messages`}>{plural(locale, day.messages, texts.messages)}</PlainButton>
              ) : null}
              <PlainButton href={`/${locale}/caseload`}>{texts.caseload}</PlainButton>
              <PlainButton href={`/${locale}/caseload/tasks`}>{texts.tasks}</PlainButton>
            </p>
            <div className="day">
              <aside className="stack">
                <DayWaiting locale={locale} waiting={day.beside} />
                <DayMeetings locale={locale} meetings={meetings} at={at} />
                <DayCaseload locale={locale} plans={day.plans} />
              </aside>
              <div>
                {day.waiting === 0 ? (
                  <EmptyState level={2} {...texts.caughtUp} href={`/${locale}/caseload`} />
                ) : (
                  <>
                    <DayFilters locale={locale} kind={filter.kind} waiting={day.waiting} counts={day.counts} />
                    {day.rows.length === 0 ? (
                      <EmptyState level={2} {...texts.noneOfKind} bare />
                    ) : (
                      <DayQueue locale={locale} rows={day.rows} />
                    )}
                    <p className="row mt-4">
                      {filter.after ? <a href={dayHref(locale, { kind: filter.kind })}>{texts.back}</a> : null}
                      {day.next ? (
                        <a href={dayHref(locale, { kind: filter.kind, after: day.next })} rel="next">
                          {texts.more}
                        </a>
                      ) : null}
                    </p>
                  </>
                )}
              </div>
            </div>
            <p className="sm soft mt-4">{texts.privacy}</p>
          </>
        )}
      </div>
    </PageFrame>
  );
}
