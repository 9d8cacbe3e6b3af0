"use client";

import { type ReactNode, useActionState } from "react";
import { Note } from "@/components/ui/note";
import { PrintButton } from "@/components/ui/print-button";
import { TakeFocus } from "@/components/ui/take-focus";

export type BoardState = {
  problem?: string;
  /** The code as it is written on the board, and until when it works, in words. */
  code?: string;
  until?: string;
};

type Props = {
  action: (previous: BoardState, form: FormData) => Promise<BoardState>;
  address: string;
  words: {
    ready: string;
    readyText: string;
    print: string;
    title: string;
    steps: readonly string[];
    problems: Record<string, string>;
  };
  children: ReactNode;
};

/** A form whose answer is one code in letters that the last row can read. */
export function BoardDesk({ action, address, words, children }: Props) {
  const [{ problem, code, until }, post] = useActionState(action, {});
  return (
    <form action={post} className="slip-desk stack">
      {problem ? (
        <TakeFocus role="alert">
          <Note tone="warn">{words.problems[problem] ?? problem}</Note>
        </TakeFocus>
      ) : null}
      {code ? (
        <TakeFocus className="slip-result" key={code}>
          <div className="row no-print">
            <Note tone="ok" title={words.ready}>
              {words.readyText}
            </Note>
            <PrintButton text={words.print} />
          </div>
          <div className="board-code">
            <h3>{words.title}</h3>
            <p className="board-code-letters">{code}</p>
            <ol>
              {words.steps.map((step, i) => (
                <li key={step}>
                  {step} {i === 0 ? <b>{address}</b> : null}
                </li>
              ))}
            </ol>
            <p>{until}</p>
          </div>
        </TakeFocus>
      ) : null}
      {children}
    </form>
  );
}
