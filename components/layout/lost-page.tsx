import type { ReactNode } from "react";
import { Blaze } from "./logo";

type Props = { title: string; text: string; home: string; homeLabel: string; children: ReactNode; more?: ReactNode };

/** A page that stands outside the frame: small, because every page carries it along. */
export function LostPage({ title, text, home, homeLabel, children, more }: Props) {
  return (
    <main id="main" className="page lost">
      <a className="logo" href={home} aria-label={homeLabel}>
        <Blaze />
        Waymark
      </a>
      <svg viewBox="0 0 340 40" aria-hidden="true">
        <path d="M14 20H190" stroke="var(--ink)" strokeWidth="7" strokeLinecap="round" />
        <path
          d="M206 20H330"
          stroke="var(--rule-strong)"
          strokeWidth="4"
          strokeDasharray="1 10"
          strokeLinecap="round"
        />
        <circle cx="194" cy="20" r="11" fill="var(--here)" stroke="var(--paper)" strokeWidth="4" />
      </svg>
      <h1>{title}</h1>
      <p className="lede">{text}</p>
      <div className="row">{children}</div>
      {more}
    </main>
  );
}
