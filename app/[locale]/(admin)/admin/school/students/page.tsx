import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StructureFrame, structureHref } from "@/components/schools/structure-frame";
import { structureTexts } from "@/components/schools/structure-texts";
import { Told } from "@/components/schools/told";
import { Checkbox } from "@/components/ui/choices";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Pager } from "@/components/ui/pager";
import { PlainButton } from "@/components/ui/sign";
import { Table } from "@/components/ui/table";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { now } from "@/lib/platform/clock";
import { plural, toLocale } from "@/lib/platform/texts";
import { listGroups } from "@/lib/schools/queries/list-structure";
import { listStudents } from "@/lib/schools/queries/list-students";
import { rowSchema } from "@/lib/schools/structure-schema";
import { frameOf, textOf } from "../../school-of";
import { resumeStudentAction, undoMoveAction } from "./actions";

type Props = PageProps<"/[locale]/admin/school/students">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: structureTexts(toLocale((await params).locale)).students.title, robots: { index: false } };
}

const grades = [6, 7, 8, 9, 10, 11, 12, 13, 14];

export default async function StudentsPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const administrator = await requireSchoolAdministrator(locale, "/admin/school/students");
  const query = await searchParams;
  const frame = frameOf(administrator, query.school);
  const { id: schoolId } = frame.school;
  const text = (name: string) => textOf(query, name);
  const idOf = (name: string) => rowSchema.safeParse({ id: text(name) }).data?.id ?? null;
  const filter = {
    q: text("q"),
    grade: grades.find((grade) => String(grade) === text("grade")) ?? null,
    classId: idOf("class"),
    programId: idOf("program"),
    lone: text("lone") === "yes",
  };
  const after = text("after");
  const { classes, programs } = (await listGroups(administrator, schoolId)) ?? notFound();
  const { students, next } =
    (await listStudents(administrator, schoolId, { ...filter, after: after || null }, now())) ?? notFound();
  const { students: texts, frame: words } = structureTexts(locale);
  const here = structureHref(locale, "students", schoolId);
  const chosen = new URLSearchParams();
  for (const name of ["q", "grade", "class", "program", "lone"]) if (text(name)) chosen.set(name, text(name));
  const filtered = `${here}${chosen.size > 0 ? `&${chosen}` : ""}`;
  const undo = text("of") === "move" ? undoMoveAction : resumeStudentAction;
  const options = (list: readonly { id: string; title: string }[]) =>
    list.map(({ id, title }) => (
      <option key={id} value={id}>
        {title}
      </option>
    ));
  return (
    <StructureFrame locale={locale} area="students" title={texts.title} lede={texts.lede} {...frame}>
      <Told locale={locale} query={query} undo={undo.bind(null, locale, schoolId)} />
      <section className="part stack">
        <form action={`/${locale}/admin/school/students`} method="get" className="find-form">
          <input type="hidden" name="school" value={schoolId} />
          <Field name="q" label={texts.q} defaultValue={filter.q} autoComplete="off" />
          <Field as="select" name="grade" label={texts.grade} defaultValue={text("grade")}>
            <option value="">{texts.allGrades}</option>
            {grades.map((grade) => (
              <option key={grade}>{grade}</option>
            ))}
          </Field>
          {classes.length === 0 ? null : (
            <Field as="select" name="class" label={texts.class} defaultValue={filter.classId ?? ""}>
              <option value="">{texts.all}</option>
              {options(classes)}
            </Field>
          )}
          {programs.length === 0 ? null : (
            <Field as="select" name="program" label={texts.program} defaultValue={filter.programId ?? ""}>
              <option value="">{texts.all}</option>
              {options(programs)}
            </Field>
          )}
          <Checkbox name="lone" value="yes" label={texts.loneOnly} defaultChecked={filter.lone} />
          <PlainButton>{texts.filter}</PlainButton>
          {chosen.size > 0 ? <a href={here}>{texts.clear}</a> : null}
        </form>
        {students.length === 0 ? (
          <EmptyState level={2} title={texts.empty} text={texts.emptyText} />
        ) : (
          <>
            <Table
              caption={texts.title}
              captionHidden
              rows={students}
              rowKey={({ membershipId }) => membershipId}
              columns={[
                {
                  key: "name",
                  label: texts.name,
                  cell: ({ id, name, signInName }) => (
                    <>
                      <a href={`/${locale}/admin/school/students/${id}?school=${schoolId}`}>{name}</a>{" "}
                      <span className="soft">{signInName}</span>
                    </>
                  ),
                },
                { key: "grade", label: texts.grade, numeric: true, cell: ({ grade }) => grade ?? "" },
                { key: "number", label: texts.number, cell: ({ number }) => number ?? "" },
                {
                  key: "counselor",
                  label: texts.counselor,
                  cell: ({ counselors }) =>
                    counselors.length > 0 ? counselors.join(", ") : <span className="soft">{texts.nobody}</span>,
                },
              ]}
            />
            <Pager
              shown={plural(locale, students.length, words.shown)}
              next={next ? { href: `${filtered}&after=${encodeURIComponent(next)}`, label: words.next } : undefined}
              first={after ? { href: filtered, label: words.first } : undefined}
            />
          </>
        )}
      </section>
    </StructureFrame>
  );
}
