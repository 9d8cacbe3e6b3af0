import { Checkbox } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PlainButton } from "@/components/ui/sign";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import type { ResearchSchool } from "@/lib/schools/queries";
import { researchTexts } from "./research-texts";

type Props = {
  locale: Locale;
  school: ResearchSchool;
  timeZone: string;
  problem: { summary: string; message: string } | undefined;
  action: (form: FormData) => Promise<void>;
};

/** One school's switch: a box to tick before it is on, a button to end it at once. */
export function ResearchSwitch({ locale, school, timeZone, problem, action }: Props) {
  const { schools: texts } = researchTexts(locale);
  const { id, name, researchAllowedAt } = school;
  const sure = `sure-${id}`;
  return (
    <section className="panel stack" aria-labelledby={`school-${id}`}>
      <h3 id={`school-${id}`}>{name}</h3>
      {researchAllowedAt === null ? (
        <>
          <p>{texts.off}</p>
          <form action={action} className="admin-form" noValidate>
            {problem ? (
              <ErrorSummary title={problem.summary} errors={[{ field: sure, message: problem.message }]} />
            ) : null}
            <input type="hidden" name="schoolId" value={id} />
            <input type="hidden" name="allowed" value="yes" />
            <Checkbox
              id={sure}
              name="sure"
              value="yes"
              label={fill(texts.sure, { school: name })}
              error={problem?.message}
              required
            />
            <div>
              <PlainButton aria-label={fill(texts.allow, { school: name })}>{texts.allowDo}</PlainButton>
            </div>
          </form>
        </>
      ) : (
        <>
          <p>{fill(texts.on, { date: formatDate(locale, researchAllowedAt, timeZone) })}</p>
          <p className="soft">{texts.endText}</p>
          <form action={action}>
            <input type="hidden" name="schoolId" value={id} />
            <input type="hidden" name="allowed" value="no" />
            <PlainButton aria-label={fill(texts.end, { school: name })}>{texts.endDo}</PlainButton>
          </form>
        </>
      )}
    </section>
  );
}
