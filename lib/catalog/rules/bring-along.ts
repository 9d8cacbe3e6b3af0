import type { Ratings, TransferElement, TransferRatings } from "./transfer";

/** An occupation that someone worked in; `years` is null where they did not say how long. */
export type HeldWork = { ratings: TransferRatings; years: number | null };

/** How well someone says they can do one thing, 1 to 5. */
export type OwnRating = { kind: TransferElement["kind"]; position: number; rating: number };

/** O*NET levels (0 to 7) that our five words stand for; its own anchors lie at about 2, 4 and 6. Our own choice. */
const levelOfWord = [0, 1, 2, 3.5, 5, 6] as const;

/**
 * How much of an occupation's level someone brings along after so many years in it: half at the start, all from one
 * year on, evenly between; all where the time is not known. Our own choice: no source measures it.
 */
export const shareOfYears = (years: number | null): number =>
  years === null || years >= 1 ? 1 : (1 + Math.max(0, years)) / 2;

const isRated = ({ skills, knowledge }: TransferRatings) =>
  [skills, knowledge].every(({ importance, level }) => importance.length > 0 && level.length > 0);

/** Below this importance O*NET does not recommend to read a level. */
const counts = 2;

const levelIn = ({ importance, level }: Ratings, position: number, share: number) =>
  (importance[position] ?? 0) < counts ? 0 : (level[position] ?? 0) * share;

/**
 * What someone brings along from all occupations they worked in, rated like an occupation: of each skill and kind of
 * knowledge the highest level that one of them reaches, by the years in it; what they say of themselves goes before.
 * Null where none of the occupations is rated.
 */
export function bringAlong(held: readonly HeldWork[], own: readonly OwnRating[] = []): TransferRatings | null {
  const rated = held.filter(({ ratings }) => isRated(ratings));
  const [first] = rated;
  if (!first) return null;
  const together = (kind: OwnRating["kind"], of: (ratings: TransferRatings) => Ratings): Ratings => {
    const said = new Map(own.filter((each) => each.kind === kind).map(({ position, rating }) => [position, rating]));
    const places = of(first.ratings).importance.map((_, position) => position);
    return {
      importance: places.map((position) =>
        said.has(position) ? 5 : Math.max(...rated.map(({ ratings }) => of(ratings).importance[position] ?? 0)),
      ),
      level: places.map((position) => {
        const word = said.get(position);
        if (word !== undefined) return levelOfWord[Math.min(5, Math.max(0, Math.round(word)))]!;
        return Math.max(...rated.map(({ ratings, years }) => levelIn(of(ratings), position, shareOfYears(years))));
      }),
    };
  };
  return {
    skills: together("SKILL", ({ skills }) => skills),
    knowledge: together("KNOWLEDGE", (all) => all.knowledge),
  };
}
