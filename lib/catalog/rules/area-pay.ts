export const payPercentiles = [10, 25, 50, 75, 90] as const;

/** One point of a range: null was not released; `atLeast`: the source says only "this or more". */
export type PayPoint = { amount: number; atLeast: boolean } | null;

export type AreaPay = {
  /** "US" or two letters of a state. */
  area: string;
  year: number;
  employment: number | null;
  locationQuotient: number | null;
  /** Dollars, at the 10th, 25th, 50th, 75th and 90th percentile, by the year and by the hour. */
  yearly: PayPoint[];
  hourly: PayPoint[];
};

type Row = {
  [Key in `${"annual" | "hourly"}${(typeof payPercentiles)[number]}`]: number | null;
} & {
  area: string;
  year: number;
  employment: number | null;
  locationQuotient: number | null;
  topCodedFrom: number | null;
};

/** A row of the wage table (BLS OEWS) as two ranges of five points; from the top-coded percentile on "or more". */
export function payOf(row: Row): AreaPay {
  const points = (by: "annual" | "hourly") =>
    payPercentiles.map((percentile): PayPoint => {
      const amount = row[`${by}${percentile}`];
      if (amount === null) return null;
      return { amount, atLeast: row.topCodedFrom !== null && percentile >= row.topCodedFrom };
    });
  return {
    area: row.area,
    year: row.year,
    employment: row.employment,
    locationQuotient: row.locationQuotient,
    yearly: points("annual"),
    hourly: points("hourly"),
  };
}

export const isKnown = (points: readonly PayPoint[]): boolean => points.some((point) => point !== null);

/** Are the wages told by the year, or only by the hour? Null where neither is. */
export function payUnit(areas: readonly AreaPay[]): "yearly" | "hourly" | null {
  if (areas.some(({ yearly }) => isKnown(yearly))) return "yearly";
  return areas.some(({ hourly }) => isKnown(hourly)) ? "hourly" : null;
}

/** The nation first, then the home states in their order; only those that are in. */
export function homeAreas(areas: readonly AreaPay[], homeStates: readonly string[]): AreaPay[] {
  return ["US", ...homeStates].flatMap((code) => areas.find(({ area }) => area === code) ?? []);
}

export type ShareWord = "more" | "same" | "fewer";

/** A location quotient (share of the area's jobs over the share of the nation's) in a word; 1 is the nation's share. */
export const shareWord = (quotient: number): ShareWord =>
  quotient >= 1.1 ? "more" : quotient <= 0.9 ? "fewer" : "same";
