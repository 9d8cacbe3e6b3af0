import type { MatchSettings } from "./match-settings";

/** Three words for how sure the first place is: nobody has to read a number. */
export type CertaintyWord = "clear" | "likely" | "open";
export type Certainty = {
  word: CertaintyWord;
  /** Chance, 0 to 1, that the first place is the own one: a share of simulated people who answered like this. */
  chance: number;
};

/**
 * How far a first place can be trusted. The points of places are chances already (their temperature was fitted on
 * simulated people); of those called clear, at least 85 in 100 simulated people have their own cluster on top. Flat
 * answers, and none, are open.
 */
export function certaintyOf(
  ranked: readonly { score: number }[],
  tells: boolean,
  { clearFrom, likelyFrom }: Pick<MatchSettings, "clearFrom" | "likelyFrom">,
): Certainty {
  const chance = (ranked[0]?.score ?? 0) / 100;
  if (!tells) return { word: "open", chance };
  return { word: chance >= clearFrom ? "clear" : chance >= likelyFrom ? "likely" : "open", chance };
}
