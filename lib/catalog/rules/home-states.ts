/** States whose wages stand in the pages themselves; others are behind a link. */
export const mostHomeStates = 3;

/** Postal letters of the states, the District of Columbia and the territories for which BLS publishes wages. */
export const stateCodes = [
  ...["AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA"],
  ...["ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR"],
  ...["PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "GU", "PR", "VI"],
] as const;

export type StateCode = (typeof stateCodes)[number];
