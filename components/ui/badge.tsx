import type { ReactNode } from "react";

/** A state in a word. */
export function Badge({ tone, children }: { tone?: "ok" | "warn" | "danger" | "info"; children: ReactNode }) {
  return <span className={tone ? `tag ${tone}` : "tag"}>{children}</span>;
}
