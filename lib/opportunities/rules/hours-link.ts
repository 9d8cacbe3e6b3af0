/** Purpose of the links by which a supervisor verifies hours; row-level security knows them by this name. */
export const hoursLink = "hours";
/** Holds the token of such a link once it has left the address. */
export const hoursCookie = "waymark-verify";
/** Before this time a supervisor is not reminded again. */
export const remindAfterDays = 3;
/** For how long a verdict, a removal or the end of a rule can be taken back. */
export const hoursBackFor = 10 * 60_000;

export const placementLimits = { placements: 60, entries: 800, line: 160, reason: 1_000, name: 120 } as const;

/** The moment after which a verdict can still be taken back at `at`. */
export const undoableAfter = (at: Date): Date => new Date(at.getTime() - hoursBackFor);

/** The moment before which the last mail to a supervisor must lie for a new one. */
export const remindableBefore = (at: Date): Date => new Date(at.getTime() - remindAfterDays * 86_400_000);
