export type GrowthWord = "shrinking" | "slower" | "same" | "bit-faster" | "faster";

/** How an occupation's growth compares with that of all jobs, both in percent over the same years; `same` is within half a point. */
export function growthWord(growth: number, all: number): GrowthWord {
  if (growth < 0) return "shrinking";
  const lead = growth - all;
  if (lead < -0.5) return "slower";
  if (lead <= 0.5) return "same";
  return lead < 3 ? "bit-faster" : "faster";
}
