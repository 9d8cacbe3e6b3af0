import { parseReference } from "@/lib/plans/rules/saved-reference";
import type { SavedItemInput } from "@/lib/plans/schema";

const kinds = ["saved", "removed", "keep", "unknown", "full"] as const;
export type Notice = { kind: (typeof kinds)[number]; item: SavedItemInput };

/** What happened to something saved, as the address says it. */
export const noticeIn = (query: Record<string, string | string[] | undefined>): Notice | undefined =>
  kinds.map((kind) => ({ kind, item: parseReference(query[kind]) })).find((each): each is Notice => each.item !== null);
