import "server-only";
import { randomUUID } from "node:crypto";
import { type SchoolAdministrator, schoolsOf } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { readStandards, type StandardEntry, type StandardProblem } from "./rules/standard-list";
import type { StandardImport } from "./standard-schema";

export type StandardTrial = {
  standards: StandardEntry[];
  problems: StandardProblem[];
  /** The version that it would become, and codes that tasks may name and the new version no longer has. */
  version: string;
  lost: string[];
};
export type ImportStandardsProblem = "NOT_FOUND" | "CODE_TAKEN" | "HAS_PROBLEMS" | "SAME";

const administers = (administrator: SchoolAdministrator, schoolId: string) =>
  schoolsOf(administrator, "SCHOOL_ADMINISTRATOR").some(({ id }) => id === schoolId);

/** What a file would become; nothing changes. */
export const tryStandards = (
  administrator: SchoolAdministrator,
  schoolId: string,
  { code, text }: StandardImport,
): Promise<Result<StandardTrial, ImportStandardsProblem>> =>
  withActor(administrator, async (tx) => {
    if (!administers(administrator, schoolId)) return fail("NOT_FOUND");
    const versions = await tx.standardList.findMany({
      where: { code, OR: [{ schoolId }, { schoolId: null }] },
      select: { schoolId: true, version: true, retiredAt: true, standards: { select: { code: true } } },
    });
    if (versions.some((list) => list.schoolId === null)) return fail("CODE_TAKEN");
    const { standards, problems } = readStandards(text);
    const codes = new Set(standards.map((each) => each.code));
    const now = versions.find(({ retiredAt }) => retiredAt === null)?.standards ?? [];
    const version = String(Math.max(0, ...versions.map((list) => Number(list.version))) + 1);
    const lost = problems.length > 0 ? [] : now.map((each) => each.code).filter((each) => !codes.has(each));
    return succeed({ standards, problems, version, lost });
  });

/** Brings a school's list in as a new version, all of it or nothing; the version before is retired, never changed. */
export const importStandards = (
  administrator: SchoolAdministrator,
  schoolId: string,
  { code, titleEn, titleEs, source, text }: StandardImport,
  at: Date,
): Promise<Result<{ listId: string; version: string; count: number }, ImportStandardsProblem>> =>
  withActor(administrator, async (tx) => {
    if (!administers(administrator, schoolId)) return fail("NOT_FOUND");
    const { standards, problems } = readStandards(text);
    if (problems.length > 0) return fail("HAS_PROBLEMS");
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`standards:${schoolId}`}, 0))`;
    const versions = await tx.standardList.findMany({
      where: { code, OR: [{ schoolId }, { schoolId: null }] },
      select: {
        ...{ schoolId: true, version: true, retiredAt: true },
        standards: { orderBy: { position: "asc" }, select: { code: true, titleEn: true, titleEs: true } },
      },
    });
    if (versions.some((list) => list.schoolId === null)) return fail("CODE_TAKEN");
    const now = versions.find(({ retiredAt }) => retiredAt === null);
    if (now && JSON.stringify(now.standards) === JSON.stringify(standards)) return fail("SAME");
    await tx.standardList.updateMany({ where: { schoolId, code, retiredAt: null }, data: { retiredAt: at } });
    const listId = randomUUID();
    const version = String(Math.max(0, ...versions.map((list) => Number(list.version))) + 1);
    await tx.standardList.create({
      data: {
        ...{ id: listId, schoolId, code, version, titleEn, titleEs: titleEs || titleEn, source, createdAt: at },
        standards: { createMany: { data: standards.map((each, position) => ({ ...each, position })) } },
      },
    });
    await audit(tx, {
      ...{ actorId: administrator.id, action: "standards.import", subjectId: null },
      ...{ entity: "StandardList", entityId: listId, fields: ["standards"] },
    });
    return succeed({ listId, version, count: standards.length });
  });
