export const wantedKinds = ["full-time", "part-time", "internship", "apprenticeship", "volunteer"] as const;
export type WantedKind = (typeof wantedKinds)[number];
export const payPers = ["hour", "year"] as const;
export const mostPay = { hour: 1_000, year: 2_000_000 } as const;
/** The most schooling that someone is ready for, as the stages of the map. */
export const horizons = ["SCHOOL", "CERTIFICATE", "ASSOCIATE", "BACHELOR", "BEYOND"] as const;
