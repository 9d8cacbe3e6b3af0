import { Note } from "@/components/ui/note";

type Words = Record<"done" | "problems", Record<string, string>>;
export type NoticeQuery = Record<string, string | string[] | undefined>;

const known = (words: Record<string, string>, key: NoticeQuery[string]) =>
  typeof key === "string" && Object.hasOwn(words, key) ? words[key] : undefined;

/** What the last press came to, as the address says it; anything unknown says nothing. */
export function ApplicationNotice({ query, texts }: { query: NoticeQuery; texts: Words }) {
  const problem = known(texts.problems, query.problem);
  const done = known(texts.done, query.done);
  return (
    <div role="status" className="no-print">
      {problem ? <Note tone="danger">{problem}</Note> : done ? <Note tone="ok">{done}</Note> : null}
    </div>
  );
}
