import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { PortfolioNotice } from "@/components/plans/portfolio/portfolio-notice";
import { pathwayOf, PortfolioView } from "@/components/plans/portfolio/portfolio-view";
import { portfolioTexts } from "@/components/plans/portfolio-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PrintButton } from "@/components/ui/print-button";
import { requireStudent } from "@/lib/accounts/current-user";
import { homePath, schoolsOf } from "@/lib/accounts/rules/roles";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { getPortfolio, getRemovedEntry } from "@/lib/plans/queries/get-portfolio";
import { dayIn } from "@/lib/plans/rules/portfolio";
import { portfolioIdSchema } from "@/lib/plans/rules/portfolio-form";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { fill, formatDate, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../page-metadata";
import { markEntryAction, restoreEntryAction } from "./actions";

type Props = PageProps<"/[locale]/portfolio">;

const path = "/portfolio";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const texts = portfolioTexts(locale);
  return pageMetadata({ locale, path, title: texts.title, description: texts.lede });
}

export default async function PortfolioPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const student = await requireStudent(locale, path);
  const query = await searchParams;
  const texts = portfolioTexts(locale);
  const { entries } = await getPortfolio(student);
  const pathways = entries.flatMap(({ about }) => pathwayOf(about) ?? []);
  const names = await listNamed(locale, { pathways: [...new Set(pathways)] });
  const removedId = portfolioIdSchema.safeParse(query.removed);
  const removed = removedId.success ? await getRemovedEntry(student, removedId.data, now()) : null;
  const today = dayIn(env.WAYMARK_TIME_ZONE, now());
  return (
    <PageFrame locale={locale} path={path} current="plan" person={{ name: student.name, home: homePath(student) }}>
      <div className="page part stack">
        <Crumbs
          crumbs={[{ href: `/${locale}/home`, label: texts.home }, { label: texts.shortTitle }]}
          label={texts.shortTitle}
        />
        <div className="page-name">
          <h1>{texts.title}</h1>
          {entries.length > 0 ? <PrintButton text={texts.print} /> : null}
        </div>
        <p className="only-print">
          {fill(texts.printTitle, { name: student.name })} · {fill(texts.printed, { date: formatDate(locale, today) })}
        </p>
        <p className="lede no-print">{texts.lede}</p>
        <PortfolioNotice
          query={query}
          removed={removed}
          restore={restoreEntryAction.bind(null, locale)}
          texts={texts}
        />
        {entries.length === 0 ? (
          <EmptyState
            level={2}
            title={texts.empty.title}
            text={texts.empty.text}
            href={`/${locale}${path}/new?kind=GOAL`}
            action={texts.empty.action}
          />
        ) : null}
        <PortfolioView
          entries={entries}
          names={names}
          today={today}
          locale={locale}
          texts={texts}
          mark={markEntryAction.bind(null, locale)}
        />
        <p className="sm soft part no-print">
          {schoolsOf(student, "STUDENT").length > 0 ? texts.whoSees : texts.whoSeesAlone}
        </p>
      </div>
    </PageFrame>
  );
}
