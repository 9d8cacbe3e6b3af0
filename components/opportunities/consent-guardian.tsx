import { RadioGroup } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { PrintButton } from "@/components/ui/print-button";
import { Sign } from "@/components/ui/sign";
import { applicationLimits } from "@/lib/opportunities/rules/application-limits";
import type { ConsentAsked } from "@/lib/opportunities/queries/get-consent-asked";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { ApplicationSent } from "./application-sent";
import { applicationTexts } from "./application-texts";
import { ConsentAbout } from "./consent-about";
import { consentTexts } from "./consent-texts";

type Query = string | string[] | undefined;
type Props = {
  locale: Locale;
  timeZone: string;
  asked: ConsentAsked;
  done: Query;
  problem: Query;
  answer: (form: FormData) => Promise<void>;
};

/** What a guardian reads and answers, without an account. */
export function ConsentGuardian({ locale, timeZone, asked, done, problem, answer }: Props) {
  const { guardian: texts, done: doneTexts, problems, summary } = consentTexts(locale);
  const { student: name, application, opportunity, sent, guardian, guardianName, staff } = asked;
  const { title, organisation, kind } = application;
  const wrong =
    typeof problem === "string" && Object.hasOwn(problems, problem) ? problems[problem as keyof typeof problems] : null;
  return (
    <>
      <h1>{fill(texts.heading, { name })}</h1>
      {wrong ? <ErrorSummary title={summary} errors={[{ message: wrong }]} /> : null}
      {done === "said" ? (
        <div role="status">
          <Note tone="ok">{doneTexts.said}</Note>
        </div>
      ) : null}
      <p className="lede">{fill(texts.lede, { name, organisation })}</p>
      <section className="stack">
        <h2>
          {texts.what}: {title}
        </h2>
        <ConsentAbout locale={locale} kind={kind} opportunity={opportunity} />
      </section>
      <section className="stack">
        <h2>{fill(texts.sent, { organisation })}</h2>
        <div className="panel">
          <ApplicationSent locale={locale} sent={sent} texts={applicationTexts(locale)} />
        </div>
      </section>
      <section className="stack">
        <h2>{texts.answer}</h2>
        {guardian === "GIVEN" || guardian === "REFUSED" ? (
          <Note {...(guardian === "GIVEN" ? { tone: "ok" as const } : {})}>
            {fill(texts.said[guardian], { by: guardianName })}
          </Note>
        ) : null}
        {staff === "NONE" ? null : <p>{texts.staff[staff]}</p>}
        <form action={answer} className="panel stack no-print">
          <input type="hidden" name="seen" value={asked.appliedAt.toISOString()} />
          <RadioGroup
            name="says"
            legend={texts.answer}
            required
            defaultValue={guardian === "ASKED" ? undefined : guardian}
            choices={[
              { value: "GIVEN", label: fill(texts.yes, { name }) },
              { value: "REFUSED", label: texts.no },
            ]}
          />
          <Field
            name="name"
            label={texts.name}
            hint={fill(texts.nameHint, { name })}
            autoComplete="name"
            required
            maxLength={applicationLimits.line}
            defaultValue={guardianName}
          />
          <p>
            <Sign>{texts.submit}</Sign>
          </p>
        </form>
        <p className="sm soft">{fill(texts.change, { date: formatDate(locale, asked.expiresAt, timeZone) })}</p>
        <p className="row no-print">
          <PrintButton text={texts.print} />
        </p>
      </section>
    </>
  );
}
