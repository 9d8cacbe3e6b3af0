import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import type { Locale } from "@/lib/platform/texts";
import { structureTexts } from "./structure-texts";

type Query = Record<string, string | string[] | undefined>;
type Props = {
  locale: Locale;
  query: Query;
  /** Takes back what the address names, for ten minutes. */
  undo?: ((form: FormData) => Promise<void>) | undefined;
};

const wordOf = (words: Record<string, string>, key: unknown) =>
  typeof key === "string" && Object.hasOwn(words, key) ? words[key]! : null;

/** What the last form came to, and the way to take it back where there is one. */
export function Told({ locale, query, undo }: Props) {
  const texts = structureTexts(locale);
  const id = typeof query.undo === "string" ? query.undo : null;
  const done = wordOf(texts.done, query.done);
  const problem = wordOf(texts.problems, query.problem);
  return (
    <>
      {done ? (
        <div role="status">
          <Note tone="ok">{done}</Note>
        </div>
      ) : null}
      {problem ? <ErrorSummary title={texts.form.summary} errors={[{ message: problem }]} /> : null}
      {undo && id !== null ? (
        <form action={undo} className="row">
          <input type="hidden" name="id" value={id} />
          {typeof query.of === "string" ? <input type="hidden" name="of" value={query.of} /> : null}
          <PlainButton>{texts.form.undo}</PlainButton>
          <p className="soft sm">{texts.form.undoText}</p>
        </form>
      ) : null}
    </>
  );
}
