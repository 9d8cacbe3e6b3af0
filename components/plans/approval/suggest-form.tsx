import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/choices";
import { PlainButton } from "@/components/ui/sign";
import { remarkLimit } from "@/lib/plans/rules/approval";
import type { PlanContent } from "@/lib/plans/rules/content";
import { planGrades } from "@/lib/plans/rules/school-year";
import type { Locale } from "@/lib/platform/texts";
import { approvalTexts } from "../approval-texts";
import { yearName } from "../board/board-words";

type Props = {
  locale: Locale;
  planId: string;
  content: PlanContent;
  grade: number | null;
  offers: readonly { code: string; title: string; retired: boolean }[];
  action: (form: FormData) => Promise<void>;
};

const kinds = ["add", "move", "replace", "remove"] as const;

/** One change to propose, without a script: what, which course, where, and why. */
export function SuggestForm({ locale, planId, content, grade, offers, action }: Props) {
  const { suggest: texts } = approvalTexts(locale);
  const listed = offers.filter(({ retired }) => !retired);
  return (
    <details className="no-print" id="suggest">
      <summary className="chev">{texts.title}</summary>
      <form action={action} className="stack suggest-form">
        <p>{texts.lede}</p>
        <input type="hidden" name="planId" value={planId} />
        <RadioGroup
          name="kind"
          legend={texts.kind}
          choices={kinds.map((value) => ({ value, label: texts.kinds[value] }))}
          defaultValue="add"
          required
        />
        <Field as="select" name="entryId" id="suggest-entry" label={texts.entry} hint={texts.entryHint}>
          <option value="">{texts.none}</option>
          {content.courses.map((course) => (
            <option key={course.id} value={course.id}>
              {`${course.title} (${yearName(locale, course.grade)})`}
            </option>
          ))}
        </Field>
        <Field
          name="code"
          id="suggest-code"
          label={texts.code}
          hint={texts.codeHint}
          list="suggest-codes"
          short
          maxLength={40}
        />
        <datalist id="suggest-codes">
          {listed.map(({ code, title }) => (
            <option key={code} value={code}>
              {title}
            </option>
          ))}
        </datalist>
        <Field as="select" name="grade" id="suggest-grade" label={texts.grade} hint={texts.gradeHint}>
          {planGrades
            .filter((each) => grade === null || each >= grade)
            .map((each) => (
              <option key={each} value={each}>
                {yearName(locale, each)}
              </option>
            ))}
        </Field>
        <Field
          as="textarea"
          name="message"
          id="suggest-message"
          label={texts.message}
          rows={2}
          maxLength={remarkLimit}
        />
        <PlainButton>{texts.send}</PlainButton>
      </form>
    </details>
  );
}
