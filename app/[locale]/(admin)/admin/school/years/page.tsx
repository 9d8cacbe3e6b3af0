import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TextForm } from "@/components/admin/text-form";
import { StructureFrame, structureHref } from "@/components/schools/structure-frame";
import { structureTexts } from "@/components/schools/structure-texts";
import { Told } from "@/components/schools/told";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { fill, formatDate, formatNumber, toLocale } from "@/lib/platform/texts";
import { listYears } from "@/lib/schools/queries/list-structure";
import { frameOf } from "../../school-of";
import { saveYearAction } from "./actions";

type Props = PageProps<"/[locale]/admin/school/years">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: structureTexts(toLocale((await params).locale)).years.title, robots: { index: false } };
}

export default async function YearsPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const administrator = await requireSchoolAdministrator(locale, "/admin/school/years");
  const query = await searchParams;
  const frame = frameOf(administrator, query.school);
  const { id: schoolId } = frame.school;
  const years = (await listYears(administrator, schoolId)) ?? notFound();
  const { years: texts, form, problems } = structureTexts(locale);
  const here = structureHref(locale, "years", schoolId);
  const edited = years.find(({ id, ofDistrict }) => id === query.edit && !ofDistrict);
  const day = (value: string) => formatDate(locale, new Date(value), "UTC");
  return (
    <StructureFrame locale={locale} area="years" title={texts.title} lede={texts.lede} {...frame}>
      <Told locale={locale} query={query} />
      <section className="part stack">
        {years.length === 0 ? (
          <EmptyState level={2} title={texts.empty} text={texts.emptyText} />
        ) : (
          <Table
            caption={texts.title}
            captionHidden
            rows={years}
            rowKey={({ id }) => id}
            columns={[
              { key: "title", label: texts.name, cell: ({ title }) => title },
              { key: "from", label: texts.from, cell: ({ startsOn }) => day(startsOn) },
              { key: "until", label: texts.until, cell: ({ endsOn }) => day(endsOn) },
              {
                key: "classes",
                label: texts.classes,
                numeric: true,
                cell: ({ id, classes }) => (
                  <a href={`${structureHref(locale, "classes", schoolId)}&year=${id}`}>
                    {formatNumber(locale, classes)}
                  </a>
                ),
              },
              {
                key: "change",
                label: form.change,
                cell: ({ id, title, ofDistrict }) =>
                  ofDistrict ? (
                    <span className="soft">{texts.district}</span>
                  ) : (
                    <a href={`${here}&edit=${id}#edit`} aria-label={fill(texts.change, { title })}>
                      {form.change}
                    </a>
                  ),
              },
            ]}
          />
        )}
      </section>
      <section className="part stack" id="edit">
        <h2>{edited ? fill(texts.change, { title: edited.title }) : texts.add}</h2>
        <TextForm
          key={edited?.id ?? "new"}
          prefix="year-"
          action={saveYearAction.bind(null, locale, schoolId, edited?.id ?? null)}
          submit={edited ? form.save : form.add}
          texts={form}
          problems={problems}
          fields={[
            { name: "title", label: texts.name, hint: texts.nameHint, defaultValue: edited?.title ?? "" },
            { name: "startsOn", label: texts.from, type: "date", short: true, defaultValue: edited?.startsOn ?? "" },
            { name: "endsOn", label: texts.until, type: "date", short: true, defaultValue: edited?.endsOn ?? "" },
          ]}
        />
        {edited ? (
          <p>
            <a href={here}>{form.cancel}</a>
          </p>
        ) : null}
      </section>
    </StructureFrame>
  );
}
