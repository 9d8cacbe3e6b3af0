import type { Metadata } from "next";
import { cookies } from "next/headers";
import { PageFrame } from "@/components/layout/page-frame";
import { HoursNotice } from "@/components/opportunities/hours-notice";
import { hoursTexts } from "@/components/opportunities/hours-texts";
import { HoursVerdictForm } from "@/components/opportunities/hours-verdict-form";
import { verdictRows, verdictTexts } from "@/components/opportunities/hours-verdict-props";
import { hoursWords } from "@/components/opportunities/hours-words";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import { getCurrentUser } from "@/lib/accounts/current-user";
import { getHoursForSupervisor, type SupervisorHours } from "@/lib/opportunities/queries/get-hours-for-supervisor";
import { hoursCookie } from "@/lib/opportunities/rules/hours-link";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { fill, formatDate, type Locale, toLocale } from "@/lib/platform/texts";
import { undoByLinkAction, verifyByLinkAction } from "./actions";

type Props = PageProps<"/[locale]/verify">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = hoursTexts(toLocale((await params).locale)).verify;
  return { title, robots: { index: false, follow: false } };
}

/** Where a supervisor's link leads, and where one that opens nothing ends. */
export default async function VerifyPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const query = await searchParams;
  const at = now();
  const token = (await cookies()).get(hoursCookie)?.value;
  const hours = token ? await getHoursForSupervisor(token, at) : null;
  const isOwn = hours !== null && (await getCurrentUser())?.id === hours.personId;
  const { verify: texts } = hoursTexts(locale);
  return (
    <PageFrame locale={locale} path="/verify">
      <div className="page part stack">
        {hours === null ? (
          <>
            <h1>{texts.title}</h1>
            <EmptyState
              level={2}
              title={texts.goneTitle}
              text={query.problem === "too-many" ? texts.tooMany : texts.gone}
            />
          </>
        ) : (
          <>
            <h1>{fill(texts.who, { name: hours.personName })}</h1>
            <p className="lede">{fill(texts.where, { title: hours.title, organisation: hours.organisation })}</p>
            <HoursNotice locale={locale} query={query} />
            {isOwn ? <Note tone="warn">{texts.own}</Note> : <ToJudge {...{ locale, hours, at }} />}
            <p className="sm soft">
              {fill(texts.until, { date: formatDate(locale, hours.expiresAt, env.WAYMARK_TIME_ZONE) })}
            </p>
          </>
        )}
      </div>
    </PageFrame>
  );
}

function ToJudge({ locale, hours, at }: { locale: Locale; hours: SupervisorHours; at: Date }) {
  const { verify: texts } = hoursTexts(locale);
  const sum = hours.waiting.reduce((all, { minutes }) => all + minutes, 0);
  return (
    <>
      {hours.undoable > 0 ? (
        <form action={undoByLinkAction.bind(null, locale)} className="row">
          <PlainButton>{texts.undo}</PlainButton>
          <span className="sm soft">{texts.undoTitle}</span>
        </form>
      ) : null}
      {hours.waiting.length === 0 ? (
        <EmptyState level={2} title={texts.doneTitle} text={texts.done} />
      ) : (
        <>
          <p>{texts.lede}</p>
          {hours.verified > 0 ? (
            <p className="soft">{fill(texts.verifiedBefore, { time: hoursWords(locale, hours.verified) })}</p>
          ) : null}
          <HoursVerdictForm
            key={hours.waiting.length}
            action={verifyByLinkAction.bind(null, locale)}
            prefix="verify"
            rows={verdictRows(locale, hours.waiting)}
            seenAt={at.toISOString()}
            name={hours.supervisorName}
            texts={verdictTexts(locale, { caption: texts.title, reader: hours.personName })}
          >
            <p className="hours-sum">{fill(texts.sum, { time: hoursWords(locale, sum) })}</p>
          </HoursVerdictForm>
        </>
      )}
    </>
  );
}
