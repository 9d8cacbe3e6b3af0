import type { OccupationDemand } from "@/lib/catalog/rules/demands";

export type SkillSuggestion = {
  elementId: string;
  title: string;
  kind: "SKILL" | "KNOWLEDGE";
  /** The occupations one has held that ask for it, the one that asks most first. */
  from: { code: string; title: string }[];
};

const most = { SKILL: 10, KNOWLEDGE: 6 } as const;

/**
 * The skills and kinds of knowledge that mattered most in the occupations someone has held (O*NET importance, the
 * highest of them counts; at equal ones what more of them ask for), without those they have named already.
 */
export function suggestSkills(demands: readonly OccupationDemand[], named: ReadonlySet<string>): SkillSuggestion[] {
  const found = new Map<string, SkillSuggestion & { asks: { code: string; title: string; importance: number }[] }>();
  for (const { code, title, elements } of demands)
    for (const { id, title: name, kind, importance } of elements) {
      if (named.has(id)) continue;
      const suggestion = found.get(id) ?? { elementId: id, title: name, kind, from: [], asks: [] };
      suggestion.asks.push({ code, title, importance });
      found.set(id, suggestion);
    }
  const ranked = [...found.values()]
    .map((each) => ({
      ...each,
      asks: each.asks.sort((a, b) => b.importance - a.importance || (a.code < b.code ? -1 : 1)),
    }))
    .sort(
      (a, b) =>
        b.asks[0]!.importance - a.asks[0]!.importance ||
        b.asks.length - a.asks.length ||
        (a.elementId < b.elementId ? -1 : 1),
    );
  return (["SKILL", "KNOWLEDGE"] as const).flatMap((kind) =>
    ranked
      .filter((each) => each.kind === kind)
      .slice(0, most[kind])
      .map(({ asks, ...each }) => ({ ...each, from: asks.map(({ code, title }) => ({ code, title })) })),
  );
}

/** The occupations of entries, each once, in the order of the entries. */
export const heldCodes = (entries: readonly { occupationCode: string | null }[]): string[] => [
  ...new Set(entries.flatMap(({ occupationCode }) => occupationCode ?? [])),
];
