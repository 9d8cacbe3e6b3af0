import type { Metadata } from "next";
import { Outcome } from "@/components/admin/outcome";
import { TextForm, type TextFormField } from "@/components/admin/text-form";
import { courseTexts } from "@/components/plans/course-texts";
import { AgreementTable } from "@/components/plans/school/agreement-table";
import { BringList } from "@/components/plans/school/bring-list";
import { ListHistory } from "@/components/plans/school/list-history";
import { SchoolFrame } from "@/components/plans/school/school-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { listAgreements } from "@/lib/plans/queries/list-agreements";
import { listSchoolImports } from "@/lib/plans/queries/list-school-imports";
import { agreementCell, agreementFields, listedAgreement } from "@/lib/plans/rules/agreement-list";
import type { Agreement } from "@/lib/plans/rules/college-credits";
import { now } from "@/lib/platform/clock";
import { type Locale, toLocale } from "@/lib/platform/texts";
import { listColumns } from "../list-columns";
import { frameOf, textOf } from "../school-of";
import { endAgreementAction, resumeAgreementAction, saveAgreementAction } from "./actions";
import { agreementFormName } from "./form-names";

type Props = PageProps<"/[locale]/admin/agreements">;

const path = "/admin/agreements";
const atBring = ["no-file", "too-large", "unreadable", "not-text"];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: courseTexts(toLocale((await params).locale)).agreements.title, robots: { index: false } };
}

function fieldsOf(locale: Locale, agreement: Agreement | undefined): TextFormField[] {
  const { fields, hints, agreements } = courseTexts(locale);
  const listed = agreement && listedAgreement({ ...agreement, courseCodes: [...agreement.courseCodes] });
  return agreementFields.map((name) => ({
    name: agreementFormName(name),
    label: name === "credits" ? agreements.collegeCreditsLabel : fields[name],
    hint: hints[name],
    short: true,
    defaultValue: listed ? agreementCell(listed, name) : "",
  }));
}

export default async function AgreementsPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const administrator = await requireSchoolAdministrator(locale, path);
  const query = await searchParams;
  const frame = frameOf(administrator, query.school);
  const { id: schoolId } = frame.school;
  const agreements = await listAgreements(administrator, schoolId);
  const imports = await listSchoolImports(administrator, schoolId, "agreements");
  const { agreements: texts, courses, lists, form } = courseTexts(locale);
  const edited = agreements.find(({ id }) => id === query.edit);
  const here = `/${locale}${path}?school=${schoolId}`;
  const problem = textOf(query, "problem");
  const bringing = atBring.includes(problem);
  return (
    <SchoolFrame locale={locale} path={path} area="agreements" title={texts.title} lede={texts.lede} {...frame}>
      {bringing ? null : <Outcome locale={locale} query={query} words={lists} />}
      <section className="part stack">
        {agreements.length === 0 ? (
          <EmptyState level={2} title={texts.empty} text={texts.emptyText} />
        ) : (
          <>
            <h2>{texts.caption}</h2>
            <AgreementTable
              locale={locale}
              agreements={agreements}
              at={now()}
              editHref={(id) => `${here}&edit=${id}#edit`}
              end={endAgreementAction.bind(null, locale, schoolId)}
              resume={resumeAgreementAction.bind(null, locale, schoolId)}
            />
            <p>
              <a href={`/api/v1/admin/lists/agreements?school=${schoolId}`}>{courses.export}</a>
            </p>
          </>
        )}
      </section>
      <section className="part stack" id="edit">
        <h2>{edited ? texts.change : texts.add}</h2>
        <TextForm
          key={edited?.id ?? "new"}
          prefix="agreement-"
          action={saveAgreementAction.bind(null, locale, schoolId, edited?.id ?? null)}
          fields={fieldsOf(locale, edited)}
          submit={texts.save}
          texts={form}
          problems={lists.problems}
        />
        {edited ? (
          <p>
            <a href={here}>{texts.cancel}</a>
          </p>
        ) : null}
      </section>
      <section className="part stack" id="bring">
        <h2>{courses.bring}</h2>
        <p>{courses.bringText}</p>
        <BringList
          locale={locale}
          kind="agreements"
          schoolId={schoolId}
          columns={listColumns(locale, "agreements")}
          problem={bringing ? problem : null}
        />
      </section>
      <section className="part stack">
        <h2>{lists.history}</h2>
        <ListHistory locale={locale} imports={imports} />
      </section>
    </SchoolFrame>
  );
}
