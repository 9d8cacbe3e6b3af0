import type { Care, WalkPart } from "./walk-types";

/** The positions at which the planned questions of each part begin. */
export function partStarts(parts: readonly WalkPart[]): number[] {
  let next = 1;
  return parts.map(({ planned }) => {
    const start = next;
    next += planned;
    return start;
  });
}

/** What the server thinks of the answers that it has; nothing while it cannot be asked. */
export async function fetchCare(): Promise<readonly Care[]> {
  try {
    const response = await fetch("/api/v1/survey/care");
    return response.ok ? ((await response.json()) as { care: Care[] }).care : [];
  } catch {
    return [];
  }
}
