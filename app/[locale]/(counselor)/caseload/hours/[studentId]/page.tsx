import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/layout/page-frame";
import { HoursCertificateSheet } from "@/components/opportunities/hours-certificate";
import { hoursTexts } from "@/components/opportunities/hours-texts";
import { HoursVerdictForm } from "@/components/opportunities/hours-verdict-form";
import { verdictRows, verdictTexts } from "@/components/opportunities/hours-verdict-props";
import { hoursWords } from "@/components/opportunities/hours-words";
import { Crumbs } from "@/components/ui/crumbs";
import { Disclosure } from "@/components/ui/disclosure";
import { PrintButton } from "@/components/ui/print-button";
import { requireCounselor } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { hoursIdSchema } from "@/lib/opportunities/hours-schema";
import { getCertificateInCare } from "@/lib/opportunities/queries/get-hours-certificate";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { fill, toLocale } from "@/lib/platform/texts";
import { judgeHoursAction } from "../actions";

type Props = PageProps<"/[locale]/caseload/hours/[studentId]">;

/** A student's name stands in no title: titles stay behind in the history of a shared computer. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: hoursTexts(toLocale((await params).locale)).certificate.title, robots: { index: false } };
}

export default async function StudentHoursPage({ params }: Props) {
  const { locale: segment, studentId } = await params;
  const locale = toLocale(segment);
  const path = `/caseload/hours/${studentId}`;
  const counselor = await requireCounselor(locale, path);
  const id = hoursIdSchema.safeParse(studentId);
  const at = now();
  const hours = id.success ? await getCertificateInCare(counselor, id.data) : null;
  if (!hours) notFound();
  const { care, certificate: texts, crumbs, actions } = hoursTexts(locale);
  return (
    <PageFrame locale={locale} path={path} person={{ name: counselor.name, home: homePath(counselor) }}>
      <div className="page part stack">
        <Crumbs
          crumbs={[
            { href: `/${locale}/caseload`, label: care.back },
            { href: `/${locale}/caseload/${hours.id}`, label: hours.name },
            { label: texts.title },
          ]}
          label={crumbs}
        />
        <div className="page-name">
          <h1>{texts.title}</h1>
          <PrintButton text={actions.print} />
        </div>
        {hours.waiting > 0 ? (
          <p className="no-print">
            {fill(care.waiting, { time: hoursWords(locale, hours.waiting) })}{" "}
            <a href={`/${locale}/caseload/hours`}>{care.waitingLink}</a>
          </p>
        ) : null}
        <HoursCertificateSheet locale={locale} timeZone={env.WAYMARK_TIME_ZONE} at={at} certificate={hours} />
        {hours.places.length > 0 ? (
          <div className="no-print">
            <Disclosure summary={care.strike}>
              <p>{care.strikeText}</p>
              {hours.places.map((place) => (
                <section className="stack" key={place.id}>
                  <h3>
                    {place.title}, {place.organisation}
                  </h3>
                  <HoursVerdictForm
                    action={judgeHoursAction.bind(null, locale, place.id)}
                    prefix={place.id}
                    rows={verdictRows(locale, place.entries)}
                    seenAt={at.toISOString()}
                    ticked={false}
                    texts={verdictTexts(locale, { caption: place.organisation, reader: hours.name, strike: true })}
                  />
                </section>
              ))}
            </Disclosure>
          </div>
        ) : null}
      </div>
    </PageFrame>
  );
}
