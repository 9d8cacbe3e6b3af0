import type { Metadata } from "next";
import { AdminFrame } from "@/components/admin/admin-frame";
import { BringIn } from "@/components/admin/bring-in";
import { ImportList } from "@/components/admin/import-list";
import { importTexts } from "@/components/admin/import-texts";
import { OfficialFiles } from "@/components/admin/official-files";
import { Outcome, problemOf } from "@/components/admin/outcome";
import { RunningImport } from "@/components/admin/running-import";
import { SourcesTable } from "@/components/admin/sources-table";
import { requireSiteAdministrator } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { getImportProgress } from "@/lib/catalog/queries/get-import-progress";
import { listImports } from "@/lib/catalog/queries/list-imports";
import { listSources } from "@/lib/catalog/queries/list-sources";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { toLocale } from "@/lib/platform/texts";

type Props = PageProps<"/[locale]/admin/catalog">;

const path = "/admin/catalog";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: importTexts(toLocale((await params).locale)).title, robots: { index: false } };
}

const text = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

export default async function CatalogPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const administrator = await requireSiteAdministrator(locale, path);
  const [query, sources, imports, progress] = await Promise.all([
    searchParams,
    listSources(),
    listImports(),
    getImportProgress(),
  ]);
  const texts = importTexts(locale);
  const problem = problemOf(query, texts) === null ? null : (text(query.problem) ?? null);
  const timeZone = env.WAYMARK_TIME_ZONE;
  return (
    <AdminFrame
      locale={locale}
      path={path}
      area="catalog"
      title={texts.title}
      lede={texts.lede}
      person={{ name: administrator.name, home: homePath(administrator) }}
    >
      <Outcome locale={locale} query={{ done: query.done }} words={texts} />
      <section className="part stack">
        <h2>{texts.sourcesTitle}</h2>
        <SourcesTable locale={locale} sources={sources} at={now()} timeZone={timeZone} />
      </section>
      <section className="part stack" id="bring-in">
        <h2>{texts.bringTitle}</h2>
        <OfficialFiles locale={locale} />
        {progress ? (
          <RunningImport locale={locale} kind={progress.kind} />
        ) : (
          <BringIn locale={locale} problem={problem} kind={text(query.kind)} release={text(query.release)} />
        )}
      </section>
      <section className="part stack">
        <h2>{texts.historyTitle}</h2>
        <ImportList locale={locale} imports={imports} own={administrator.id} timeZone={timeZone} />
      </section>
    </AdminFrame>
  );
}
