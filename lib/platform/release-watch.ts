/** Remembers which release this node's cached pages are from, starting with the one they were built from. */
export function watchRelease(built: string) {
  let served = built;
  return {
    /** Whether the release in use is another one than this node's pages; says so once for each. */
    moved(current: string): boolean {
      if (current === served) return false;
      served = current;
      return true;
    },
  };
}
