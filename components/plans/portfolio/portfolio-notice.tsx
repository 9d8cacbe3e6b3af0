import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import { fill } from "@/lib/platform/texts";
import type { PortfolioTexts } from "../portfolio-texts";
import type { EntryAction } from "./entry-item";

type Query = Record<string, string | string[] | undefined>;

const known = (words: Record<string, string>, key: Query[string]): string | null =>
  typeof key === "string" && Object.hasOwn(words, key) ? (words[key] ?? null) : null;

export const problemIn = (query: Query, texts: PortfolioTexts) => known(texts.problems, query.problem);

type Props = {
  query: Query;
  texts: PortfolioTexts;
  /** What was removed just now, while it can be put back. */
  removed?: { id: string; title: string } | null;
  restore?: EntryAction;
  /** Where another part of the page says it. */
  withoutProblem?: boolean;
};

/** What the last press came to, as the address says it. */
export function PortfolioNotice({ query, texts, removed, restore, withoutProblem }: Props) {
  const done = known(texts.done, query.done);
  const problem = withoutProblem ? null : problemIn(query, texts);
  return (
    <>
      {problem ? <ErrorSummary title={texts.form.summary} errors={[{ message: problem }]} /> : null}
      {done || removed ? (
        <div role="status" className="no-print">
          <Note tone="ok">
            {removed && restore ? (
              <form action={restore} className="row">
                <span>{fill(texts.removed, { title: removed.title })}</span>
                <input type="hidden" name="id" value={removed.id} />
                <PlainButton>{texts.form.undo}</PlainButton>
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
