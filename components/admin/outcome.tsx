import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import type { Locale } from "@/lib/platform/texts";
import { adminTexts } from "./texts";

type Query = Record<string, string | string[] | undefined>;
type Words = { done: Record<string, string>; problems: Record<string, string> };

/** What the last submit came to, as the address says it; draws nothing for words it does not know. */
export function Outcome({ locale, query, words }: { locale: Locale; query: Query; words: Words }) {
  const done = typeof query.done === "string" && Object.hasOwn(words.done, query.done) ? words.done[query.done] : null;
  const problem = problemOf(query, words);
  return (
    <>
      {done ? (
        <div role="status">
          <Note tone="ok">{done}</Note>
        </div>
      ) : null}
      {problem && typeof query.at !== "string" ? (
        <ErrorSummary title={adminTexts(locale).form.summary} errors={[{ message: problem }]} />
      ) : null}
    </>
  );
}

/** Of the form that the address names, or of the page where it names none. */
export function problemOf(query: Query, { problems }: Pick<Words, "problems">, at?: string): string | null {
  const key = query.problem;
  if (typeof key !== "string" || !Object.hasOwn(problems, key)) return null;
  return at === undefined || query.at === at ? (problems[key] ?? null) : null;
}
