import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { administers } from "@/lib/schools/rules/administers";
import type { HoursRuleInput } from "./hours-schema";
import { undoableAfter } from "./rules/hours-link";

const mostRules = 30;

const recordRule = (
  tx: Transaction,
  administrator: SchoolAdministrator,
  action: string,
  id: string,
  fields: string[],
) =>
  audit(tx, {
    ...{ actorId: administrator.id, subjectId: null, entity: "HoursRule", entityId: id },
    ...{ action, fields },
  });

/**
 * Says how many hours a school asks for. A rule is never changed: whoever works towards it works towards what it said, so
 * another one is made and this one ends.
 */
export async function addHoursRule(
  administrator: SchoolAdministrator,
  schoolId: string,
  input: HoursRuleInput,
  at: Date,
): Promise<Result<{ id: string }, "not-found" | "too-many">> {
  if (!administers(administrator, schoolId)) return fail("not-found");
  return withActor(administrator, async (tx) => {
    if ((await tx.hoursRule.count({ where: { schoolId, endedAt: null } })) >= mostRules) return fail("too-many");
    const { id } = await tx.hoursRule.create({ data: { schoolId, ...input, createdAt: at }, select: { id: true } });
    await recordRule(tx, administrator, "hours-rule.add", id, Object.keys(input));
    return succeed({ id });
  });
}

type Named = { schoolId: string; ruleId: string };

/** Nobody chooses the rule any more; whoever counts towards it goes on. */
export const endHoursRule = (administrator: SchoolAdministrator, named: Named, at: Date) =>
  setEnd(administrator, named, true, at);

/** Takes the end of a rule back within ten minutes. */
export const resumeHoursRule = (administrator: SchoolAdministrator, named: Named, at: Date) =>
  setEnd(administrator, named, false, at);

async function setEnd(
  administrator: SchoolAdministrator,
  { schoolId, ruleId }: Named,
  ends: boolean,
  at: Date,
): Promise<Result<null, "not-found">> {
  if (!administers(administrator, schoolId)) return fail("not-found");
  return withActor(administrator, async (tx) => {
    const endedAt = ends ? null : { gt: undoableAfter(at), lte: at };
    const { count } = await tx.hoursRule.updateMany({
      where: { id: ruleId, schoolId, endedAt },
      data: { endedAt: ends ? at : null },
    });
    if (count === 0) return fail("not-found");
    await recordRule(tx, administrator, ends ? "hours-rule.end" : "hours-rule.resume", ruleId, ["endedAt"]);
    return succeed(null);
  });
}

/** Whether guardians are asked too before a student's application opens. Those that wait already keep their way. */
export async function setAskGuardians(
  administrator: SchoolAdministrator,
  { schoolId, ask }: { schoolId: string; ask: boolean },
): Promise<Result<null, "not-found">> {
  if (!administers(administrator, schoolId)) return fail("not-found");
  return withActor(administrator, async (tx) => {
    const { count } = await tx.school.updateMany({ where: { id: schoolId }, data: { askGuardians: ask } });
    if (count === 0) return fail("not-found");
    await audit(tx, {
      ...{ actorId: administrator.id, subjectId: null, entity: "School", entityId: schoolId },
      ...{ action: "school.ask-guardians", fields: ["askGuardians"] },
    });
    return succeed(null);
  });
}
