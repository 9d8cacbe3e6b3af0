/** For how long an end can be taken back. */
export const undoMinutes = 10;

/** Ends from this moment on can be taken back at `at`. */
export const undoableSince = (at: Date): Date => new Date(at.getTime() - undoMinutes * 60_000);
