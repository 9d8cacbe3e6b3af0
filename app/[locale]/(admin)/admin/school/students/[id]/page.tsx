import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TextForm } from "@/components/admin/text-form";
import { RowForm } from "@/components/schools/row-form";
import { StructureFrame } from "@/components/schools/structure-frame";
import { structureTexts } from "@/components/schools/structure-texts";
import { Told } from "@/components/schools/told";
import { Field } from "@/components/ui/field";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { now } from "@/lib/platform/clock";
import { fill, toLocale } from "@/lib/platform/texts";
import { getSchoolStudent, listSchoolCounselors } from "@/lib/schools/queries/list-students";
import { rowSchema } from "@/lib/schools/structure-schema";
import { frameOf } from "../../../school-of";
import {
  changeStudentAction,
  endStudentAction,
  giveStudentAction,
  moveStudentAction,
  ungiveStudentAction,
} from "../actions";

type Props = PageProps<"/[locale]/admin/school/students/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: structureTexts(toLocale((await params).locale)).students.title, robots: { index: false } };
}

export default async function StudentPage({ params, searchParams }: Props) {
  const { locale: segment, id: studentId } = await params;
  const locale = toLocale(segment);
  const path = `/admin/school/students/${studentId}`;
  const administrator = await requireSchoolAdministrator(locale, path);
  const query = await searchParams;
  const frame = frameOf(administrator, query.school);
  const { id: schoolId } = frame.school;
  if (!rowSchema.safeParse({ id: studentId }).success) notFound();
  const at = now();
  const student = (await getSchoolStudent(administrator, { schoolId, studentId }, at)) ?? notFound();
  const counselors = await listSchoolCounselors(administrator, schoolId, at);
  const { students: texts, form, problems } = structureTexts(locale);
  const base = `/${locale}/admin/school`;
  const places = [
    ...student.classes.map(({ id, title }) => ({ href: `${base}/classes/${id}`, title })),
    ...student.programs.map(({ id, title }) => ({ href: `${base}/programs/${id}`, title })),
  ];
  const { membershipId } = student;
  const shared = { texts: form, problems };
  return (
    <StructureFrame locale={locale} path={path} area="students" title={student.name} {...frame}>
      <Told locale={locale} query={query} undo={ungiveStudentAction.bind(null, locale, schoolId, studentId)} />
      <section className="part stack">
        <h2>{texts.change}</h2>
        <TextForm
          {...shared}
          prefix="student-"
          action={changeStudentAction.bind(null, locale, schoolId, { id: studentId, membershipId })}
          submit={form.save}
          fields={[
            { name: "grade", label: texts.grade, short: true, defaultValue: String(student.grade ?? "") },
            {
              name: "number",
              label: texts.number,
              hint: texts.numberHint,
              short: true,
              defaultValue: student.number ?? "",
            },
          ]}
        />
      </section>
      <section className="part stack">
        <h2>{texts.care}</h2>
        <p>
          {student.source && student.counselors.length > 0
            ? `${fill(texts.careNow, { name: student.counselors.join(", ") })} ${texts.careBy[student.source]}`
            : texts.careNobody}
        </p>
        <RowForm action={giveStudentAction.bind(null, locale, schoolId)} fields={{ studentId }} label={texts.give}>
          <Field
            as="select"
            name="counselorId"
            label={texts.giveTo}
            defaultValue={student.source === "RULE" ? "" : (student.counselorId ?? "")}
          >
            <option value="">{texts.byRules}</option>
            {counselors.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Field>
        </RowForm>
      </section>
      <section className="part stack">
        <h2>{texts.classes}</h2>
        {places.length === 0 ? (
          <p className="soft">{texts.noClasses}</p>
        ) : (
          <ul className="rel wide">
            {places.map(({ href, title }) => (
              <li key={href}>
                <a href={`${href}?school=${schoolId}`}>{title}</a>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="part stack">
        <h2>{texts.move}</h2>
        <p>{texts.moveText}</p>
        {student.districtSchools.length === 0 ? (
          <p className="soft">{texts.noSchools}</p>
        ) : (
          <TextForm
            {...shared}
            prefix="move-"
            quiet
            action={moveStudentAction.bind(null, locale, schoolId, membershipId)}
            submit={texts.moveDo}
            fields={[
              {
                name: "toSchoolId",
                label: texts.moveTo,
                short: true,
                choices: student.districtSchools.map(({ id, name }) => ({ value: id, label: name })),
              },
              { name: "grade", label: texts.moveGrade, hint: texts.moveGradeHint, short: true },
            ]}
          />
        )}
      </section>
      <section className="part stack">
        <h2>{texts.leave}</h2>
        <p>{texts.leaveText}</p>
        <RowForm
          action={endStudentAction.bind(null, locale, schoolId)}
          fields={{ id: membershipId }}
          label={texts.leaveDo}
        />
      </section>
    </StructureFrame>
  );
}
