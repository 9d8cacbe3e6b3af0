import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import { planGrades } from "@/lib/plans/rules/school-year";
import { fill, type Locale } from "@/lib/platform/texts";
import { approvalTexts } from "../approval-texts";
import { listWords, yearName } from "../board/board-words";

type Action = (form: FormData) => Promise<void>;
type Props = {
  locale: Locale;
  planId: string;
  locked: readonly number[];
  own: readonly number[];
  lock: Action;
  unlock: Action;
};

/** Years that the student may not change: those of this plan can be opened again here. */
export function YearLocks({ locale, planId, locked, own, lock, unlock }: Props) {
  const { review: texts } = approvalTexts(locale);
  const ofSchool = locked.filter((grade) => !own.includes(grade));
  return (
    <details className="no-print">
      <summary className="chev">{texts.lock}</summary>
      <div className="stack">
        <p>{texts.lockLede}</p>
        {ofSchool.length > 0 ? (
          <p>
            {fill(texts.lockSchool, {
              years: listWords(
                locale,
                ofSchool.map((grade) => yearName(locale, grade)),
              ),
            })}
          </p>
        ) : null}
        {own.map((grade) => (
          <form action={unlock} key={grade}>
            <input type="hidden" name="planId" value={planId} />
            <input type="hidden" name="grade" value={grade} />
            <PlainButton>{fill(texts.unlock, { year: yearName(locale, grade) })}</PlainButton>
          </form>
        ))}
        <form action={lock} className="row">
          <input type="hidden" name="planId" value={planId} />
          <Field as="select" name="grade" id="lock-grade" label={texts.lockGrade} short>
            {planGrades
              .filter((grade) => !locked.includes(grade))
              .map((grade) => (
                <option key={grade} value={grade}>
                  {yearName(locale, grade)}
                </option>
              ))}
          </Field>
          <PlainButton>{texts.lockDo}</PlainButton>
        </form>
      </div>
    </details>
  );
}
