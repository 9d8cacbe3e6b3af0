import type { ReactNode } from "react";
import { Sign } from "./sign";

type Props = {
  title: string;
  text: ReactNode;
  href?: string;
  action?: string;
  level?: 2 | 3;
  bare?: boolean;
  children?: ReactNode;
};

/** Nothing here yet: a trail that has not been walked, one sentence, and the one thing to do next. */
export function EmptyState({ title, text, href, action, level = 3, bare, children }: Props) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className={bare ? "state bare" : "state"}>
      <svg width="170" height="34" aria-hidden="true">
        <path d="M12 17H160" stroke="var(--rule-strong)" strokeWidth="4" strokeDasharray="1 9" strokeLinecap="round" />
        <circle cx="14" cy="17" r="9" fill="var(--here)" />
      </svg>
      <Heading className="text-lg">{title}</Heading>
      <p>{text}</p>
      {href && action ? (
        <Sign href={href} size="small">
          {action}
        </Sign>
      ) : null}
      {children}
    </div>
  );
}
