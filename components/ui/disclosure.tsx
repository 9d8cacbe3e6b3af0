import type { ReactNode } from "react";

/** More for those who ask: the table beside a picture, an explanation. */
export function Disclosure({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="more" open={open}>
      <summary className="chev">{summary}</summary>
      <div className="more-in">{children}</div>
    </details>
  );
}
