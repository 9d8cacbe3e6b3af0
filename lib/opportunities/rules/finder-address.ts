/** What an address may take from the person who goes there: each only when they click. */
export const finderWords = ["title", "code", "place", "state"] as const;
export type FinderWord = (typeof finderWords)[number];
export type FinderWords = Partial<Record<FinderWord, string>>;

const words = new RegExp(`\\{(${finderWords.join("|")})\\}`, "g");

/** Whether an address leads to a page of the web and takes nothing but words that we have, behind its host. */
export function isFinderAddress(address: string): boolean {
  const known = address.replace(words, "");
  if (/[{}\s<>"]/.test(known) || !URL.canParse(known)) return false;
  const { protocol, hostname, username } = new URL(known);
  // A word in the host would lead wherever the word says.
  const host = /^https?:\/\/[^/?#]*/i.exec(address)?.[0] ?? "{";
  return /^https?:$/.test(protocol) && hostname.includes(".") && username === "" && !host.includes("{");
}

/** The words that an address takes, each once. */
export const wordsIn = (address: string): FinderWord[] => [
  ...new Set([...address.matchAll(words)].map(([, word]) => word as FinderWord)),
];

export type FilledAddress = {
  href: string;
  /** What goes along in it, in the order of the address. */
  sent: FinderWord[];
};

/** An address with its words in it; a part of its query whose word is not known is left out. */
export function fillFinder(address: string, values: FinderWords): FilledAddress {
  const known = (word: FinderWord) => (values[word] ?? "").trim();
  const fill = (text: string) => text.replace(words, (_, word: FinderWord) => encodeURIComponent(known(word)));
  const [, path = "", query, hash = ""] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(address) ?? [];
  const parts = query?.split("&").filter((part) => wordsIn(part).every((word) => known(word) !== "")) ?? [];
  const kept = `${path}${parts.length > 0 ? `?${parts.join("&")}` : ""}${hash}`;
  return { href: fill(kept), sent: wordsIn(kept).filter((word) => known(word) !== "") };
}
