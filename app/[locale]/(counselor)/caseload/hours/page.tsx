import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { HoursNotice } from "@/components/opportunities/hours-notice";
import { hoursTexts } from "@/components/opportunities/hours-texts";
import { HoursVerdictForm } from "@/components/opportunities/hours-verdict-form";
import { verdictRows, verdictTexts } from "@/components/opportunities/hours-verdict-props";
import { Crumbs } from "@/components/ui/crumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { requireCounselor } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { hoursPlaceOf, listHoursInCare } from "@/lib/opportunities/queries/list-hours-in-care";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { fill, formatDate, toLocale } from "@/lib/platform/texts";
import { judgeHoursAction, undoHoursAction } from "./actions";

type Props = PageProps<"/[locale]/caseload/hours">;

const path = "/caseload/hours";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: hoursTexts(toLocale((await params).locale)).care.title, robots: { index: false } };
}

export default async function HoursInCarePage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const counselor = await requireCounselor(locale, path);
  const query = await searchParams;
  const at = now();
  const after = hoursPlaceOf(query.after);
  const { rows, next } = await listHoursInCare(counselor, after);
  const { care: texts, crumbs } = hoursTexts(locale);
  const about = (row: (typeof rows)[number]) =>
    [
      row.grade === null ? "" : fill(texts.grade, { n: row.grade }),
      row.title,
      row.organisation,
      fill(texts.since, { date: formatDate(locale, row.since, env.WAYMARK_TIME_ZONE) }),
    ].filter(Boolean);
  return (
    <PageFrame locale={locale} path={path} person={{ name: counselor.name, home: homePath(counselor) }}>
      <div className="page part stack">
        <Crumbs crumbs={[{ href: `/${locale}/caseload`, label: texts.back }, { label: texts.title }]} label={crumbs} />
        <h1>{texts.title}</h1>
        <p className="lede">{texts.lede}</p>
        <HoursNotice locale={locale} query={query} undo={undoHoursAction.bind(null, locale)} undoText={texts.undo} />
        {rows.length === 0 ? <EmptyState level={2} title={texts.none} text={texts.noneText} /> : null}
        {rows.map((row) => (
          <section key={row.placementId} className="stack hours-rule" aria-labelledby={`place-${row.placementId}`}>
            <h2 id={`place-${row.placementId}`}>{row.personName}</h2>
            <p>{about(row).join(" · ")}</p>
            <p className="sm soft">
              {row.supervisorName ? fill(texts.supervisor, { name: row.supervisorName }) : texts.noSupervisor}{" "}
              <a href={`/${locale}/caseload/hours/${row.personId}`}>{fill(texts.all, { name: row.personName })}</a>
            </p>
            <HoursVerdictForm
              action={judgeHoursAction.bind(null, locale, row.placementId)}
              prefix={row.placementId}
              rows={verdictRows(locale, row.entries)}
              seenAt={at.toISOString()}
              texts={verdictTexts(locale, { caption: about(row).join(", "), reader: row.personName })}
            />
          </section>
        ))}
        <p className="row">
          {after ? <a href={`/${locale}${path}`}>{texts.first}</a> : null}
          {next ? (
            <a href={`/${locale}${path}?after=${encodeURIComponent(next)}`} rel="next">
              {texts.more}
            </a>
          ) : null}
        </p>
      </div>
    </PageFrame>
  );
}
