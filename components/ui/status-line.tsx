import type { ReactNode } from "react";

export type SaveState = "idle" | "saving" | "saved" | "unsent" | "offline";

const drawings: Record<Exclude<SaveState, "idle">, ReactNode> = {
  saving: <circle cx="12" cy="12" r="9" strokeDasharray="1 6" />,
  saved: <path d="M5 13l5 5L20 6" />,
  unsent: <path d="M12 20V5M6 11l6-6 6 6" />,
  offline: <path d="M4 4l16 16M5 12a10 10 0 0 1 4-2.6M19 12a10 10 0 0 0-5-3M12 18h.01" />,
};

/** One quiet line, always in words ("Saved 10:42", "Not sent yet: 3"); it stays in the page so that it is read out. */
export function StatusLine({ state, children }: { state: SaveState; children?: ReactNode }) {
  return (
    <p className={state === "idle" ? "status-slot" : `status status-${state}`} role="status">
      {state === "idle" ? null : (
        <svg viewBox="0 0 24 24" aria-hidden="true">
          {drawings[state]}
        </svg>
      )}
      {state === "idle" ? null : children}
    </p>
  );
}
