import { Field } from "@/components/ui/field";
import { Sign } from "@/components/ui/sign";
import type { Locale } from "@/lib/platform/texts";
import type { Care } from "@/lib/schools/queries/get-care";
import { structureTexts } from "./structure-texts";

export const ruleParts = ["counselorId", "nameFrom", "nameTo", "gradeFrom", "gradeTo", "programId"] as const;
export type RuleDraft = Record<(typeof ruleParts)[number], string>;

type Props = {
  locale: Locale;
  here: string;
  schoolId: string;
  /** "new", or the id of the rule that is changed. */
  ruleId: string;
  draft: RuleDraft;
  /** Keys of the problems, by field. */
  wrong: Partial<Record<string, string>>;
  care: Care;
};

/** Asks what a rule would do before anything changes: the answer is the page itself. */
export function CareRuleForm({ locale, here, schoolId, ruleId, draft, wrong, care }: Props) {
  const { care: texts, problems } = structureTexts(locale);
  const field = (name: keyof RuleDraft, label: string) => ({
    id: `rule-${name}`,
    name,
    label,
    className: "half",
    defaultValue: draft[name],
    error: wrong[name] ? (problems as Record<string, string>)[wrong[name]] : undefined,
  });
  return (
    <form action={`${here}#preview`} method="get" className="admin-form">
      <input type="hidden" name="school" value={schoolId} />
      <input type="hidden" name="rule" value={ruleId} />
      <div className="admin-fields">
        <Field as="select" {...field("counselorId", texts.counselor)}>
          {care.shares.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Field>
        <Field as="select" {...field("programId", texts.program)}>
          <option value="">{texts.anyProgram}</option>
          {care.programs.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Field>
        <Field {...field("nameFrom", texts.nameFrom)} hint={texts.nameHint} autoComplete="off" />
        <Field {...field("nameTo", texts.nameTo)} autoComplete="off" />
        <Field {...field("gradeFrom", texts.gradeFrom)} inputMode="numeric" autoComplete="off" />
        <Field {...field("gradeTo", texts.gradeTo)} inputMode="numeric" autoComplete="off" />
      </div>
      <div>
        <Sign>{texts.preview}</Sign>
      </div>
    </form>
  );
}
