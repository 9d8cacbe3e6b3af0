import type { ReactNode } from "react";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";

export type PostAction = (form: FormData) => Promise<void>;
type Words = Record<"done" | "problems", Record<string, string>>;
type Query = Record<string, string | string[] | undefined>;

const known = (words: Record<string, string>, key: Query[string]) =>
  typeof key === "string" && Object.hasOwn(words, key) ? words[key] : undefined;

/** What the last press came to, as the address says it; with `undo` beside it where it can be taken back. */
export function PartnerNotice({ query, texts, undo }: { query: Query; texts: Words; undo?: ReactNode }) {
  const problem = known(texts.problems, query.problem);
  const done = known(texts.done, query.done);
  return (
    <div role="status" className="no-print">
      {problem ? <Note tone="danger">{problem}</Note> : null}
      {!problem && (done || undo) ? (
        <Note tone="ok">
          <div className="row">
            {done ? <span>{done}</span> : null}
            {undo}
          </div>
        </Note>
      ) : null}
    </div>
  );
}

type UndoProps = { action: PostAction; values: Record<string, string>; words?: string; button: string };

export const PartnerUndo = ({ action, values, words, button }: UndoProps) => (
  <form action={action} className="row">
    {words ? <span>{words}</span> : null}
    {Object.entries(values).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <PlainButton>{button}</PlainButton>
  </form>
);
