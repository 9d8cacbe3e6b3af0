import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { agreementData, agreementsIn, codesIn } from "./imports/agreement-rows";
import { administers, lockLists } from "./imports/trial";
import { type AgreementCells, agreementKey, readAgreement } from "./rules/agreement-list";
import { type ListProblem, problem } from "./rules/list-file";

type Outcome = Result<{ id: string }, "not-found" | "invalid"> & { problems?: ListProblem[] };
type Input = { schoolId: string; /** Null adds one. */ id: string | null; cells: AgreementCells };

/** Adds an agreement with a college, or changes one, from cells as a list has them, by the same checks. */
export async function saveAgreement(
  administrator: SchoolAdministrator,
  { schoolId, id, cells }: Input,
  at: Date,
): Promise<Outcome> {
  if (!administers(administrator, schoolId)) return fail("not-found");
  return withActor(administrator, async (tx): Promise<Outcome> => {
    await lockLists(tx, schoolId);
    const { agreement, problems } = readAgreement(1, cells, await codesIn(tx, schoolId));
    const kept = await agreementsIn(tx, schoolId);
    if (id !== null && !kept.some((each) => each.id === id)) return fail("not-found");
    const twice = kept.some((each) => each.id !== id && !each.ended && agreementKey(each) === agreementKey(agreement));
    if (twice) problems.push(problem(1, "collegeCourse", "agreement-twice"));
    if (problems.length > 0) return { ...fail("invalid"), problems };
    const data = agreementData(agreement);
    const saved =
      id === null
        ? await tx.articulationAgreement.create({ data: { ...data, schoolId, createdAt: at }, select: { id: true } })
        : await tx.articulationAgreement.update({ where: { id, schoolId }, data, select: { id: true } });
    const action = id === null ? "agreement.add" : "agreement.change";
    const entry = { actorId: administrator.id, subjectId: null, entity: "ArticulationAgreement" };
    await audit(tx, { ...entry, action, entityId: saved.id });
    return succeed(saved);
  });
}
