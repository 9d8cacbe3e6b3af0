import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import { fill } from "@/lib/platform/texts";

type Query = Record<string, string | string[] | undefined>;
type Words = Readonly<Record<string, string>>;
export type PostAction = (form: FormData) => Promise<void>;

const known = (words: Words, key: Query[string]): string | null =>
  typeof key === "string" && Object.hasOwn(words, key) ? (words[key] ?? null) : null;

type Props = {
  query: Query;
  texts: { done: Words; problems: Words; summary: string; removed: string; undo: string };
  /** What was removed just now, while it can be brought back. */
  removed?: { id: string; title: string } | null;
  restore?: PostAction;
};

/** What the last press came to, as the address says it. */
export function ProfileNotice({ query, texts, removed, restore }: Props) {
  const done = known(texts.done, query.done);
  const problem = known(texts.problems, query.problem);
  return (
    <>
      {problem ? <ErrorSummary title={texts.summary} errors={[{ message: problem }]} /> : null}
      {done || removed ? (
        <div role="status" className="no-print">
          <Note tone="ok">
            {removed && restore ? (
              <form action={restore} className="row">
                <span>{fill(texts.removed, { title: removed.title })}</span>
                <input type="hidden" name="id" value={removed.id} />
                <PlainButton>{texts.undo}</PlainButton>
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
