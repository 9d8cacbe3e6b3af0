import type { ReactNode } from "react";

/** A remark beside the text, with a blaze; `tone` colours it, and its words must say the same. */
export function Note({
  title,
  tone,
  children,
}: {
  title?: string;
  tone?: "ok" | "warn" | "danger";
  children: ReactNode;
}) {
  return (
    <div className={tone ? `note ${tone}` : "note"}>
      {title ? <p className="note-title">{title}</p> : null}
      {typeof children === "string" ? <p>{children}</p> : children}
    </div>
  );
}
