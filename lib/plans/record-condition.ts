import "server-only";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { lockRecord, ownerOf } from "./imports/record-owner";
import { readDay } from "./rules/list-cells";

export type ConditionProblem = "not-found" | "locked" | "condition" | "day" | "day-later" | "amount";
type Input = {
  personId: string;
  /** As the set of rules names it: "civics-test". */
  conditionId: string;
  /** "2026-05-01". */
  metOn: string;
  /** Of what is counted, hours: how much of it in all. */
  amount: number | null;
};

export const mostAmount = 10_000;

/**
 * Says that a person has met a condition without credit, or how much of it: the student themselves or a counselor who
 * cares for them. What staff recorded a student cannot change; what a student said staff confirm by recording it.
 */
export const recordCondition = (
  actor: CurrentUser,
  { personId, conditionId, metOn, amount }: Input,
  at: Date,
): Promise<Result<{ id: string }, ConditionProblem>> =>
  withActor(actor, async (tx) => {
    const owner = await ownerOf(tx, actor, personId, at);
    if (!owner) return fail("not-found");
    if (!/^[a-z0-9][a-z0-9-]{0,79}$/.test(conditionId)) return fail("condition");
    const day = readDay(metOn);
    if (day === undefined) return fail("day");
    // A day that has begun somewhere on earth is today.
    if (new Date(day).getTime() > at.getTime() + 86_400_000) return fail("day-later");
    if (amount !== null && !(amount > 0 && amount <= mostAmount)) return fail("amount");
    await lockRecord(tx, personId);
    const before = await tx.metCondition.findFirst({
      where: { personId, conditionId },
      select: { id: true, source: true },
    });
    if (before && owner.source === "STUDENT" && before.source !== "STUDENT") return fail("locked");
    const data = { metOn: new Date(day), amount, source: owner.source, recordedById: actor.id };
    const { id } = before
      ? await tx.metCondition.update({ where: { id: before.id }, data, select: { id: true } })
      : await tx.metCondition.create({ data: { ...data, personId, conditionId, createdAt: at }, select: { id: true } });
    const entry = { actorId: actor.id, subjectId: personId, entity: "MetCondition", entityId: id };
    await audit(tx, { ...entry, action: "condition.record", fields: [conditionId] });
    return succeed({ id });
  });

/** Takes back that a condition is met; of what staff recorded only staff do. */
export const removeCondition = (
  actor: CurrentUser,
  { personId, conditionId }: Pick<Input, "personId" | "conditionId">,
  at: Date,
): Promise<Result<null, "not-found" | "locked">> =>
  withActor(actor, async (tx) => {
    const owner = await ownerOf(tx, actor, personId, at);
    const row = owner && (await tx.metCondition.findFirst({ where: { personId, conditionId } }));
    if (!owner || !row) return fail("not-found");
    if (owner.source === "STUDENT" && row.source !== "STUDENT") return fail("locked");
    await tx.metCondition.deleteMany({ where: { id: row.id } });
    const entry = { actorId: actor.id, subjectId: personId, entity: "MetCondition", entityId: row.id };
    await audit(tx, { ...entry, action: "condition.remove", fields: [conditionId] });
    return succeed(null);
  });
