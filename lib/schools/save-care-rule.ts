import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { currentAt } from "@/lib/accounts/rules/current";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { type AppliedRules, applyCaseloadRules } from "./apply-caseload-rules";
import { administers } from "./rules/administers";
import { undoableSince } from "./rules/undo";
import type { CareRuleInput } from "./structure-schema";

type School = { schoolId: string };
type Named = School & { ruleId: string };
type Outcome<Problem extends string = "not-found"> = Promise<Result<AppliedRules & { id: string }, Problem>>;

/** One at a time for a school: the order of its rules is one thing. */
const lockOrder = (tx: Transaction, schoolId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`caseload order ${schoolId}`}, 0))`;

async function told(
  tx: Transaction,
  administrator: SchoolAdministrator,
  { schoolId, ruleId }: Named,
  { action, fields, at }: { action: string; fields: string[]; at: Date },
) {
  const applied = await applyCaseloadRules(tx, schoolId, at);
  const entry = { actorId: administrator.id, subjectId: null, entity: "CaseloadRule", entityId: ruleId };
  await audit(tx, { ...entry, action, fields });
  return succeed({ ...applied, id: ruleId });
}

/** Adds a rule as the last, or changes one, and lets the rules share the students out again. */
export async function saveCareRule(
  administrator: SchoolAdministrator,
  { schoolId, ruleId, ...data }: CareRuleInput & School & { /** Null: a new one. */ ruleId: string | null },
  at: Date,
): Outcome<"not-found" | "counselor-missing" | "program-missing"> {
  if (!administers(administrator, schoolId)) return fail("not-found");
  return withActor(administrator, async (tx) => {
    await lockOrder(tx, schoolId);
    const counsels = { personId: data.counselorId, schoolId, role: "COUNSELOR", ...currentAt(at) } as const;
    if ((await tx.membership.count({ where: counsels })) === 0) return fail("counselor-missing");
    const program = { id: data.programId ?? "", schoolId, endedAt: null };
    if (data.programId !== null && (await tx.schoolProgram.count({ where: program })) === 0)
      return fail("program-missing");
    if (ruleId !== null) {
      const { count } = await tx.caseloadRule.updateMany({ where: { id: ruleId, schoolId, endedAt: null }, data });
      if (count === 0) return fail("not-found");
    }
    const last = await tx.caseloadRule.aggregate({ where: { schoolId }, _max: { position: true } });
    const position = (last._max.position ?? 0) + 1;
    const created = { ...data, schoolId, position, createdAt: at };
    const id = ruleId ?? (await tx.caseloadRule.create({ data: created, select: { id: true } })).id;
    const action = ruleId === null ? "caseload-rule.add" : "caseload-rule.change";
    return told(tx, administrator, { schoolId, ruleId: id }, { action, fields: Object.keys(data), at });
  });
}

/** A rule changes places with its neighbour; at the end of the order it stays. */
export async function moveCareRule(
  administrator: SchoolAdministrator,
  { schoolId, ruleId, up }: Named & { up: boolean },
  at: Date,
): Outcome {
  if (!administers(administrator, schoolId)) return fail("not-found");
  return withActor(administrator, async (tx) => {
    await lockOrder(tx, schoolId);
    const rules = await tx.caseloadRule.findMany({
      where: { schoolId, endedAt: null },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const from = rules.findIndex(({ id }) => id === ruleId);
    if (from < 0) return fail("not-found");
    const to = Math.min(Math.max(0, from + (up ? -1 : 1)), rules.length - 1);
    rules.splice(to, 0, ...rules.splice(from, 1));
    for (const [position, { id }] of rules.entries())
      await tx.caseloadRule.updateMany({ where: { id, schoolId, NOT: { position } }, data: { position } });
    return told(tx, administrator, { schoolId, ruleId }, { action: "caseload-rule.move", fields: ["position"], at });
  });
}

/** A rule holds no more: its students go to whom the other rules say, or to nobody. */
export const endCareRule = (administrator: SchoolAdministrator, named: Named, at: Date) =>
  setEnd(administrator, named, true, at);

/** Takes the end of a rule back within ten minutes. */
export const resumeCareRule = (administrator: SchoolAdministrator, named: Named, at: Date) =>
  setEnd(administrator, named, false, at);

async function setEnd(administrator: SchoolAdministrator, named: Named, ends: boolean, at: Date): Outcome {
  const { schoolId, ruleId } = named;
  if (!administers(administrator, schoolId)) return fail("not-found");
  return withActor(administrator, async (tx) => {
    await lockOrder(tx, schoolId);
    const where = { id: ruleId, schoolId, endedAt: ends ? null : { gte: undoableSince(at), lte: at } };
    const { count } = await tx.caseloadRule.updateMany({ where, data: { endedAt: ends ? at : null } });
    if (count === 0) return fail("not-found");
    const action = ends ? "caseload-rule.end" : "caseload-rule.resume";
    return told(tx, administrator, named, { action, fields: ["endedAt"], at });
  });
}

/** Lets the rules of a school share its students out now: after a counselor left, or programs changed. */
export async function applyRulesNow(
  administrator: SchoolAdministrator,
  { schoolId }: School,
  at: Date,
): Promise<Result<AppliedRules, "not-found">> {
  if (!administers(administrator, schoolId)) return fail("not-found");
  return withActor(administrator, async (tx) => succeed(await applyCaseloadRules(tx, schoolId, at)));
}
