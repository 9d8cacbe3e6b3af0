import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import type { ImportRow } from "@/lib/catalog/queries/list-imports";
import type { ImportReport } from "@/lib/catalog/rules/import-report";
import { fill, type Locale } from "@/lib/platform/texts";
import { ConfirmForm } from "./confirm-form";
import { Findings } from "./import-report";
import { importTexts } from "./import-texts";
import { WorkProgress } from "./work-progress";

type Submit = (form: FormData) => Promise<void>;
type Props = {
  locale: Locale;
  row: ImportRow & { report: ImportReport };
  /** Of the form: what it came back with. */
  problem: { summary: string; message: string } | undefined;
  apply: Submit;
  bringBack: Submit;
  takeOut: Submit;
  discard: () => Promise<void>;
};

/** What can be done next with a trial, with what is in use, with what was replaced. */
export function ImportSteps({ locale, row, problem, apply, bringBack, takeOut, discard }: Props) {
  const texts = importTexts(locale);
  const { state, report, release } = row;
  const progress = <WorkProgress texts={texts.progress} />;
  const step = (title: string, text: string, form: ReactNode) => (
    <section className="part stack">
      <h2>{title}</h2>
      <p>{text}</p>
      {form}
    </section>
  );
  if (state === "ACTIVE")
    return step(
      texts.builtInTitle,
      row.kind === "WAGES" ? texts.builtInTextArea : texts.builtInText,
      <ConfirmForm
        id="sure"
        action={takeOut}
        sure={fill(texts.builtInSure, { release })}
        submit={texts.builtInDo}
        problem={problem}
      >
        {progress}
      </ConfirmForm>,
    );
  if (state === "REPLACED")
    return step(
      texts.backTitle,
      texts.backText,
      <ConfirmForm
        id="sure"
        action={bringBack}
        sure={fill(texts.backSure, { release })}
        submit={texts.back}
        problem={problem}
        main
      >
        {progress}
      </ConfirmForm>,
    );
  const asked = report.confirm.length > 0;
  return (
    <>
      {report.problemCount > 0
        ? null
        : step(
            texts.applyTitle,
            texts.applyText,
            <>
              {asked ? (
                <Note tone="warn" title={texts.confirmTitle}>
                  <Findings locale={locale} findings={report.confirm} />
                </Note>
              ) : null}
              <ConfirmForm
                id="sure"
                action={apply}
                sure={fill(asked ? texts.applySureAnyway : texts.applySure, { release })}
                submit={texts.apply}
                problem={problem}
                main
              >
                {progress}
              </ConfirmForm>
            </>,
          )}
      <Disclosure summary={texts.discardTitle} open={report.problemCount > 0}>
        <form action={discard} className="stack">
          <p>{texts.discardText}</p>
          <PlainButton>{texts.discard}</PlainButton>
        </form>
      </Disclosure>
    </>
  );
}
