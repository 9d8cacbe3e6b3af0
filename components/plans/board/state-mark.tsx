export type Mark = "done" | "now" | "planned" | "missing" | "failed";

const drawings: Record<Mark, React.ReactNode> = {
  done: (
    <>
      <circle cx="12" cy="12" r="10" className="fill" />
      <path d="M7 12.5l3.5 3.5L17 9" className="tick" />
    </>
  ),
  now: (
    <>
      <circle cx="12" cy="12" r="9" className="ring" />
      <path d="M12 3a9 9 0 0 1 0 18z" className="half" />
    </>
  ),
  planned: <circle cx="12" cy="12" r="9" className="ring" />,
  missing: (
    <>
      <path d="M12 3l10 18H2z" className="sign-edge" />
      <path d="M12 10v5M12 18v.01" className="sign-edge" />
    </>
  ),
  failed: (
    <>
      <circle cx="12" cy="12" r="9" className="ring" />
      <path d="M8 8l8 8M16 8l-8 8" className="cross" />
    </>
  ),
};

/** How far a course is, as a mark of its own shape; `label` says it in a word, empty where the word stands beside it. */
export function StateMark({ mark, label }: { mark: Mark; label: string }) {
  const named = label ? { role: "img", "aria-label": label } : { "aria-hidden": true };
  return (
    <svg className={`state-mark ${mark}`} viewBox="0 0 24 24" {...named}>
      {drawings[mark]}
    </svg>
  );
}
