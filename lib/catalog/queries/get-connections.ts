import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import { connect } from "../rules/connections";
import { type FrameworkPartRow, getFrameworkParts } from "./framework-parts";

export type ConnectedPart = Omit<FrameworkPartRow, "occupations"> & {
  occupations: number;
  /** How many of its occupations stand anywhere in the other framework. */
  found: number;
};

export type ConnectionRow = {
  from: string;
  to: string;
  count: number;
  /** The ones with the most workers, as examples. */
  examples: { code: string; title: string; language: Locale }[];
};

export type FrameworkConnections = {
  from: { code: string; title: string; parts: ConnectedPart[] };
  to: { code: string; title: string; parts: ConnectedPart[] };
  /** In the order of `from`, then of `to`; only what shares something. */
  pairs: ConnectionRow[];
  /** Occupations that both frameworks name. */
  total: number;
};

const exampleCount = 3;

/** How the clusters (or groups) of one framework meet those of another; null unless both exist and differ. */
export async function getConnections(locale: Locale, from: string, to: string): Promise<FrameworkConnections | null> {
  if (from === to) return null;
  const [one, other] = await Promise.all([getFrameworkParts(locale, from), getFrameworkParts(locale, to)]);
  if (!one || !other) return null;
  const { pairs, found, total } = connect(one.parts, other.parts);
  const back = connect(other.parts, one.parts).found;
  const occupations = await db.occupation.findMany({
    where: { code: { in: [...new Set(pairs.flatMap(({ shared }) => shared))] } },
    select: { code: true, titleEn: true, titleEs: true, employment: true, projectionFrom: true },
  });
  const byCode = new Map(occupations.map((occupation) => [occupation.code, occupation]));
  const workers = (code: string) => {
    const { employment, projectionFrom } = byCode.get(code)!;
    return projectionFrom === null ? (employment ?? 0) : 0;
  };
  const side = ({ code, title, parts }: typeof one, counts: Map<string, number>) => ({
    code,
    title,
    parts: parts.map((part) => ({
      ...part,
      occupations: part.occupations.length,
      found: counts.get(part.id)!,
    })),
  });
  return {
    from: side(one, found),
    to: side(other, back),
    total,
    pairs: pairs.map(({ from: a, to: b, shared }) => ({
      from: a,
      to: b,
      count: shared.length,
      examples: [...shared]
        .sort((x, y) => workers(y) - workers(x) || (x < y ? -1 : 1))
        .slice(0, exampleCount)
        .map((code) => {
          const { titleEn, titleEs } = byCode.get(code)!;
          const translated = locale === "es" ? titleEs : null;
          return { code, title: translated ?? titleEn, language: translated === null ? "en" : locale };
        }),
    })),
  };
}
