import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import type { Locale } from "@/lib/platform/texts";
import { hoursTexts } from "./hours-texts";

type Query = Record<string, string | string[] | undefined>;
export type HoursAction = (form: FormData) => Promise<void>;

const known = (words: Readonly<Record<string, string>>, key: Query[string]): string | null =>
  typeof key === "string" && Object.hasOwn(words, key) ? (words[key] ?? null) : null;

type Props = {
  locale: Locale;
  query: Query;
  /** Takes back what the address names under `undo`, for ten minutes. */
  undo?: HoursAction | undefined;
  undoText?: string;
};

/** What the last press came to, as the address says it, and the way to take it back. */
export function HoursNotice({ locale, query, undo, undoText }: Props) {
  const texts = hoursTexts(locale);
  const done = known(texts.done, query.done);
  const problem = known(texts.problems, query.problem);
  const id = typeof query.undo === "string" ? query.undo.slice(0, 40) : null;
  return (
    <>
      {problem ? <ErrorSummary title={texts.form.summary} errors={[{ message: problem }]} /> : null}
      {done ? (
        <div role="status" className="no-print">
          <Note tone="ok">
            {undo && id ? (
              <form action={undo} className="row">
                <span>{done}</span>
                <input type="hidden" name="id" value={id} />
                <PlainButton>{texts.actions.undo}</PlainButton>
                {undoText ? <span className="sm soft">{undoText}</span> : null}
              </form>
            ) : (
              done
            )}
          </Note>
        </div>
      ) : null}
    </>
  );
}
