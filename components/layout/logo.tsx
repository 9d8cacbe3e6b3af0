/** The blaze: paper, yellow, paper. */
export function Blaze() {
  return (
    <svg viewBox="0 0 26 34" aria-hidden="true">
      <rect x="1.5" y="1.5" width="23" height="31" rx="3" fill="var(--raised)" stroke="var(--ink)" strokeWidth="3" />
      <path d="M3 11h20v12H3z" fill="var(--blaze)" />
      <path d="M3 11h20M3 23h20" stroke="var(--ink)" strokeWidth="2" />
    </svg>
  );
}
