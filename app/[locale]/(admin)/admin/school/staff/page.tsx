import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountForm, type FormField } from "@/components/accounts/account-form";
import { accountTexts } from "@/components/accounts/texts";
import { RowForm } from "@/components/schools/row-form";
import { StructureFrame, structureHref } from "@/components/schools/structure-frame";
import { structureTexts } from "@/components/schools/structure-texts";
import { Told } from "@/components/schools/told";
import { Badge } from "@/components/ui/badge";
import { Pager } from "@/components/ui/pager";
import { Table } from "@/components/ui/table";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { now } from "@/lib/platform/clock";
import { plural, toLocale } from "@/lib/platform/texts";
import { listStaff, type StaffRow } from "@/lib/schools/queries/list-staff";
import { staffRoles } from "@/lib/schools/structure-schema";
import { frameOf, textOf } from "../../school-of";
import { addStaffAction, endStaffAction, inviteStaffAction, resumeStaffAction } from "./actions";

type Props = PageProps<"/[locale]/admin/school/staff">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: structureTexts(toLocale((await params).locale)).staff.title, robots: { index: false } };
}

export default async function StaffPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const administrator = await requireSchoolAdministrator(locale, "/admin/school/staff");
  const query = await searchParams;
  const frame = frameOf(administrator, query.school);
  const { id: schoolId } = frame.school;
  const after = textOf(query, "after");
  const { staff, next } = (await listStaff(administrator, { schoolId, after: after || null }, now())) ?? notFound();
  const { staff: texts, frame: words, roles, form, problems } = structureTexts(locale);
  const here = structureHref(locale, "staff", schoolId);
  const accountWords = accountTexts(locale).form;
  const role: FormField = {
    kind: "select",
    name: "role",
    label: texts.role,
    choices: staffRoles.map((each) => ({ value: each, label: roles[each] })),
  };
  const login: FormField = { kind: "text", name: "login", label: texts.loginField };
  const load = ({ students, classes, role: as }: StaffRow) =>
    as === "COUNSELOR"
      ? plural(locale, students, texts.students)
      : as === "EDUCATOR"
        ? plural(locale, classes, texts.classes)
        : "";
  const end = endStaffAction.bind(null, locale, schoolId);
  const resume = resumeStaffAction.bind(null, locale, schoolId);
  return (
    <StructureFrame locale={locale} area="staff" title={texts.title} lede={texts.lede} {...frame}>
      <Told locale={locale} query={query} undo={resume} />
      {query.done === "staffEnded" ? (
        <p>
          <a href={structureHref(locale, "assignments", schoolId)}>{texts.share}</a>
        </p>
      ) : null}
      <section className="part stack">
        <Table
          caption={texts.title}
          captionHidden
          rows={staff}
          rowKey={({ membershipId }) => membershipId}
          columns={[
            {
              key: "name",
              label: texts.name,
              cell: ({ name, endedAt }) => (
                <>
                  {name} {endedAt ? <Badge tone="warn">{texts.left}</Badge> : null}
                </>
              ),
            },
            { key: "role", label: texts.role, cell: (row) => roles[row.role] },
            { key: "login", label: texts.login, cell: (row) => row.login },
            { key: "load", label: texts.load, cell: load },
            {
              key: "act",
              label: form.end,
              cell: ({ membershipId, id, name, role: as, endedAt }) =>
                endedAt ? (
                  <RowForm action={resume} fields={{ id: membershipId }} label={form.undo} of={name} />
                ) : id === administrator.id && as === "SCHOOL_ADMINISTRATOR" ? null : (
                  <RowForm action={end} fields={{ id: membershipId }} label={texts.leaves} of={name} />
                ),
            },
          ]}
        />
        <Pager
          shown={plural(locale, staff.length, words.shown)}
          next={next ? { href: `${here}&after=${encodeURIComponent(next)}`, label: words.next } : undefined}
          first={after ? { href: here, label: words.first } : undefined}
        />
      </section>
      <section className="part stack" id="add">
        <h2>{texts.addTitle}</h2>
        <p>{texts.addText}</p>
        <AccountForm
          prefix="add-"
          action={addStaffAction.bind(null, locale, schoolId)}
          fields={[login, role]}
          submit={form.add}
          texts={accountWords}
          problems={problems}
        />
      </section>
      <section className="part stack" id="invite">
        <h2>{texts.inviteTitle}</h2>
        <p>{texts.inviteText}</p>
        <AccountForm
          prefix="invite-"
          action={inviteStaffAction.bind(null, locale, schoolId)}
          fields={[{ kind: "text", name: "name", label: texts.name }, login, role]}
          submit={texts.invite}
          done={{ title: texts.madeTitle, text: texts.made }}
          texts={accountWords}
          problems={problems}
        />
      </section>
    </StructureFrame>
  );
}
