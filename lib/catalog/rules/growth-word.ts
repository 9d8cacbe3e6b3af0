export type GrowthWord = "shrinking" | "slower" | "same" | "bit-faster" | "faster";

/** How an occupation's growth compares with that of all jobs, both in percent over the same years; `same` is within half a point. */
export function growthWord(growth: number, all: number): GrowthWord {
  if (growth < 0) return "shrinking";
  // The figures have one decimal; their difference as floating-point numbers would not.
  const lead = Math.round((growth - all) * 10) / 10;
  if (lead < -0.5) return "slower";
  if (lead <= 0.5) return "same";
  return lead < 3 ? "bit-faster" : "faster";
}
