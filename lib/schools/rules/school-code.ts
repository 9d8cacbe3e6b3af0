// Trail words without I, L and O beside digits that look like them.
const words = [
  "ASPEN",
  "ALDER",
  "AUTUMN",
  "BADGER",
  "BEECH",
  "BREEZE",
  "CEDAR",
  "CREEK",
  "CREST",
  "DESERT",
  "EAGER",
  "EMBER",
  "FERN",
  "GARDEN",
  "HAVEN",
  "MARSH",
  "MEADE",
  "MESA",
  "PEAK",
  "RANGE",
  "RAVEN",
  "SAGE",
  "SPRUCE",
  "STREAM",
  "SUMMER",
  "SUNSET",
  "TRACK",
  "TUNDRA",
  "WATER",
  "WEST",
  "WREN",
  "YARD",
] as const;

/** "CEDAR-7K3Q-XX": `roll(n)` gives 0 to n-1, `letters(n)` n characters that cannot be mistaken on paper. */
export function writeSchoolCode(roll: (below: number) => number, letters: (length: number) => string): string {
  return `${words[roll(words.length)]}-${letters(4)}-${letters(2)}`;
}

export const mostUses = 1000;
export const longestDays = 180;
