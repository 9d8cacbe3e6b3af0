import "server-only";
import { type Administrator, schoolsOf } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import type { RequirementKind, RequirementState } from "@/prisma/generated/enums";
import type { Words } from "../rules/requirement-set";
import { reachOfRules } from "./rule-set-reach";

export type RuleSetRow = {
  code: string;
  kind: RequirementKind;
  title: Words;
  /** Of the newest version. */
  version: number;
  state: RequirementState;
  /** A version below a draft is in use. */
  published: boolean;
  schoolName: string | null;
  /** Whether the administrator may change it, or only stands on it. */
  own: boolean;
};

/** The sets that an administrator looks after, and everyone's sets, which a school's stand on. By code. */
export const listRuleSets = (administrator: Administrator): Promise<RuleSetRow[]> =>
  withActor(administrator, async (tx) => {
    const reach = reachOfRules(administrator);
    const everyones = { schoolId: null, districtId: null, state: { not: "DRAFT" as const } };
    const [rows, own] = await Promise.all([
      tx.requirementSet.findMany({
        where: { OR: [reach, everyones] },
        orderBy: [{ code: "asc" }, { version: "desc" }],
        select: {
          code: true,
          kind: true,
          version: true,
          state: true,
          titleEn: true,
          titleEs: true,
          school: { select: { name: true } },
        },
      }),
      tx.requirementSet.findMany({ where: reach, distinct: ["code"], select: { code: true } }),
    ]);
    const mine = new Set(own.map(({ code }) => code));
    const newest = new Map<string, RuleSetRow>();
    for (const { titleEn, titleEs, school, ...row } of rows) {
      const known = newest.get(row.code);
      if (known) known.published ||= row.state === "PUBLISHED";
      else
        newest.set(row.code, {
          ...row,
          title: { en: titleEn, es: titleEs },
          published: row.state === "PUBLISHED",
          schoolName: school?.name ?? null,
          own: mine.has(row.code),
        });
    }
    return [...newest.values()];
  });

/** For whom an administrator may begin a set: the schools; everyone where they look after the site. */
export const ownersOf = (administrator: Administrator) => schoolsOf(administrator, "SCHOOL_ADMINISTRATOR");
