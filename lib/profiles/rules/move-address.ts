import type { MoveSort } from "./move-order";

/** What the address of the moves says: the occupations one did, the order, what to look for. */
export type MoveQuery = { from: string[]; sort: MoveSort; q: string };

/** The address of a page of moves with what one did and the order; `path` without the language. */
export function moveAddress(locale: string, path: string, query: Partial<MoveQuery>): string {
  const search = new URLSearchParams((query.from ?? []).map((code) => ["from", code]));
  if (query.sort && query.sort !== "near") search.set("sort", query.sort);
  return `/${locale}${path}${search.size > 0 ? `?${search}` : ""}`;
}
