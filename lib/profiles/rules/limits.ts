export const fieldLimits = { name: 120, summary: 1_500 } as const;
/** How long a removed entry or version can come back. */
export const comesBackFor = 10 * 60_000;
/** How long it is kept before it goes for good. */
export const keptFor = 24 * 60 * 60_000;
/** Kept searches for opportunities. */
export const mostSearches = 10;
