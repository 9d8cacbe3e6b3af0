import "server-only";
import type { Transaction } from "@/lib/platform/db";
import { withVisitor } from "@/lib/platform/with-actor";
import type { RequirementSet } from "@/prisma/generated/client";
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

const mostBelow = 4;

export type RulesReader = (code: string, classOf: number | null) => Rules | null;

/**
 * The published sets of these codes and of what they stand on, in one query; each answer is the newest version that
 * holds for a graduation year. Additions can stand on additions; each is put on what is below it, for the same year.
 */
export async function readRules(tx: Transaction, codes: readonly string[]): Promise<RulesReader> {
  const rows = await tx.$queryRaw<RequirementSet[]>`
    WITH RECURSIVE needed AS (
      SELECT code, 0 AS depth FROM unnest(${[...codes]}::text[]) code
      UNION
      SELECT s."parentCode", n.depth + 1 FROM needed n JOIN "RequirementSet" s ON s.code = n.code
      WHERE s.kind = 'DISTRICT' AND s.state = 'PUBLISHED' AND s."parentCode" IS NOT NULL AND n.depth < ${mostBelow}
    )
    SELECT * FROM "RequirementSet" WHERE state = 'PUBLISHED' AND code IN (SELECT code FROM needed)
    ORDER BY version DESC`;
  const find = (code: string, classOf: number | null, depth: number): Rules | null => {
    const row = rows.find((each) => each.code === code && holdsIn(each, classOf));
    if (!row) return null;
    const { titleEn, titleEs, kind, parentCode, version, source, fromYear, untilYear, publishedAt } = row;
    const own = row.content as unknown as RequirementSetContent;
    const below = kind === "DISTRICT" && parentCode && depth < mostBelow ? find(parentCode, classOf, depth + 1) : null;
    return {
      ...{ code, version, kind, source, fromYear, untilYear, publishedAt },
      title: { en: titleEn, es: titleEs },
      below: below ? [{ code: below.code, version: below.version, title: below.title }, ...below.below] : [],
      content: below ? addToSet(below.content, own) : own,
    };
  };
  return (code, classOf) => find(code, classOf, 0);
}

type Span = { fromYear: number | null; untilYear: number | null };
const holdsIn = ({ fromYear, untilYear }: Span, classOf: number | null) =>
  classOf === null || ((fromYear ?? classOf) <= classOf && classOf <= (untilYear ?? classOf));

/** The set of one code for one graduation year, with what is below it. One query. */
export const findRules = async (tx: Transaction, code: string, classOf: number | null): Promise<Rules | null> =>
  (await readRules(tx, [code]))(code, classOf);

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
