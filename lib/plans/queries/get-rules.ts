import "server-only";
import type { Transaction } from "@/lib/platform/db";
import { withVisitor } from "@/lib/platform/with-actor";
import type { RequirementKind } from "@/prisma/generated/enums";
import { addToSet, type RequirementSetContent, type Words } from "../rules/requirement-set";

/** A set as it holds for one graduation year: a district's additions stand in it with what is below them. */
export type Rules = {
  code: string;
  version: number;
  kind: RequirementKind;
  title: Words;
  source: string;
  fromYear: number | null;
  untilYear: number | null;
  publishedAt: Date | null;
  /** The sets below it, the nearest first. */
  below: { code: string; version: number; title: Words }[];
  content: RequirementSetContent;
};

export const holdsFor = (classOf: number | null) =>
  classOf === null
    ? {}
    : {
        AND: [
          { OR: [{ fromYear: null }, { fromYear: { lte: classOf } }] },
          { OR: [{ untilYear: null }, { untilYear: { gte: classOf } }] },
        ],
      };

const mostBelow = 4;

/** Additions can stand on additions; each is put on what is below it, for the same graduation year. */
export async function findRules(
  tx: Transaction,
  code: string,
  classOf: number | null,
  depth = 0,
): Promise<Rules | null> {
  const row = await tx.requirementSet.findFirst({
    where: { code, state: "PUBLISHED", ...holdsFor(classOf) },
    orderBy: { version: "desc" },
  });
  if (!row) return null;
  const { titleEn, titleEs, kind, parentCode, version, source, fromYear, untilYear, publishedAt } = row;
  const own = row.content as unknown as RequirementSetContent;
  const below =
    kind === "DISTRICT" && parentCode && depth < mostBelow ? await findRules(tx, parentCode, classOf, depth + 1) : null;
  return {
    ...{ code, version, kind, source, fromYear, untilYear, publishedAt },
    title: { en: titleEn, es: titleEs },
    below: below ? [{ code: below.code, version: below.version, title: below.title }, ...below.below] : [],
    content: below ? addToSet(below.content, own) : own,
  };
}

type Asked = { code: string | null; classOf: number | null; supplements?: readonly string[] };

/**
 * The graduation rules of a code for a graduation year, and chosen supplements beside them: of each the newest
 * published version that holds for the year. Public; unknown codes give null and are left out.
 */
export const getRules = ({
  code,
  classOf,
  supplements = [],
}: Asked): Promise<{ base: Rules | null; supplements: Rules[] }> =>
  withVisitor("", async (tx) => {
    const base = code === null ? null : await findRules(tx, code, classOf);
    const found: Rules[] = [];
    for (const one of supplements) {
      const rules = await findRules(tx, one, classOf);
      if (rules?.kind === "SUPPLEMENT") found.push(rules);
    }
    return { base: base?.kind === "SUPPLEMENT" ? null : base, supplements: found };
  });

export type ListedRules = { code: string; kind: RequirementKind; title: Words; schoolId: string | null };

/** What can be chosen: everyone's sets, and with a school its own and its district's. The newest of each code. */
export const listRules = (schoolId: string | null = null): Promise<ListedRules[]> =>
  withVisitor("", async (tx) => {
    const school = schoolId && (await tx.school.findUnique({ where: { id: schoolId }, select: { districtId: true } }));
    const rows = await tx.requirementSet.findMany({
      where: {
        state: "PUBLISHED",
        OR: [
          { schoolId: null, districtId: null },
          ...(schoolId ? [{ schoolId }] : []),
          ...(school && school.districtId ? [{ districtId: school.districtId }] : []),
        ],
      },
      distinct: ["code"],
      orderBy: [{ code: "asc" }, { version: "desc" }],
      select: { code: true, kind: true, titleEn: true, titleEs: true, schoolId: true },
    });
    return rows.map(({ titleEn, titleEs, ...row }) => ({ ...row, title: { en: titleEn, es: titleEs } }));
  });
