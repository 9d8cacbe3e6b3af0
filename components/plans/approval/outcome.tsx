import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import type { Locale } from "@/lib/platform/texts";
import { approvalTexts } from "../approval-texts";

type Query = string | string[] | undefined;

/** What the last form led to, from the address: `?done=` or `?problem=`; anything unknown says nothing. */
export function Outcome({ locale, done, problem }: { locale: Locale; done: Query; problem: Query }) {
  const texts = approvalTexts(locale);
  const said = word(texts.done, done);
  const wrong = word(texts.problems, problem);
  return (
    <>
      {wrong ? <ErrorSummary title={texts.problems.title} errors={[{ message: wrong }]} /> : null}
      {said ? (
        <div role="status">
          <Note tone="ok">{said}</Note>
        </div>
      ) : null}
    </>
  );
}

const word = (texts: Readonly<Record<string, string>>, key: Query): string | undefined =>
  typeof key === "string" && Object.hasOwn(texts, key) && key !== "title" ? texts[key] : undefined;
