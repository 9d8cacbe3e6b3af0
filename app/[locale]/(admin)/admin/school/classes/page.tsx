import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TextForm } from "@/components/admin/text-form";
import { classFields } from "@/components/schools/structure-class-fields";
import { StructureFrame, structureHref } from "@/components/schools/structure-frame";
import { structureTexts } from "@/components/schools/structure-texts";
import { Told } from "@/components/schools/told";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { now } from "@/lib/platform/clock";
import { formatNumber, plural, toLocale } from "@/lib/platform/texts";
import { listClasses, listYears } from "@/lib/schools/queries/list-structure";
import { yearAt } from "@/lib/schools/rules/years";
import { frameOf, textOf } from "../../school-of";
import { resumeClassAction, saveClassAction } from "./actions";

type Props = PageProps<"/[locale]/admin/school/classes">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: structureTexts(toLocale((await params).locale)).classes.title, robots: { index: false } };
}

export default async function ClassesPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const administrator = await requireSchoolAdministrator(locale, "/admin/school/classes");
  const query = await searchParams;
  const frame = frameOf(administrator, query.school);
  const { id: schoolId } = frame.school;
  const years = (await listYears(administrator, schoolId)) ?? notFound();
  const at = now();
  const year = years.find(({ id }) => id === query.year) ?? yearAt(years, at.toISOString().slice(0, 10));
  const ended = query.ended === "yes";
  const after = textOf(query, "after");
  const page = year
    ? await listClasses(administrator, { schoolId, yearId: year.id, ended, after: after || null }, at)
    : null;
  const { classes: texts, frame: words, form, problems } = structureTexts(locale);
  const here = structureHref(locale, "classes", schoolId);
  const ofYear = `${here}&year=${year?.id ?? ""}`;
  return (
    <StructureFrame locale={locale} area="classes" title={texts.title} lede={texts.lede} {...frame}>
      <Told locale={locale} query={query} undo={resumeClassAction.bind(null, locale, schoolId)} />
      {year && page ? (
        <>
          <section className="part stack">
            <Tabs
              label={texts.year}
              tabs={years.map(({ id, title, classes }) => ({
                href: `${here}&year=${id}`,
                label: title,
                count: formatNumber(locale, classes),
                current: id === year.id,
              }))}
            />
            <p>
              <a href={ended ? ofYear : `${ofYear}&ended=yes`}>{ended ? texts.running : texts.ended}</a>
            </p>
            {page.classes.length === 0 ? (
              <EmptyState level={2} title={texts.empty} text={texts.emptyText} />
            ) : (
              <>
                <Table
                  caption={year.title}
                  captionHidden
                  rows={page.classes}
                  rowKey={({ id }) => id}
                  columns={[
                    {
                      key: "title",
                      label: texts.name,
                      cell: ({ id, title, courseCode }) => (
                        <>
                          <a href={`/${locale}/admin/school/classes/${id}?school=${schoolId}`}>{title}</a>{" "}
                          {courseCode ? <span className="soft">{courseCode}</span> : null}
                        </>
                      ),
                    },
                    { key: "subject", label: texts.subject, cell: ({ subject }) => subject ?? "" },
                    { key: "grade", label: texts.grade, numeric: true, cell: ({ grade }) => grade ?? "" },
                    { key: "teachers", label: texts.teachers, cell: ({ teachers }) => teachers.join(", ") },
                    {
                      key: "students",
                      label: texts.students,
                      numeric: true,
                      cell: ({ students }) => formatNumber(locale, students),
                    },
                  ]}
                />
                <Pager
                  shown={plural(locale, page.classes.length, words.shown)}
                  next={
                    page.next
                      ? {
                          href: `${ofYear}${ended ? "&ended=yes" : ""}&after=${encodeURIComponent(page.next)}`,
                          label: words.next,
                        }
                      : undefined
                  }
                  first={after ? { href: ofYear, label: words.first } : undefined}
                />
              </>
            )}
          </section>
          <section className="part stack">
            <h2>{texts.add}</h2>
            <TextForm
              prefix="class-"
              action={saveClassAction.bind(null, locale, schoolId, null)}
              submit={form.add}
              texts={form}
              problems={problems}
              fields={classFields(locale, years, { schoolYearId: year.id })}
            />
          </section>
        </>
      ) : (
        <section className="part">
          <EmptyState
            level={2}
            title={texts.empty}
            text={texts.needYear}
            href={structureHref(locale, "years", schoolId)}
            action={words.years}
          />
        </section>
      )}
    </StructureFrame>
  );
}
