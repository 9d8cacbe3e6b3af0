import { PlainButton } from "@/components/ui/sign";
import type { Locale } from "@/lib/platform/texts";
import { type StartChoices, WordingField } from "./start-form";
import { RadioGroup } from "@/components/ui/choices";
import { surveyTexts } from "./texts";

type Props = Pick<StartChoices, "length" | "audience"> & { locale: Locale; action: string };

/** Which printed form: its length, and whose words. */
export function PaperChoice({ locale, action, length, audience }: Props) {
  const { paper, start } = surveyTexts(locale);
  return (
    <form method="get" action={action} className="stack mt-3">
      <RadioGroup
        name="length"
        legend={start.lengthLegend}
        defaultValue={length}
        choices={(["QUICK", "STANDARD", "COMPLETE"] as const).map((value) => ({ value, label: start.lengths[value] }))}
      />
      <WordingField locale={locale} audience={audience} />
      <PlainButton>{paper.show}</PlainButton>
    </form>
  );
}
