import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TextForm } from "@/components/admin/text-form";
import { programFields } from "@/components/schools/program-fields";
import { StructureFrame } from "@/components/schools/structure-frame";
import { structureTexts } from "@/components/schools/structure-texts";
import { Told } from "@/components/schools/told";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { now } from "@/lib/platform/clock";
import { formatNumber, toLocale } from "@/lib/platform/texts";
import { listPrograms } from "@/lib/schools/queries/list-structure";
import { listThemes } from "@/lib/schools/queries/list-themes";
import { frameOf } from "../../school-of";
import { resumeProgramAction, saveProgramAction } from "./actions";

type Props = PageProps<"/[locale]/admin/school/programs">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: structureTexts(toLocale((await params).locale)).programs.title, robots: { index: false } };
}

export default async function ProgramsPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const administrator = await requireSchoolAdministrator(locale, "/admin/school/programs");
  const query = await searchParams;
  const frame = frameOf(administrator, query.school);
  const { id: schoolId } = frame.school;
  const programs = (await listPrograms(administrator, schoolId, now())) ?? notFound();
  const clusters = await listThemes(administrator, locale, schoolId);
  const named = await listNamed(locale, { clusters: programs.flatMap(({ clusterId }) => clusterId ?? []) });
  const { programs: texts, form, problems } = structureTexts(locale);
  return (
    <StructureFrame locale={locale} area="programs" title={texts.title} lede={texts.lede} {...frame}>
      <Told locale={locale} query={query} undo={resumeProgramAction.bind(null, locale, schoolId)} />
      <section className="part stack">
        {programs.length === 0 ? (
          <EmptyState level={2} title={texts.empty} text={texts.emptyText} />
        ) : (
          <Table
            caption={texts.title}
            captionHidden
            rows={programs}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "title",
                label: texts.name,
                cell: ({ id, title, ended }) => (
                  <>
                    <a href={`/${locale}/admin/school/programs/${id}?school=${schoolId}`}>{title}</a>{" "}
                    {ended ? <Badge tone="warn">{texts.ended}</Badge> : null}
                  </>
                ),
              },
              { key: "kind", label: texts.kind, cell: ({ kind }) => texts.kinds[kind] },
              {
                key: "theme",
                label: texts.theme,
                cell: ({ clusterId }) => (clusterId ? (named.get(clusterId)?.title ?? clusterId) : ""),
              },
              {
                key: "students",
                label: texts.students,
                numeric: true,
                cell: ({ students }) => formatNumber(locale, students),
              },
              { key: "staff", label: texts.staff, numeric: true, cell: ({ staff }) => formatNumber(locale, staff) },
            ]}
          />
        )}
      </section>
      <section className="part stack">
        <h2>{texts.add}</h2>
        <TextForm
          prefix="program-"
          action={saveProgramAction.bind(null, locale, schoolId, null)}
          submit={form.add}
          texts={form}
          problems={problems}
          fields={programFields(locale, clusters, null)}
        />
      </section>
    </StructureFrame>
  );
}
