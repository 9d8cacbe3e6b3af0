import { PrintButton } from "@/components/ui/print-button";
import { fill, type Locale } from "@/lib/platform/texts";
import { minutesFor, type StartChoices } from "./start-form";
import { PaperChoice } from "./paper-choice";
import { surveyTexts } from "./texts";

type PaperPart = {
  kind: "interests" | "subjects" | "skills";
  question: string;
  choices: readonly string[];
  lines: readonly { number: number; key: string; text: string }[];
};
export type PaperForm = { name: string; parts: readonly PaperPart[]; count: number };

type Props = Pick<StartChoices, "length" | "audience"> & { locale: Locale; form: PaperForm };

/** Sheets to print: a line and five circles for each question, numbered as they are typed in later. */
export function PaperSurvey({ locale, form, length, audience }: Props) {
  const { paper: texts, start } = surveyTexts(locale);
  return (
    <div className="page paper-survey">
      <div className="no-print stack">
        <h1>{texts.title}</h1>
        <p className="lede">{texts.lede}</p>
        <details>
          <summary className="chev">{texts.otherForm}</summary>
          <PaperChoice locale={locale} action={`/${locale}/survey/paper`} length={length} audience={audience} />
        </details>
        <PrintButton text={texts.print} />
      </div>
      <div className="paper-head">
        <p className="paper-title">Waymark</p>
        <p>
          {fill(texts.lengthLine, { n: form.count, minutes: minutesFor(form.count) })} · {start.wordings[audience]} ·{" "}
          {texts.form} <b>{form.name}</b>
        </p>
        <p className="paper-who">
          <span>{texts.name}</span> <span>{texts.date}</span>
        </p>
        <p>{texts.leave}</p>
      </div>
      {form.parts.map((part) => (
        <section key={part.kind} className="paper-part">
          <h2>{part.question}</h2>
          <ol className="paper-key" aria-label={texts.key}>
            {part.choices.map((choice, i) => (
              <li key={choice}>
                <b>{i + 1}</b> {choice}
              </li>
            ))}
          </ol>
          <ol className="paper-lines" start={part.lines[0]?.number}>
            {part.lines.map(({ number, key, text }) => (
              <li key={key} value={number}>
                <b className="num">{number}</b>
                <span>
                  {text} <small>{key}</small>
                </span>
                <span className="circles" aria-hidden="true">
                  {part.choices.map((choice, i) => (
                    <i key={choice}>{i + 1}</i>
                  ))}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <p className="xs soft">
        {texts.form} {form.name}
      </p>
    </div>
  );
}
