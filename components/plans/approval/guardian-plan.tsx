import { RadioGroup } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { PrintButton } from "@/components/ui/print-button";
import { PlainButton, Sign } from "@/components/ui/sign";
import type { GuardianPlan } from "@/lib/plans/queries/get-plan-for-guardian";
import { relations, remarkLimit, signerNameLimit } from "@/lib/plans/rules/approval";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { approvalTexts } from "../approval-texts";
import { RequirementBlocks } from "../requirement-blocks";
import { ChangeList } from "./change-list";
import { CheckSummary } from "./check-summary";
import { Outcome } from "./outcome";
import { PlanYears } from "./plan-years";
import { RemarkText } from "./remarks";
import { courseTitle, pathwayTitles, relationWords } from "./words";

type Action = (form: FormData) => Promise<void>;
type Query = string | string[] | undefined;
type Props = { locale: Locale; plan: GuardianPlan; done: Query; problem: Query; sign: Action; ask: Action };

/** What a guardian reads, signs and asks, without an account. */
export function GuardianPlanView({ locale, plan, done, problem, sign, ask }: Props) {
  const { guardian: texts, plan: words, changes, standing, signers, pdf } = approvalTexts(locale);
  const { document } = plan;
  const { timeZone } = document;
  const day = (at: Date) => formatDate(locale, at, timeZone);
  return (
    <>
      <h1>{fill(texts.heading, { name: plan.student.name })}</h1>
      <p className="soft">
        {[
          document.school,
          plan.student.grade === null ? null : fill(pdf.grade, { n: plan.student.grade }),
          document.student.classOf === null ? null : fill(pdf.classOf, { year: document.student.classOf }),
        ]
          .filter(Boolean)
          .join(", ")}
      </p>
      {done === "signed" || done === "asked" ? (
        <div role="status">
          <Note tone="ok">{done === "signed" ? texts.signed : texts.asked}</Note>
        </div>
      ) : null}
      <Outcome locale={locale} done={undefined} problem={problem} />
      <p className="lede no-print">{texts.lede}</p>
      <p>{fill(words.pathway, { title: document.pathway[locale] })}</p>
      {document.approved ? (
        <p>{fill(standing.APPROVED, { by: document.approved.by, date: day(new Date(document.approved.at)) })}</p>
      ) : null}
      {plan.sinceSigned && !plan.signedNow ? (
        <ChangeList
          locale={locale}
          title={changes.titleSigned}
          changes={plan.sinceSigned.filter(({ material }) => material)}
          pathways={pathwayTitles(locale, plan.pathways)}
        />
      ) : null}
      <CheckSummary locale={locale} check={plan.check} rules={document.rules} />
      <h2>{words.title}</h2>
      <PlanYears locale={locale} courses={plan.courses} steps={document.content.steps} spanish={document.spanish} />
      {plan.check ? (
        <section>
          <h2>{words.toGraduate}</h2>
          <RequirementBlocks locale={locale} check={plan.check} />
        </section>
      ) : null}
      {document.content.reason ? (
        <>
          <h2>{words.reason}</h2>
          <p className="said">{document.content.reason}</p>
        </>
      ) : null}
      <ul className="signatures">
        {document.signatures.map(({ kind, name, relation, at }) => (
          <li key={`${kind} ${name} ${at}`} data-holds="true">
            {fill(standing.signedAs, {
              name,
              relation: relationWords(locale, relation) ?? signers[kind],
              date: day(new Date(at)),
            })}
          </li>
        ))}
      </ul>
      <div className="give-forms no-print">
        {plan.signedNow ? (
          <Note tone="ok">{texts.alreadySigned}</Note>
        ) : (
          <form action={sign} className="panel stack">
            <h2>{texts.sign}</h2>
            <p>{texts.signLede}</p>
            <input type="hidden" name="materialHash" value={document.materialHash} />
            <Field
              name="name"
              id="signer"
              label={texts.name}
              autoComplete="name"
              maxLength={signerNameLimit}
              required
            />
            <RadioGroup
              name="relation"
              legend={texts.relation}
              choices={relations.map((value) => ({ value, label: relationWords(locale, value) ?? value }))}
              required
            />
            <p>
              <Sign>{texts.signDo}</Sign>
            </p>
          </form>
        )}
        <form action={ask} className="panel stack">
          <h2>{texts.ask}</h2>
          <p>{texts.askLede}</p>
          <Field name="name" id="asker" label={texts.name} autoComplete="name" maxLength={signerNameLimit} required />
          <Field as="select" name="entryId" id="asked-entry" label={approvalTexts(locale).remarks.entry}>
            <option value="">{approvalTexts(locale).remarks.entryWhole}</option>
            {document.content.courses.map((course) => (
              <option key={course.id} value={course.id}>
                {courseTitle(locale, course, document.spanish)}
              </option>
            ))}
          </Field>
          <Field
            as="textarea"
            name="text"
            id="question"
            label={texts.question}
            rows={3}
            maxLength={remarkLimit}
            required
          />
          <PlainButton>{texts.askDo}</PlainButton>
        </form>
      </div>
      {plan.questions.length > 0 ? (
        <section className="remarks no-print">
          <h2>{texts.questions}</h2>
          <ul>
            {plan.questions.map((question, i) => (
              <li key={i}>
                <RemarkText locale={locale} timeZone={timeZone} remark={question} />
                {question.answers.map((answer, n) => (
                  <div className="answer" key={n}>
                    <RemarkText locale={locale} timeZone={timeZone} remark={answer} />
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p className="row no-print">
        <PlainButton href={`/api/v1/plans/${plan.planId}.pdf?locale=${locale}`}>{texts.pdf}</PlainButton>
        <PrintButton text={texts.print} />
      </p>
      <p className="sm soft no-print">{fill(texts.until, { date: day(plan.expiresAt) })}</p>
    </>
  );
}
