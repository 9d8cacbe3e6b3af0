import { Badge } from "@/components/ui/badge";
import { PlainButton } from "@/components/ui/sign";
import { fill } from "@/lib/platform/texts";
import { boardTexts } from "../board-texts";
import { creditWords } from "./board-words";
import { EditForm, type PlanForms } from "./edit-form";

export type ListedChoice = {
  code: string;
  title: string;
  credits: number;
  gradeFrom: number;
  gradeTo: number;
  /** What it helps to close. */
  closes: string | null;
  onPathway: boolean;
  taken: boolean;
};

type Props = {
  title: string;
  choices: readonly ListedChoice[];
  /** How many there are beyond these. */
  more: number;
  forms: PlanForms;
  grade: number;
  /** The entry that the chosen course takes the place of. */
  replace: string | null;
};

/** Courses to choose from, each with its one button. */
export function ChoiceList({ title, choices, more, forms, grade, replace }: Props) {
  const texts = boardTexts(forms.locale);
  if (choices.length === 0) return null;
  return (
    <section>
      <h2 className="text-xl">{title}</h2>
      <ul className="choice-list">
        {choices.map((choice) => {
          const { code, gradeFrom, gradeTo, closes } = choice;
          const grades =
            gradeFrom === gradeTo
              ? fill(texts.add.one, { from: gradeFrom })
              : fill(texts.add.from, { from: gradeFrom, to: gradeTo });
          // A course found by its name may be for another grade: it goes where it belongs.
          const place = Math.min(Math.max(grade, gradeFrom), gradeTo);
          const fields = replace ? { kind: "replace", id: replace, code } : { kind: "add", code, place };
          return (
            <li key={code}>
              <span>
                <b>{choice.title}</b>
                <small>{[code, creditWords(forms.locale, choice.credits), grades].join(" · ")}</small>
                {closes ? <small className="for">{fill(texts.add.closes, { line: closes })}</small> : null}
                {choice.onPathway ? <small className="for">{texts.onPathway}</small> : null}
              </span>
              {choice.taken ? (
                <Badge>{texts.add.already}</Badge>
              ) : (
                <EditForm forms={forms} fields={fields} desk={null}>
                  <PlainButton
                    aria-label={fill(replace ? texts.add.useNamed : texts.add.addNamed, { title: choice.title })}
                  >
                    {replace ? texts.add.use : texts.add.add}
                  </PlainButton>
                </EditForm>
              )}
            </li>
          );
        })}
      </ul>
      {more > 0 ? <p className="sm soft mt-2">{fill(texts.add.more, { n: more })}</p> : null}
    </section>
  );
}
