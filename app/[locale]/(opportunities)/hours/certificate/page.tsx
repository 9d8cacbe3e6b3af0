import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { HoursCertificateSheet } from "@/components/opportunities/hours-certificate";
import { hoursTexts } from "@/components/opportunities/hours-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { PrintButton } from "@/components/ui/print-button";
import { requireExplorer } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { getOwnCertificate } from "@/lib/opportunities/queries/get-hours-certificate";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { toLocale } from "@/lib/platform/texts";

type Props = PageProps<"/[locale]/hours/certificate">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: hoursTexts(toLocale((await params).locale)).certificate.title, robots: { index: false } };
}

export default async function CertificatePage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const explorer = await requireExplorer(locale, "/hours/certificate");
  const certificate = await getOwnCertificate(explorer);
  const texts = hoursTexts(locale);
  return (
    <PageFrame
      locale={locale}
      path="/hours/certificate"
      current="plan"
      person={{ name: explorer.name, home: homePath(explorer) }}
    >
      <div className="page part stack">
        <Crumbs
          crumbs={[{ href: `/${locale}/hours`, label: texts.title }, { label: texts.certificate.title }]}
          label={texts.crumbs}
        />
        <div className="page-name">
          <h1>{texts.certificate.title}</h1>
          <PrintButton text={texts.actions.print} />
        </div>
        <HoursCertificateSheet locale={locale} timeZone={env.WAYMARK_TIME_ZONE} at={now()} certificate={certificate} />
      </div>
    </PageFrame>
  );
}
