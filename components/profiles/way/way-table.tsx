import { Table } from "@/components/ui/table";
import { fill, type Locale, plural } from "@/lib/platform/texts";
import { stateOf, waitingFor } from "@/lib/profiles/rules/milestone-state";
import type { WayStepView } from "@/lib/profiles/rules/milestone-view";
import type { WayTexts } from "../way-texts";
import { type StepNames, stepTitle, whenWords } from "./step-words";

type Props = {
  locale: Locale;
  steps: readonly WayStepView[];
  names: StepNames;
  today: Date;
  texts: WayTexts;
};

/** Every step with its number on the line: how it stands, when, what comes first, and what shows it. */
export function WayTable({ locale, steps, names, today, texts }: Props) {
  const { columns } = texts;
  const titleOf = (step: WayStepView) => stepTitle(locale, step, names, texts);
  const others = (step: WayStepView) =>
    step.either === null ? [] : steps.filter(({ id, either }) => id !== step.id && either === step.either);
  const numbersOf = (some: readonly WayStepView[]) =>
    some
      .map((each) => steps.indexOf(each) + 1)
      .sort((a, b) => a - b)
      .join(", ");
  return (
    <Table
      className="way-steps"
      caption={texts.title}
      captionHidden
      rows={steps}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "step",
          label: columns.step,
          cell: (step) => (
            <>
              <span id={`step-${step.id}`}>
                {steps.indexOf(step) + 1}. {titleOf(step)}
              </span>
              <small>{texts.kinds[step.kind]}</small>
              {step.note ? <small>{step.note}</small> : null}
              <a
                className="no-print"
                href={`/${locale}/way/${step.id}`}
                aria-label={fill(texts.openNamed, { title: titleOf(step) })}
              >
                {texts.open}
              </a>
            </>
          ),
        },
        {
          key: "state",
          label: columns.state,
          cell: (step) => {
            const state = stateOf(step, steps);
            const either = others(step);
            return (
              <>
                <b className={`way-state ${state}`}>{texts.states[state]}</b>
                {either.length > 0 && state !== "instead" ? (
                  <small>
                    {fill(texts.either, {
                      titles: numbersOf([step, ...either]),
                    })}
                  </small>
                ) : null}
              </>
            );
          },
        },
        { key: "when", label: columns.when, cell: (step) => whenWords(locale, step, today, texts) },
        {
          key: "first",
          label: columns.first,
          cell: (step) => numbersOf(waitingFor(step, steps)) || texts.nothing,
        },
        {
          key: "files",
          label: columns.files,
          cell: (step) =>
            step.files.length > 0
              ? plural(locale, step.files.length, texts.files)
              : step.state === "DONE"
                ? texts.yourWord
                : texts.nothing,
        },
      ]}
    />
  );
}
