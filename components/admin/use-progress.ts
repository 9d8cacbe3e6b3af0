"use client";

import { useEffect, useState } from "react";

export type Progress = { stage: string; share: number } | null;

const address = "/api/v1/admin/catalog/import";
const rest = 700;

/** What the import that runs now is at, asked for again and again while `active`. */
export function useProgress(active: boolean): Progress {
  const [progress, setProgress] = useState<Progress>(null);
  useEffect(() => {
    if (!active) return;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const answer = await fetch(address, { signal: stop.signal })
        .then((response) => (response.ok ? (response.json() as Promise<{ progress: Progress }>) : null))
        .catch(() => null);
      if (stop.signal.aborted) return;
      if (answer) setProgress(answer.progress);
      timer = setTimeout(() => void ask(), rest);
    };
    void ask();
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [active]);
  return active ? progress : null;
}
