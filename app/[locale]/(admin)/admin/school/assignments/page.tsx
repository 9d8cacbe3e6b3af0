import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CareChecks } from "@/components/schools/care-checks";
import { CareRuleForm } from "@/components/schools/care-rule-form";
import { CareRules } from "@/components/schools/care-rules";
import { CareShares } from "@/components/schools/care-shares";
import { ruleWords } from "@/components/schools/care-words";
import { RowForm } from "@/components/schools/row-form";
import { StructureFrame, structureHref } from "@/components/schools/structure-frame";
import { structureTexts } from "@/components/schools/structure-texts";
import { Told } from "@/components/schools/told";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { now } from "@/lib/platform/clock";
import { fill, formatNumber, toLocale } from "@/lib/platform/texts";
import { getCare, previewCare } from "@/lib/schools/queries/get-care";
import { frameOf } from "../../school-of";
import {
  applyRulesAction,
  endRuleAction,
  handOverAction,
  moveRuleAction,
  resumeRuleAction,
  saveRuleAction,
} from "./actions";
import { readDraft } from "./rule-draft";

type Props = PageProps<"/[locale]/admin/school/assignments">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: structureTexts(toLocale((await params).locale)).care.title, robots: { index: false } };
}

export default async function AssignmentsPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const administrator = await requireSchoolAdministrator(locale, "/admin/school/assignments");
  const query = await searchParams;
  const frame = frameOf(administrator, query.school);
  const { id: schoolId } = frame.school;
  const at = now();
  const care = (await getCare(administrator, schoolId, at)) ?? notFound();
  const { edited, draft, wrong, rule, rules } = readDraft(query, care);
  const preview = rule ? await previewCare(administrator, schoolId, rules, at) : null;
  const { care: texts, frame: words, form, people } = structureTexts(locale);
  const here = structureHref(locale, "assignments", schoolId);
  const students = `/${locale}/admin/school/students`;
  return (
    <StructureFrame locale={locale} area="assignments" title={texts.title} lede={texts.lede} {...frame}>
      <Told locale={locale} query={query} undo={resumeRuleAction.bind(null, locale, schoolId)} />
      {care.shares.length === 0 ? (
        <section className="part">
          <EmptyState
            level={2}
            title={texts.noCounselors}
            text={texts.noCounselorsText}
            href={structureHref(locale, "staff", schoolId)}
            action={words.staff}
          />
        </section>
      ) : null}
      {rule && preview ? (
        <section className="part stack" id="preview">
          <h2>{texts.previewTitle}</h2>
          <p>
            <strong>{ruleWords(locale, rule, care.programs)}</strong>:{" "}
            {care.shares.find(({ id }) => id === rule.counselorId)?.name}
          </p>
          <p className="soft">{texts.previewText}</p>
          <CareShares locale={locale} care={care} preview={preview} />
          <CareChecks locale={locale} care={care} rules={rules} />
          <form action={saveRuleAction.bind(null, locale, schoolId)} className="row">
            <input type="hidden" name="rule" value={edited?.id ?? "new"} />
            {Object.entries(draft).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <button type="submit" className="sign">
              {texts.saveRule}
            </button>
            <a href={here}>{form.cancel}</a>
          </form>
        </section>
      ) : null}
      <section className="part stack">
        <h2>{texts.shares}</h2>
        <CareShares locale={locale} care={care} />
        {care.lone === 0 ? null : (
          <p>
            <a href={`${students}?school=${schoolId}&lone=yes`}>
              {texts.lone}: {formatNumber(locale, care.lone)}
            </a>
          </p>
        )}
      </section>
      {care.leavers.length === 0 ? null : (
        <section className="part stack">
          <h2>{texts.leavers}</h2>
          {care.leavers.map((leaver) => (
            <div key={leaver.id} className="stack">
              <p>{fill(texts.leaver, { name: leaver.name, n: formatNumber(locale, leaver.students) })}</p>
              <RowForm
                action={handOverAction.bind(null, locale, schoolId)}
                fields={{ fromId: leaver.id }}
                label={texts.give}
                of={leaver.name}
              >
                <Field as="select" id={`to-${leaver.id}`} name="toId" label={texts.handOver}>
                  {care.shares.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </Field>
              </RowForm>
            </div>
          ))}
        </section>
      )}
      <section className="part stack">
        <h2>{texts.rules}</h2>
        <CareRules
          locale={locale}
          care={care}
          here={here}
          move={moveRuleAction.bind(null, locale, schoolId)}
          end={endRuleAction.bind(null, locale, schoolId)}
        />
        {care.rules.length === 0 ? null : (
          <>
            <CareChecks locale={locale} care={care} rules={care.rules} />
            <RowForm action={applyRulesAction.bind(null, locale, schoolId)} fields={{}} label={texts.apply} />
          </>
        )}
      </section>
      {care.shares.length === 0 ? null : (
        <section className="part stack" id="rule">
          <h2>{edited ? texts.changeTitle : texts.add}</h2>
          <CareRuleForm
            key={JSON.stringify(draft)}
            locale={locale}
            here={`/${locale}/admin/school/assignments`}
            schoolId={schoolId}
            ruleId={edited?.id ?? "new"}
            draft={draft}
            wrong={wrong}
            care={care}
          />
          {edited ? (
            <p>
              <a href={here}>{form.cancel}</a>
            </p>
          ) : null}
        </section>
      )}
      <section className="part stack">
        <h2>{texts.hand}</h2>
        <p>{texts.handText}</p>
        <form action={students} method="get" className="find-form">
          <input type="hidden" name="school" value={schoolId} />
          <Field name="q" label={people.find} autoComplete="off" />
          <PlainButton>{form.find}</PlainButton>
        </form>
      </section>
    </StructureFrame>
  );
}
