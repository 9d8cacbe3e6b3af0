import "server-only";
import type { Administrator } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { withActor } from "@/lib/platform/with-actor";
import type { RequirementKind, RequirementState } from "@/prisma/generated/enums";
import { type RequirementSetContent, type Words } from "../rules/requirement-set";
import { findRules, type Rules } from "./get-rules";
import { reachOfRules } from "./rule-set-reach";

export type RuleVersion = {
  version: number;
  state: RequirementState;
  title: Words;
  source: string;
  fromYear: number | null;
  untilYear: number | null;
  changedAt: Date;
  publishedAt: Date | null;
  content: RequirementSetContent;
};

export type RuleSet = {
  code: string;
  kind: RequirementKind;
  parentCode: string | null;
  schoolName: string | null;
  own: boolean;
  /** Newest first; drafts only where it is the administrator's own. */
  versions: RuleVersion[];
  /** Schools whose students graduate by it, by name; `more` are not named. */
  users: { names: string[]; more: number };
};

const mostNamed = 20;

async function usersOf(tx: Transaction, code: string): Promise<RuleSet["users"]> {
  const where = {
    OR: [
      { planning: { requirementCode: code } },
      { planning: { supplements: { has: code } } },
      { stateCode: code, OR: [{ planning: null }, { planning: { requirementCode: null } }] },
    ],
  };
  const count = await tx.school.count({ where });
  const named = await tx.school.findMany({ where, orderBy: { name: "asc" }, take: mostNamed, select: { name: true } });
  return { names: named.map(({ name }) => name), more: count - named.length };
}

/** One set with all its versions, for those who look after it or stand on it; null for anyone else. */
export const getRuleSet = (administrator: Administrator, code: string): Promise<RuleSet | null> =>
  withActor(administrator, async (tx) => {
    const own = (await tx.requirementSet.count({ where: { code, ...reachOfRules(administrator) } })) > 0;
    const rows = await tx.requirementSet.findMany({
      where: own ? { code } : { code, schoolId: null, districtId: null, state: { not: "DRAFT" } },
      orderBy: { version: "desc" },
      include: { school: { select: { name: true } } },
    });
    const [first] = rows;
    if (!first) return null;
    return {
      code,
      kind: first.kind,
      parentCode: first.parentCode,
      schoolName: first.school?.name ?? null,
      own,
      versions: rows.map(({ titleEn, titleEs, content, version, state, source, fromYear, untilYear, ...row }) => ({
        ...{ version, state, source, fromYear, untilYear },
        changedAt: row.changedAt,
        publishedAt: row.publishedAt,
        title: { en: titleEn, es: titleEs },
        content: content as unknown as RequirementSetContent,
      })),
      users: await usersOf(tx, code),
    };
  });

/** What a draft stands on: the newest published version of the set below it, whatever the year. */
export const getBelow = (administrator: Administrator, parentCode: string | null): Promise<Rules | null> =>
  parentCode ? withActor(administrator, (tx) => findRules(tx, parentCode, null)) : Promise.resolve(null);
