/** Stands where a drawing will be: the line dashed, names as bars, words below. */
export function Waiting({ title, text }: { title: string; text: string }) {
  return (
    <div className="state" role="status">
      <svg width="170" height="34" aria-hidden="true">
        <path d="M12 17H160" stroke="var(--accent)" strokeWidth="6" strokeDasharray="8 8" className="walk" />
      </svg>
      <span className="bone" />
      <span className="bone short" />
      <p className="state-title">{title}</p>
      <p>{text}</p>
    </div>
  );
}
