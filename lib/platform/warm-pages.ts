type Work = {
  /** The addresses to make ready, the most wanted first. */
  listPaths: () => Promise<string[]>;
  /** Asks for one page and drops the answer. */
  visit: (path: string, signal: AbortSignal) => Promise<unknown>;
  /** Milliseconds that only go forward. */
  clock: () => number;
  rest: (milliseconds: number) => Promise<unknown>;
};

/** A page that answers within this was ready already. */
const ready = 10;

/**
 * Asks for every page once for each release, so that visitors find them made. Goes on where the last call stopped,
 * one page at a time, and after each that had to be made rests as long as that took: visitors come first.
 */
export function pageWarmer({ listPaths, visit, clock, rest }: Work) {
  let release: string | null = null;
  let waiting: string[] = [];
  let working = false;

  return async function warm(current: string, milliseconds: number, signal: AbortSignal): Promise<number> {
    if (working) return 0;
    working = true;
    const until = clock() + milliseconds;
    let visited = 0;
    try {
      if (release !== current) {
        waiting = await listPaths();
        release = current;
      }
      while (waiting.length > 0 && clock() < until && !signal.aborted) {
        const began = clock();
        // A page that cannot be made now is made, or fails, for its first visitor.
        await visit(waiting.shift()!, signal).catch(() => undefined);
        visited += 1;
        const took = clock() - began;
        if (took > ready) await rest(took);
      }
    } finally {
      working = false;
    }
    return visited;
  };
}
