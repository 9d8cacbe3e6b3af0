import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/layout/page-frame";
import { pathwayOf, PortfolioView } from "@/components/plans/portfolio/portfolio-view";
import { portfolioTexts } from "@/components/plans/portfolio-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { PrintButton } from "@/components/ui/print-button";
import { requireCounselor } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { getPortfolioInCare } from "@/lib/counseling/queries/get-portfolio-in-care";
import { studentIdSchema } from "@/lib/counseling/schema";
import { dayIn } from "@/lib/plans/rules/portfolio";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { fill, formatDate, toLocale } from "@/lib/platform/texts";

type Props = PageProps<"/[locale]/caseload/[studentId]/portfolio">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: portfolioTexts(toLocale((await params).locale)).shortTitle };
}

export default async function PortfolioInCarePage({ params }: Props) {
  const { locale: segment, studentId } = await params;
  const locale = toLocale(segment);
  const path = `/caseload/${studentId}/portfolio`;
  const counselor = await requireCounselor(locale, path);
  const id = studentIdSchema.safeParse(studentId);
  const found = id.success ? await getPortfolioInCare(counselor, id.data) : null;
  if (!found) notFound();
  const texts = portfolioTexts(locale);
  const { student, portfolio } = found;
  const pathways = portfolio.entries.flatMap(({ about }) => pathwayOf(about) ?? []);
  const names = await listNamed(locale, { pathways: [...new Set(pathways)] });
  const today = dayIn(env.WAYMARK_TIME_ZONE, now());
  return (
    <PageFrame locale={locale} path={path} person={{ name: counselor.name, home: homePath(counselor) }}>
      <div className="page part stack">
        <Crumbs
          crumbs={[
            { href: `/${locale}/caseload`, label: texts.caseload },
            { href: `/${locale}/caseload/${student.id}`, label: student.name },
            { label: texts.shortTitle },
          ]}
          label={texts.caseload}
        />
        <div className="page-name">
          <h1>{fill(texts.printTitle, { name: student.name })}</h1>
          {portfolio.entries.length > 0 ? <PrintButton text={texts.print} /> : null}
        </div>
        <p className="only-print">{fill(texts.printed, { date: formatDate(locale, today) })}</p>
        <p className="lede no-print">{texts.staffLede}</p>
        {portfolio.entries.length === 0 ? <p>{texts.emptyStaff}</p> : null}
        <PortfolioView entries={portfolio.entries} names={names} today={today} locale={locale} texts={texts} />
      </div>
    </PageFrame>
  );
}
