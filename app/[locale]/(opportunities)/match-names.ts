import type { MatchNames } from "@/components/opportunities/match-words";
import { titleIn, type TransferWorld } from "@/lib/catalog/rules/transfer-world";
import type { Locale } from "@/lib/platform/texts";

/** The names that reasons tell, from what is at hand. */
export function matchNames(
  locale: Locale,
  world: TransferWorld | null,
  pathways: readonly { id: string; title: string }[],
): MatchNames {
  const elements = world ? [...world.elements.SKILL, ...world.elements.KNOWLEDGE] : [];
  return {
    pathways: new Map(pathways.map(({ id, title }) => [id, title])),
    occupations: new Map([...(world?.places ?? [])].map(([code, place]) => [code, titleIn(locale, place)])),
    skills: new Map(elements.map((element) => [element.id, titleIn(locale, element)])),
  };
}
