import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import { courseTitleLimit, mostOwnCredits } from "@/lib/plans/rules/content";
import { fill, type Locale } from "@/lib/platform/texts";
import { boardTexts } from "../board-texts";

type Props = { locale: Locale; grade: number; terms: number };

/** The fields of a course that no list has. */
export function OwnCourseForm({ locale, grade, terms }: Props) {
  const { add: texts, term, wholeYear } = boardTexts(locale);
  return (
    <Disclosure summary={texts.own}>
      <div className="record-form">
        <Field className="wide" name="title" label={texts.ownTitle} required maxLength={courseTitleLimit} />
        <Field
          name="credits"
          label={texts.ownCredits}
          type="number"
          min={0}
          max={mostOwnCredits}
          step={0.01}
          defaultValue={1}
          required
        />
        <Field as="select" name="place" label={texts.term} defaultValue={`${grade}-0`}>
          <option value={`${grade}-0`}>{wholeYear}</option>
          {Array.from({ length: terms }, (_, i) => (
            <option key={i} value={`${grade}-${i + 1}`}>
              {fill(term, { n: i + 1 })}
            </option>
          ))}
        </Field>
        <PlainButton>{texts.ownDo}</PlainButton>
      </div>
    </Disclosure>
  );
}
