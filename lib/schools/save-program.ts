import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { applyCaseloadRules } from "./apply-caseload-rules";
import { administers } from "./rules/administers";
import { undoableSince } from "./rules/undo";
import type { ProgramInput } from "./structure-schema";

type Saved = ProgramInput & { schoolId: string; /** Null: a new one. */ programId: string | null };

/** Makes a program or academy of a school, or changes one that has not ended. */
export async function saveProgram(
  administrator: SchoolAdministrator,
  { schoolId, programId, ...data }: Saved,
  at: Date,
): Promise<Result<{ id: string }, "not-found" | "cluster-missing">> {
  if (!administers(administrator, schoolId)) return fail("not-found");
  return withActor(administrator, async (tx) => {
    const { clusterId } = data;
    if (clusterId !== null && (await tx.cluster.count({ where: { id: clusterId } })) === 0)
      return fail("cluster-missing");
    const created = { ...data, schoolId, createdAt: at };
    const id = programId ?? (await tx.schoolProgram.create({ data: created, select: { id: true } })).id;
    if (programId !== null) {
      const { count } = await tx.schoolProgram.updateMany({ where: { id, schoolId, endedAt: null }, data });
      if (count === 0) return fail("not-found");
    }
    const entry = { actorId: administrator.id, subjectId: null, entity: "SchoolProgram", entityId: id };
    const action = programId === null ? "program.add" : "program.change";
    await audit(tx, { ...entry, action, fields: Object.keys(data) });
    return succeed({ id });
  });
}

type Named = { schoolId: string; programId: string };

/** A program is over: its staff see its students no more through it, and rules for it hold for nobody. */
export const endProgram = (administrator: SchoolAdministrator, named: Named, at: Date) =>
  setEnd(administrator, named, true, at);

/** Takes the end of a program back within ten minutes. */
export const resumeProgram = (administrator: SchoolAdministrator, named: Named, at: Date) =>
  setEnd(administrator, named, false, at);

async function setEnd(
  administrator: SchoolAdministrator,
  { schoolId, programId }: Named,
  ends: boolean,
  at: Date,
): Promise<Result<null, "not-found">> {
  if (!administers(administrator, schoolId)) return fail("not-found");
  return withActor(administrator, async (tx) => {
    const guard = ends ? null : { gte: undoableSince(at), lte: at };
    const where = { id: programId, schoolId, endedAt: guard };
    const { count } = await tx.schoolProgram.updateMany({ where, data: { endedAt: ends ? at : null } });
    if (count === 0) return fail("not-found");
    await applyCaseloadRules(tx, schoolId, at);
    const entry = { actorId: administrator.id, subjectId: null, entity: "SchoolProgram", entityId: programId };
    await audit(tx, { ...entry, action: ends ? "program.end" : "program.resume", fields: ["endedAt"] });
    return succeed(null);
  });
}
