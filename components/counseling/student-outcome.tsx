import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import type { Locale } from "@/lib/platform/texts";
import { studentTexts } from "./student-texts";

type Query = string | string[] | undefined;

type Props = {
  locale: Locale;
  done: Query;
  problem: Query;
  /** The note that was just removed, and how it comes back. */
  removed?: { noteId: string; bringBack: (form: FormData) => Promise<void> } | null;
};

const word = (texts: Readonly<Record<string, string>>, key: Query): string | undefined =>
  typeof key === "string" && Object.hasOwn(texts, key) && key !== "title" && key !== "kept" ? texts[key] : undefined;

/** What the last form led to, from the address; anything unknown says nothing. */
export function StudentOutcome({ locale, done, problem, removed }: Props) {
  const texts = studentTexts(locale);
  const said = word(texts.done, done);
  const wrong = word(texts.problems, problem);
  return (
    <>
      {wrong ? <ErrorSummary title={texts.problems.title} errors={[{ message: wrong }]} /> : null}
      {said || removed ? (
        <div role="status" className="no-print mt-4">
          <Note tone="ok">
            <p>{removed ? texts.notes.removed : said}</p>
            {removed ? (
              <form action={removed.bringBack}>
                <input type="hidden" name="noteId" value={removed.noteId} />
                <PlainButton>{texts.notes.bringBack}</PlainButton>
              </form>
            ) : null}
          </Note>
        </div>
      ) : null}
    </>
  );
}
