import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { ApplicationNotice } from "@/components/opportunities/application-notice";
import { ConsentAnswered, ConsentQueue } from "@/components/opportunities/consent-queue";
import { consentTexts } from "@/components/opportunities/consent-texts";
import { EmptyState } from "@/components/ui/empty-state";
import { requireCounselor } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { listApplicationsInCare } from "@/lib/opportunities/queries/list-applications-in-care";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { toLocale } from "@/lib/platform/texts";
import {
  decideApplicationAction,
  staffAskGuardianAction,
  staffTakeBackConsentAction,
  undoDecisionAction,
} from "./actions";

type Props = PageProps<"/[locale]/caseload/applications">;

const path = "/caseload/applications";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: consentTexts(toLocale((await params).locale)).queue.title, robots: { index: false } };
}

export default async function ApplicationsInCarePage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const counselor = await requireCounselor(locale, path);
  const query = await searchParams;
  const at = now();
  const after = typeof query.after === "string" ? query.after : undefined;
  const { waiting, next, answered, withGuardian } = await listApplicationsInCare(counselor, { after }, at);
  const words = consentTexts(locale);
  const { queue: texts } = words;
  const acts = {
    locale,
    decide: decideApplicationAction.bind(null, locale),
    ask: staffAskGuardianAction.bind(null, locale),
    takeBack: staffTakeBackConsentAction.bind(null, locale),
    timeZone: env.WAYMARK_TIME_ZONE,
  };
  return (
    <PageFrame locale={locale} path={path} person={{ name: counselor.name, home: homePath(counselor) }}>
      <div className="page part stack">
        <h1>{texts.title}</h1>
        <p className="lede">{texts.lede}</p>
        <ApplicationNotice query={query} texts={words} />
        <ConsentAnswered
          {...acts}
          title={texts.answered}
          rows={answered}
          undo={undoDecisionAction.bind(null, locale)}
        />
        {waiting.length === 0 ? (
          <EmptyState level={2} {...texts.empty} href={`/${locale}/day`} action={texts.back} />
        ) : (
          <ConsentQueue {...acts} at={at} rows={waiting} />
        )}
        <p className="row no-print">
          {after ? <a href={`/${locale}${path}`}>{texts.first}</a> : null}
          {next ? (
            <a href={`/${locale}${path}?after=${encodeURIComponent(next)}`} rel="next">
              {texts.more}
            </a>
          ) : null}
        </p>
        <ConsentAnswered {...acts} title={texts.withFamily} rows={withGuardian} />
      </div>
    </PageFrame>
  );
}
