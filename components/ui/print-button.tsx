"use client";

/** Only where scripts run; every browser has the same in its menu. */
export function PrintButton({ text }: { text: string }) {
  return (
    <button type="button" className="plain only-scripted no-print" onClick={() => window.print()}>
      {text}
    </button>
  );
}
