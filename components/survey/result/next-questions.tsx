import { Sign } from "@/components/ui/sign";
import { resultTexts } from "../result-texts";
import type { ResultData } from "./result-data";

/** Where the answers tell nothing apart there is no list, but what would tell the most. */
export function NextQuestions({ result: { locale, nextQuestions } }: { result: ResultData }) {
  const { flat: texts } = resultTexts(locale);
  if (nextQuestions.length === 0) return null;
  return (
    <section className="part stack" id="next-questions" aria-labelledby="next-questions-title">
      <h2 id="next-questions-title">{texts.title}</h2>
      <p>{texts.text}</p>
      <ol className="next-questions">
        {nextQuestions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
      <p className="no-print">
        <Sign href={`/${locale}/survey`}>{texts.start}</Sign>
      </p>
    </section>
  );
}
