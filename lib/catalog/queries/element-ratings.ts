import "server-only";
import type { Locale } from "@/lib/platform/texts";

/** `level` is null where only the importance is rated. */
export type ElementRating = { id: string; title: string; importance: number; level: number | null };

type Element = { id: string; position: number; titleEn: string; titleEs: string };

/** Rating vectors with the names of what was rated, most important first; empty where nothing is. */
export const elementRatings = (
  locale: Locale,
  elements: readonly Element[],
  importance: readonly number[],
  level: readonly number[],
): ElementRating[] =>
  elements
    .flatMap(({ id, position, titleEn, titleEs }) => {
      const rating = importance[position];
      if (rating === undefined) return [];
      return [{ id, title: locale === "es" ? titleEs : titleEn, importance: rating, level: level[position] ?? null }];
    })
    .sort((a, b) => b.importance - a.importance || (b.level ?? 0) - (a.level ?? 0));
