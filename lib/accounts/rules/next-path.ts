/** Where to go after signing in: `next` when it is a page of ours, otherwise `fallback`. Never another site. */
export function nextPath(next: unknown, fallback: string): string {
  if (typeof next !== "string" || !/^\/(en|es)(?=[/?#]|$)/.test(next) || next.length > 1000) return fallback;
  const base = "http://waymark.invalid";
  if (!URL.canParse(next, base)) return fallback;
  const { origin, pathname, search, hash } = new URL(next, base);
  return origin === base && /^\/(en|es)(\/|$)/.test(pathname) ? pathname + search + hash : fallback;
}
