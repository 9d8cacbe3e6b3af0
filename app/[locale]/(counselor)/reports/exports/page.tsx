import type { Metadata } from "next";
import { ExportForm } from "@/components/counseling/reports/export-form";
import { ExportList } from "@/components/counseling/reports/export-list";
import { reportTexts } from "@/components/counseling/report-texts";
import { Pager } from "@/components/ui/pager";
import { requireSchoolStaff } from "@/lib/accounts/current-user";
import { listExports } from "@/lib/counseling/queries/list-exports";
import { studentIdSchema } from "@/lib/counseling/schema";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { fill, formatNumber, formatTime, type Locale, toLocale } from "@/lib/platform/texts";
import { ReportFrame, type ReportQuery, scopeIn } from "../report-frame";

type Props = PageProps<"/[locale]/reports/exports">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: reportTexts(toLocale((await params).locale)).exports.title };
}

function problemOf(locale: Locale, { problem, until }: ReportQuery): string | undefined {
  const { problems } = reportTexts(locale).exports;
  if (typeof problem !== "string" || !Object.hasOwn(problems, problem)) return undefined;
  const at = new Date(Number(until));
  if (problem === "too-often" && Number.isNaN(at.getTime())) return undefined;
  return fill(problems[problem as keyof typeof problems], { time: formatTime(locale, at, env.WAYMARK_TIME_ZONE) });
}

export default async function ExportsPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const person = await requireSchoolStaff(locale, "/reports/exports");
  const query = await searchParams;
  const scope = scopeIn(person, query);
  const before = studentIdSchema.safeParse(query.before);
  const { exports, next } = await listExports(person, scope, before.success ? before.data : null);
  const { exports: texts } = reportTexts(locale);
  const title = scope.whole ? texts.listTitle : texts.listOwn;
  return (
    <ReportFrame locale={locale} person={person} path="/reports/exports" scope={scope} at={now()}>
      <div>
        <h2>{texts.title}</h2>
        <p>{texts.lede}</p>
      </div>
      <ExportForm schoolId={scope.schoolId} problem={problemOf(locale, query)} locale={locale} texts={texts} />
      <section className="part stack">
        <h2>{title}</h2>
        <ExportList exports={exports} title={title} locale={locale} timeZone={env.WAYMARK_TIME_ZONE} texts={texts} />
        {next === null ? null : (
          <Pager
            shown={fill(texts.shown, { n: formatNumber(locale, exports.length) })}
            next={{
              href: `/${locale}/reports/exports?school=${scope.schoolId}&before=${next}`,
              label: texts.next,
            }}
          />
        )}
      </section>
    </ReportFrame>
  );
}
