import { RadioGroup } from "@/components/ui/choices";
import { PlainButton, Sign } from "@/components/ui/sign";
import { fill, type Locale } from "@/lib/platform/texts";
import { surveyTexts } from "./texts";

const lengths = ["QUICK", "STANDARD", "COMPLETE"] as const;
const wordings = ["MIDDLE", "GENERAL", "ADULT"] as const;

export type StartChoices = {
  /** How many questions each length asks. */
  questions: Record<(typeof lengths)[number], number>;
  length: (typeof lengths)[number];
  audience: (typeof wordings)[number];
};

/** The middle of people who answered such questions one after another; the page about the survey says so. */
export const answering = { seconds: 4.17, people: 1151 };
export const minutesFor = (questions: number) => Math.max(1, Math.round((questions * answering.seconds) / 60));

type Props = { locale: Locale; choices: StartChoices };

function LengthField({ locale, choices }: Props) {
  const texts = surveyTexts(locale).start;
  return (
    <RadioGroup
      name="length"
      legend={texts.lengthLegend}
      defaultValue={choices.length}
      choices={lengths.map((value) => ({
        value,
        label: texts.lengths[value],
        hint: fill(texts.lengthHint, {
          n: choices.questions[value],
          minutes: minutesFor(choices.questions[value]),
        }),
      }))}
    />
  );
}

export function WordingField({ locale, audience }: { locale: Locale } & Pick<StartChoices, "audience">) {
  const texts = surveyTexts(locale).start;
  return (
    <RadioGroup
      name="audience"
      legend={texts.wordingLegend}
      defaultValue={audience}
      choices={wordings.map((value) => ({ value, label: texts.wordings[value] }))}
    />
  );
}

export function WalkFields(props: Props) {
  return (
    <>
      <LengthField {...props} />
      <WordingField locale={props.locale} audience={props.choices.audience} />
    </>
  );
}

/** Length and wording are chosen already: one tap begins. */
export function StartForm({ label, plain, ...props }: Props & { label: string; plain?: boolean }) {
  const { locale, choices } = props;
  const texts = surveyTexts(locale).start;
  const Button = plain ? PlainButton : Sign;
  return (
    <form method="get" action={`/${locale}/survey/1`} className="start-form">
      <LengthField {...props} />
      <details className="wording">
        <summary className="chev">{fill(texts.worded, { who: texts.wordings[choices.audience] })}</summary>
        <WordingField locale={locale} audience={choices.audience} />
      </details>
      <Button {...(plain ? {} : { size: "big" as const })}>{label}</Button>
    </form>
  );
}
