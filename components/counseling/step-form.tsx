import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import type { CaseloadProgram } from "@/lib/counseling/queries/list-caseload";
import { type CaseloadFilter, planFilters, trackFilters } from "@/lib/counseling/schema";
import { fill, type Locale } from "@/lib/platform/texts";
import { dayTexts } from "./day-texts";
import type { CounselingTexts } from "./texts";

type Props = {
  locale: Locale;
  filter: CaseloadFilter;
  grades: readonly number[];
  programs: readonly CaseloadProgram[];
  texts: CounselingTexts;
};

/** Name, grade, program, track and plan: all of what is chosen must hold. A form that works without a script. */
export function StepForm({ locale, filter, grades, programs, texts }: Props) {
  const { filter: words } = dayTexts(locale);
  return (
    <form className="find narrow-down no-print" action={`/${locale}/caseload`} role="search">
      {filter.progress === "all" ? null : <input type="hidden" name="progress" value={filter.progress} />}
      <Field type="search" name="q" label={texts.find} hint={texts.findHint} defaultValue={filter.q} maxLength={80} />
      <Field as="select" name="grade" label={words.grade} defaultValue={String(filter.grade)}>
        <option value="all">{words.any}</option>
        {grades.map((grade) => (
          <option key={grade} value={grade}>
            {fill(texts.grade, { n: grade })}
          </option>
        ))}
        <option value="none">{texts.noGrade}</option>
      </Field>
      {programs.length > 0 ? (
        <Field as="select" name="program" label={words.program} defaultValue={filter.program ?? ""}>
          <option value="">{words.any}</option>
          {programs.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Field>
      ) : null}
      <Field as="select" name="track" label={words.track} defaultValue={filter.track}>
        {trackFilters.map((track) => (
          <option key={track} value={track}>
            {track === "all" ? words.any : words.tracks[track]}
          </option>
        ))}
      </Field>
      <Field as="select" name="plan" label={words.plan} defaultValue={filter.plan}>
        {planFilters.map((plan) => (
          <option key={plan} value={plan}>
            {plan === "all" ? words.any : words.plans[plan]}
          </option>
        ))}
      </Field>
      <PlainButton>{words.show}</PlainButton>
    </form>
  );
}
