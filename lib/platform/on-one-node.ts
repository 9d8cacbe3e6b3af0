import "server-only";
import { db } from "./db";

/** Waymark's own advisory locks, so that no two kinds of work share a number. */
const locks = { housekeeping: 5_201_817, "summing-up": 5_201_818 } as const;

const longest = 5 * 60_000;

/** Runs the work unless another node is at it now; null says that another is. A node that dies lets go by itself. */
export const onOneNode = <Value>(work: keyof typeof locks, run: () => Promise<Value>): Promise<Value | null> =>
  db.$transaction(
    async (tx) => {
      const [lock] = await tx.$queryRaw<
        [{ taken: boolean }]
      >`SELECT pg_try_advisory_xact_lock(${locks[work]}) AS taken`;
      return lock.taken ? run() : null;
    },
    { timeout: longest },
  );
