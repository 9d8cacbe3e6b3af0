import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { columnLabel, rowLabel } from "@/components/counseling/cohort/cohort-words";
import { cohortTexts } from "@/components/counseling/cohort-texts";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { Table } from "@/components/ui/table";
import { requireCounselor } from "@/lib/accounts/current-user";
import { isSchoolStaff, schoolsOf } from "@/lib/accounts/rules/roles";
import { cohortListSchema } from "@/lib/counseling/cohort-schema";
import { getCohortNames } from "@/lib/counseling/queries/get-cohort-names";
import { listCohortStudents } from "@/lib/counseling/queries/list-cohort-students";
import { now } from "@/lib/platform/clock";
import { fill, formatNumber, toLocale } from "@/lib/platform/texts";
import { ReportFrame, scopeIn } from "../../report-frame";

type Props = PageProps<"/[locale]/reports/cohort/students">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: cohortTexts(toLocale((await params).locale)).list.title };
}

export default async function CohortStudentsPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const person = await requireCounselor(locale, "/reports/cohort");
  if (!isSchoolStaff(person)) notFound();
  const query = await searchParams;
  const asked = cohortListSchema.safeParse(query);
  if (!asked.success) notFound();
  const scope = scopeIn(person, query);
  const { what, value, by, column } = asked.data;
  const own = schoolsOf(person, "COUNSELOR").map(({ id, name }) => ({ schoolId: id, schoolName: name, whole: false }));
  const scopes = by === "school" ? own : own.filter(({ schoolId }) => schoolId === scope.schoolId);
  if (scopes.length === 0) notFound();
  const at = now();
  const { students, next } = await listCohortStudents(person, scopes, asked.data, at);
  const names = await getCohortNames(person, own, { what, value, by, column }, locale);
  const texts = cohortTexts(locale);
  const words = [
    ...(value === undefined ? [] : [rowLabel(locale, what, { keys: [value] }, names, texts)]),
    ...(column === undefined ? [] : [columnLabel(locale, by, { keys: [column] }, names, texts)]),
  ];
  const back = new URLSearchParams({ school: scope.schoolId, what, by, whose: "mine" });
  const further = new URLSearchParams({
    ...{ school: scope.schoolId, what, by, after: next ?? "" },
    ...(value === undefined ? {} : { value }),
    ...(column === undefined ? {} : { column }),
  });
  return (
    <ReportFrame locale={locale} person={person} path="/reports/cohort" scope={scope} at={at} whole={false}>
      <h2>{[texts.subjects[what], ...words].join(", ")}</h2>
      <p>
        {texts.list.lede} <a href={`/${locale}/reports/cohort?${back.toString()}`}>{texts.list.back}</a>
      </p>
      {students.length > 0 ? (
        <>
          <Table
            caption={texts.list.title}
            captionHidden
            rows={students}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "name",
                label: texts.list.name,
                cell: ({ id, name }) => <a href={`/${locale}/caseload/${id}`}>{name}</a>,
              },
              {
                key: "grade",
                label: texts.list.grade,
                numeric: true,
                cell: ({ grade }) => (grade === null ? texts.noGrade : String(grade)),
              },
            ]}
          />
          <Pager
            shown={fill(texts.list.shown, { n: formatNumber(locale, students.length) })}
            {...(next === null
              ? {}
              : {
                  next: {
                    href: `/${locale}/reports/cohort/students?${further.toString()}`,
                    label: texts.list.next,
                  },
                })}
          />
        </>
      ) : (
        <EmptyState {...texts.list.nobody} />
      )}
    </ReportFrame>
  );
}
