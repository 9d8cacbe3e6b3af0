/** A piece of a message: words, or words that lead to a page of our own. */
export type MessagePart = { text: string; href?: string };

const address = /https?:\/\/[^\s<>"']+/gi;
const tail = /[.,;:!?)\]]+$/;

/**
 * Cuts plain text into words and links. Only an address of this very site leads anywhere, and only as a path: whatever
 * else looks like a link stays text, so that nobody can send a student away. `origin` is like "https://example.org".
 */
export function messageParts(text: string, origin: string): MessagePart[] {
  const own = new URL(origin).origin;
  const parts: MessagePart[] = [];
  let begin = 0;
  for (const match of text.matchAll(address)) {
    const found = match[0].replace(tail, "");
    const href = ownPath(found, own);
    if (href === null) continue;
    if (match.index > begin) parts.push({ text: text.slice(begin, match.index) });
    parts.push({ text: found, href });
    begin = match.index + found.length;
  }
  if (begin < text.length) parts.push({ text: text.slice(begin) });
  return parts;
}

function ownPath(found: string, own: string): string | null {
  try {
    const url = new URL(found);
    if (url.origin !== own || url.username !== "" || url.password !== "") return null;
    // "//elsewhere" as a path would lead elsewhere.
    return url.pathname.startsWith("//") ? null : url.pathname + url.search + url.hash;
  } catch {
    return null;
  }
}
