/** What the house says to one form: stored, or not and why. `go` is a page that shows more. */
export type DeskAnswer =
  { ok: true; revision: number; words: string; focus: string | null } | { ok: false; words: string; go?: string };

export type Waiting = { act: string; data: FormData };

/**
 * Forms of one page all carry the revision that the page showed. Where this page itself stored one since, the next form
 * builds on that; where someone else did, it keeps its own and the house says so.
 */
export function queueOf() {
  let chain: { from: number; to: number } | null = null;
  const seen = ({ data }: Waiting) => Number(data.get("revision"));
  return {
    ready(item: Waiting): FormData {
      const revision = seen(item);
      if (chain && revision >= chain.from && revision < chain.to) item.data.set("revision", String(chain.to));
      return item.data;
    },
    /** `item` as `ready` left it. */
    stored(item: Waiting, { revision }: { revision: number }) {
      const base = seen(item);
      chain = chain?.to === base ? { from: chain.from, to: revision } : { from: base, to: revision };
    },
  };
}
