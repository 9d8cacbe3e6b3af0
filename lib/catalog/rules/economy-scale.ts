type Measured = { employment: number | null; growthPercent: number | null; wageMedian: number | null };

export type EconomyScale = {
  /** The longest line, in people. */
  people: number;
  /** The steepest slope either way, in percent. */
  growth: number;
  /** Dollars a year: where the scale ends, and its marks from 0 on. */
  wageTop: number;
  wageMarks: number[];
};

/**
 * One scale for all rows of a picture of the economy, so that lengths, slopes and points compare. Wages end at the first
 * whole step of $25,000 above the highest (marks each $50,000, or each $25,000 up to $75,000).
 */
export function economyScale(rows: readonly Measured[], all: Omit<Measured, "employment">): EconomyScale {
  const most = (values: readonly (number | null)[]) => Math.max(0, ...values.map((value) => value ?? 0));
  const wage = most([all.wageMedian, ...rows.map(({ wageMedian }) => wageMedian)]);
  const wageTop = Math.max(50_000, Math.ceil((wage * 1.05) / 25_000) * 25_000);
  const step = wageTop > 75_000 ? 50_000 : 25_000;
  return {
    people: most(rows.map(({ employment }) => employment)),
    growth: most([all.growthPercent, ...rows.map(({ growthPercent }) => growthPercent)].map((n) => Math.abs(n ?? 0))),
    wageTop,
    wageMarks: Array.from({ length: Math.floor(wageTop / step) + 1 }, (_, i) => i * step),
  };
}

/** What part of a whole something is, in percent with one decimal, never more than 100. */
export const percentOf = (part: number, whole: number): number =>
  whole <= 0 ? 0 : Math.min(100, Math.round((part / whole) * 1000) / 10);
