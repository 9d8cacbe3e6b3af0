import { Field } from "@/components/ui/field";
import { PlainButton, Sign } from "@/components/ui/sign";
import type { RecordLine } from "@/lib/plans/queries/get-own-record";
import { courseTitleLimit } from "@/lib/plans/rules/content";
import { planGrades } from "@/lib/plans/rules/school-year";
import { fill, type Locale } from "@/lib/platform/texts";
import { boardTexts } from "../board-texts";
import { yearName } from "./board-words";

type Props = {
  locale: Locale;
  action: (form: FormData) => Promise<void>;
  /** Of the list, or a line that is changed; null: in the student's own words. */
  course: { code: string; title: string; credits: number; scedCode?: string | null } | null;
  /** The line that is changed. Its year, term and code stay: another of them is another line. */
  line: RecordLine | null;
  grade: number;
  terms: number;
  /** In the reader's language; what is stored keeps the list's own title. */
  titleOf: (course: { code: string; title: string }) => string;
};

const outcomes = ["COMPLETED", "IN_PROGRESS", "FAILED", "WITHDRAWN"] as const;

export function RecordForm({ locale, action, course, line, grade, terms, titleOf }: Props) {
  const { record: texts, add, term, wholeYear } = boardTexts(locale);
  return (
    <form action={action} className="record-form">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="code" value={course?.code ?? ""} />
      <input type="hidden" name="scedCode" value={course?.scedCode ?? ""} />
      {course ? (
        <p className="wide">
          <input type="hidden" name="title" value={course.title} />
          <b>{titleOf(course)}</b>
        </p>
      ) : (
        <Field className="wide" name="title" label={add.ownTitle} required maxLength={courseTitleLimit} />
      )}
      {line ? (
        <>
          <input type="hidden" name="grade" value={line.grade} />
          <input type="hidden" name="term" value={line.term} />
        </>
      ) : (
        <>
          <Field as="select" name="grade" label={texts.grade} defaultValue={grade}>
            {planGrades.map((each) => (
              <option key={each} value={each}>
                {yearName(locale, each)}
              </option>
            ))}
          </Field>
          <Field as="select" name="term" label={texts.term} defaultValue="0">
            <option value="0">{wholeYear}</option>
            {Array.from({ length: terms }, (_, i) => (
              <option key={i} value={i + 1}>
                {fill(term, { n: i + 1 })}
              </option>
            ))}
          </Field>
        </>
      )}
      <Field as="select" name="outcome" label={texts.outcome} defaultValue={line?.outcome ?? "COMPLETED"}>
        {outcomes.map((each) => (
          <option key={each} value={each}>
            {texts.outcomes[each]}
          </option>
        ))}
      </Field>
      <Field
        name="credits"
        label={texts.credits}
        type="number"
        min={0}
        max={10}
        step={0.01}
        defaultValue={line?.credits ?? course?.credits ?? 1}
        required
      />
      <Field name="mark" label={texts.mark} hint={texts.markHint} maxLength={8} defaultValue={line?.mark ?? ""} />
      <div className="row wide">
        <Sign>{line ? texts.changeDo : texts.addDo}</Sign>
        <PlainButton href={`/${locale}/plan/record`}>{add.cancel}</PlainButton>
      </div>
    </form>
  );
}
