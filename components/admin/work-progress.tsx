"use client";

import { useEffect, useRef } from "react";
import { useFormStatus } from "react-dom";
import { useProgress } from "./use-progress";

export type StageTexts = Record<string, string>;

type BarProps = { stage: string; share: number | null; texts: StageTexts };

/** A bar, and what is being done in words that a screen reader is told as they change. */
export function WorkBar({ stage, share, texts }: BarProps) {
  const words = texts[stage] ?? stage;
  return (
    <div className="work">
      <progress max={1} value={share ?? undefined} aria-label={words} />
      <p role="status">{words} …</p>
    </div>
  );
}

/** Stands in a form whose work takes its time; draws nothing until it is sent. */
export function WorkProgress({ texts }: { texts: StageTexts }) {
  const { pending } = useFormStatus();
  const progress = useProgress(pending);
  if (!pending) return null;
  return <WorkBar stage={progress?.stage ?? "waiting"} share={progress?.share ?? null} texts={texts} />;
}

/** The page is read anew once the import that it found running is over. */
export function WatchRunning({ texts }: { texts: StageTexts }) {
  const progress = useProgress(true);
  const seen = useRef(false);
  useEffect(() => {
    if (progress) seen.current = true;
    else if (seen.current) location.reload();
  }, [progress]);
  return <WorkBar stage={progress?.stage ?? "waiting"} share={progress?.share ?? null} texts={texts} />;
}
