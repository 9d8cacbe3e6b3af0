import { overviewTexts } from "@/components/catalog/overview-texts";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import { schoolStages } from "@/lib/catalog/rules/school-shares";
import { fill, formatMoney, type Locale } from "@/lib/platform/texts";
import { adminTexts } from "./texts";

export const thresholdNames = ["highWagePercent", "highSkillStage", "highDemandOpenings", "highDemandGrowth"] as const;
export type ThresholdName = (typeof thresholdNames)[number];

type Props = {
  locale: Locale;
  /** As typed, or as in use. */
  values: Record<ThresholdName, string>;
  /** Keys of the problem texts. */
  problems: Partial<Record<ThresholdName, string>>;
  nationalMedian: number | null;
};

/** Figures to try: a question to the page, which answers what they would mean and changes nothing. */
export function ThresholdsForm({ locale, values, problems, nationalMedian }: Props) {
  const { settings: texts, form } = adminTexts(locale);
  const words: Record<string, string> = texts.problems;
  const errorOf = (name: ThresholdName) => (problems[name] ? words[problems[name]] : undefined);
  const errors = thresholdNames.flatMap((name) => {
    const message = errorOf(name);
    return message ? [{ field: name, message }] : [];
  });
  const field = (name: ThresholdName) => ({ name, error: errorOf(name), defaultValue: values[name] });
  return (
    <form action={`/${locale}/admin/settings#badges`} className="admin-form" noValidate>
      <ErrorSummary title={form.summary} kept={form.kept} errors={errors} />
      <Field
        {...field("highWagePercent")}
        label={texts.wage}
        hint={nationalMedian === null ? undefined : fill(texts.wageHint, { all: formatMoney(locale, nationalMedian) })}
        inputMode="decimal"
        short
      />
      <Field {...field("highSkillStage")} as="select" label={texts.skill}>
        {schoolStages.map((stage) => (
          <option key={stage} value={stage}>
            {overviewTexts(locale).badges.school[stage]}
          </option>
        ))}
      </Field>
      <Field
        {...field("highDemandOpenings")}
        label={texts.openings}
        hint={texts.openingsHint}
        inputMode="decimal"
        short
      />
      <Field {...field("highDemandGrowth")} label={texts.growth} inputMode="text" short />
      <div>
        <PlainButton>{texts.try}</PlainButton>
      </div>
    </form>
  );
}
