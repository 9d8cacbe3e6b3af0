export type ImportanceWord = "very" | "important" | "some" | "little";
export type LevelWord = "high" | "middle" | "basic";

/** A word for an O*NET importance rating (scale IM, 1 to 5): its anchors at 2, 3 and 4 begin the next word. */
export const importanceWord = (rating: number): ImportanceWord =>
  rating >= 4 ? "very" : rating >= 3 ? "important" : rating >= 2 ? "some" : "little";

/** A word for an O*NET level rating (scale LV, 0 to 7), in thirds: the scale has anchors only within one element. */
export const levelWord = (rating: number): LevelWord =>
  rating >= 14 / 3 ? "high" : rating >= 7 / 3 ? "middle" : "basic";
