import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminFrame } from "@/components/admin/admin-frame";
import { byWhom, importTones } from "@/components/admin/import-list";
import { importName } from "@/components/admin/import-name";
import { ImportReport } from "@/components/admin/import-report";
import { ImportSteps } from "@/components/admin/import-steps";
import { importTexts } from "@/components/admin/import-texts";
import { Outcome, problemOf } from "@/components/admin/outcome";
import { adminTexts } from "@/components/admin/texts";
import { areaName } from "@/components/catalog/area-texts";
import { Badge } from "@/components/ui/badge";
import { Facts } from "@/components/ui/facts";
import { requireSiteAdministrator } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { getImport } from "@/lib/catalog/queries/list-imports";
import { importIdSchema } from "@/lib/catalog/schema";
import { env } from "@/lib/platform/env";
import { formatDate, formatNumber, toLocale } from "@/lib/platform/texts";
import { applyImportAction, bringBackImportAction, discardImportAction, takeOutImportAction } from "../../actions";

type Props = PageProps<"/[locale]/admin/catalog/imports/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: importTexts(toLocale((await params).locale)).reportTitle, robots: { index: false } };
}

export default async function ImportPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = toLocale(segment);
  const path = `/admin/catalog/imports/${id}`;
  const administrator = await requireSiteAdministrator(locale, path);
  if (!importIdSchema.safeParse(id).success) notFound();
  const row = (await getImport(id)) ?? notFound();
  const query = await searchParams;
  const texts = importTexts(locale);
  const { facts } = texts;
  const date = (at: Date | null) => (at === null ? facts.unknown : formatDate(locale, at, env.WAYMARK_TIME_ZONE));
  const areas = new Intl.ListFormat(locale).format(row.report.areas.map((area) => areaName(locale, area)));
  const unsure = query.problem === "confirm-missing" ? problemOf(query, texts) : null;
  return (
    <AdminFrame
      locale={locale}
      path={path}
      area="catalog"
      title={`${importName(locale, row)} ${row.release}`.trim()}
      person={{ name: administrator.name, home: homePath(administrator) }}
    >
      <p className="row">
        <Badge tone={importTones[row.state]}>{texts.states[row.state]}</Badge>
        <span className="soft sm">{row.files.slice(0, 5).join(", ")}</span>
      </p>
      {unsure === null ? <Outcome locale={locale} query={query} words={texts} /> : null}
      <Facts
        facts={[
          { label: facts.release, value: row.release || facts.unknown },
          { label: facts.rows, value: formatNumber(locale, row.rows) },
          ...(areas ? [{ label: facts.areas, value: areas }] : []),
          { label: facts.tried, value: date(row.createdAt) },
          ...(row.appliedAt ? [{ label: facts.applied, value: date(row.appliedAt) }] : []),
          { label: facts.by, value: byWhom(locale, row.byId, administrator.id) },
        ]}
      />
      <ImportReport locale={locale} report={row.report} applied={row.state !== "TRIED"} />
      <ImportSteps
        locale={locale}
        row={row}
        problem={unsure === null ? undefined : { summary: adminTexts(locale).form.summary, message: unsure }}
        apply={applyImportAction.bind(null, locale, id)}
        bringBack={bringBackImportAction.bind(null, locale, id)}
        takeOut={takeOutImportAction.bind(null, locale, id)}
        discard={discardImportAction.bind(null, locale, id)}
      />
    </AdminFrame>
  );
}
