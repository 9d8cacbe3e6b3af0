/** One cluster, or one group of a grouping, with the codes of its occupations (each once). */
export type FrameworkPart = { id: string; occupations: readonly string[] };

export type Connection = {
  from: string;
  to: string;
  /** Codes of the occupations that stand in both, each once, in the order of `from`. */
  shared: string[];
};

export type Connections = {
  /** Only pairs that share something, in the order of the parts of one framework and then of the other. */
  pairs: Connection[];
  /** How many occupations of each part stand anywhere in the other framework; those of two pairs count once. */
  found: Map<string, number>;
  /** How many occupations stand in both frameworks, each once. */
  total: number;
};

/**
 * How the parts of one framework meet those of another, by the occupations that both name. An occupation that stands
 * in several parts counts in each of their pairs, so a row adds up to at least what `found` says of it.
 */
export function connect(from: readonly FrameworkPart[], to: readonly FrameworkPart[]): Connections {
  const sets = to.map(({ id, occupations }) => ({ id, codes: new Set(occupations) }));
  const all = new Set(to.flatMap(({ occupations }) => occupations));
  const once = (codes: readonly string[]) => [...new Set(codes)];
  return {
    pairs: from.flatMap((part) =>
      sets.flatMap(({ id, codes }) => {
        const shared = once(part.occupations).filter((code) => codes.has(code));
        return shared.length === 0 ? [] : [{ from: part.id, to: id, shared }];
      }),
    ),
    found: new Map(from.map(({ id, occupations }) => [id, once(occupations).filter((code) => all.has(code)).length])),
    total: once(from.flatMap(({ occupations }) => occupations)).filter((code) => all.has(code)).length,
  };
}
