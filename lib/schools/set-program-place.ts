import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { currentAt } from "@/lib/accounts/rules/current";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { applyCaseloadRules } from "./apply-caseload-rules";
import { administers } from "./rules/administers";
import { undoableSince } from "./rules/undo";
import type { PlaceInput } from "./structure-schema";

type Program = { schoolId: string; programId: string };
type Named = Program & { memberId: string };

/** A student or one of the staff comes into a program; who is in it already stays as they are. */
export async function addToProgram(
  administrator: SchoolAdministrator,
  { schoolId, programId, personId, role }: Program & PlaceInput,
  at: Date,
): Promise<Result<{ id: string }, "not-found">> {
  if (!administers(administrator, schoolId)) return fail("not-found");
  return withActor(administrator, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`program ${programId} ${personId}`}, 0))`;
    const program = { id: programId, schoolId, endedAt: null };
    if ((await tx.schoolProgram.count({ where: program })) === 0) return fail("not-found");
    const there = { personId, schoolId, role, ...currentAt(at) };
    if ((await tx.membership.count({ where: there })) === 0) return fail("not-found");
    const place = { programId, personId, role };
    const before = await tx.programMember.findFirst({ where: { ...place, ...currentAt(at) }, select: { id: true } });
    if (before) return succeed(before);
    const { id } = await tx.programMember.create({ data: { ...place, from: at }, select: { id: true } });
    if (role === "STUDENT") await applyCaseloadRules(tx, schoolId, at, { studentId: personId });
    const entry = { actorId: administrator.id, subjectId: personId, entity: "ProgramMember", entityId: id };
    await audit(tx, { ...entry, action: "program.add-person", fields: ["programId", "role"] });
    return succeed({ id });
  });
}

/** Someone leaves a program; that they were in it stays. */
export const endProgramPlace = (administrator: SchoolAdministrator, named: Named, at: Date) =>
  setUntil(administrator, named, true, at);

/** Takes it back within ten minutes. */
export const resumeProgramPlace = (administrator: SchoolAdministrator, named: Named, at: Date) =>
  setUntil(administrator, named, false, at);

async function setUntil(
  administrator: SchoolAdministrator,
  { schoolId, programId, memberId }: Named,
  ends: boolean,
  at: Date,
): Promise<Result<null, "not-found">> {
  if (!administers(administrator, schoolId)) return fail("not-found");
  return withActor(administrator, async (tx) => {
    const guard = ends
      ? { OR: [{ until: null }, { until: { gt: at } }] }
      : { until: { gte: undoableSince(at), lte: at } };
    const where = { id: memberId, programId, program: { schoolId, endedAt: null }, ...guard };
    const found = await tx.programMember.findFirst({ where, select: { personId: true, role: true } });
    if (!found) return fail("not-found");
    const { count } = await tx.programMember.updateMany({ where, data: { until: ends ? at : null } });
    if (count === 0) return fail("not-found");
    if (found.role === "STUDENT") await applyCaseloadRules(tx, schoolId, at, { studentId: found.personId });
    const entry = { actorId: administrator.id, subjectId: found.personId, entity: "ProgramMember", entityId: memberId };
    await audit(tx, { ...entry, action: ends ? "program.end-person" : "program.resume-person", fields: ["until"] });
    return succeed(null);
  });
}
