"use client";

import { type ReactNode, useActionState } from "react";
import { Note } from "@/components/ui/note";
import { PrintButton } from "@/components/ui/print-button";
import { TakeFocus } from "@/components/ui/take-focus";
import type { Locale } from "@/lib/platform/texts";
import { SlipSheet, type SlipView, type SlipWords } from "./class-slip-sheet";

export type SlipState = {
  /** A key of the desk's problem texts. */
  problem?: string;
  slips?: readonly SlipView[];
  /** How many there are, in words. */
  ready?: string;
};

export type SlipAction = (previous: SlipState, form: FormData) => Promise<SlipState>;

export type DeskWords = {
  readyText: string;
  print: string;
  sheet: string;
  problems: Record<string, string>;
  slip: Record<Locale, SlipWords>;
};

type Props = { action: SlipAction; words: DeskWords; children: ReactNode };

/** A form whose answer is slips: shown this once above it, in the focus, and the only thing that prints. */
export function SlipDesk({ action, words, children }: Props) {
  const [{ problem, slips, ready }, post] = useActionState(action, {});
  return (
    <form action={post} className="slip-desk stack">
      {problem ? (
        <TakeFocus role="alert">
          <Note tone="warn">{words.problems[problem] ?? problem}</Note>
        </TakeFocus>
      ) : null}
      {slips ? (
        <TakeFocus className="slip-result" key={slips[0]?.code}>
          <div className="row no-print">
            <Note tone="ok" title={ready ?? ""}>
              {words.readyText}
            </Note>
            <PrintButton text={words.print} />
          </div>
          <SlipSheet slips={slips} words={words.slip} label={words.sheet} />
        </TakeFocus>
      ) : null}
      {children}
    </form>
  );
}
