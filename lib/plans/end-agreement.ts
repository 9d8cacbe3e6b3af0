import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { administers } from "./imports/trial";

type Input = { schoolId: string; id: string };

/** From now on the agreement counts for nobody new; plans that count on it say so. */
export const endAgreement = (administrator: SchoolAdministrator, agreement: Input, at: Date) =>
  setEnd(administrator, agreement, at);

/** Takes an end back. */
export const resumeAgreement = (administrator: SchoolAdministrator, agreement: Input) =>
  setEnd(administrator, agreement, null);

async function setEnd(
  administrator: SchoolAdministrator,
  { schoolId, id }: Input,
  endedAt: Date | null,
): Promise<Result<null, "not-found">> {
  if (!administers(administrator, schoolId)) return fail("not-found");
  return withActor(administrator, async (tx) => {
    const { count } = await tx.articulationAgreement.updateMany({ where: { id, schoolId }, data: { endedAt } });
    if (count === 0) return fail("not-found");
    const action = endedAt === null ? "agreement.resume" : "agreement.end";
    const entry = { actorId: administrator.id, subjectId: null, entity: "ArticulationAgreement", entityId: id };
    await audit(tx, { ...entry, action });
    return succeed(null);
  });
}
