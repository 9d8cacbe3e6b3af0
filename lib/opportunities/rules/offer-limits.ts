/** How much an opportunity, a partner and what belongs to them may hold. */
export const offerLimits = {
  line: 140,
  text: 5_000,
  note: 2_000,
  address: 400,
  pathways: 12,
  occupations: 12,
  elements: 15,
  contacts: 30,
  reviews: 200,
} as const;

/** How long a removed contact or review can come back, in milliseconds. */
export const removedBackFor = 10 * 60_000;

export const offerPageSize = 25;
