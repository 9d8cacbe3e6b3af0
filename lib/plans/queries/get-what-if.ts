import "server-only";
import type { Student } from "@/lib/accounts/rules/roles";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { newEntryId } from "../new-entry-id";
import { type WhatIf, whatIf } from "../rules/what-if";
import { fitSteps } from "../rules/fit-steps";
import type { PlanContent } from "../rules/content";
import { fitWorldIn } from "./fit-world";
import { getPathwayFacts, type PathwayFacts } from "./get-pathway-facts";
import { planHeadIn } from "./plan-head";
import { planningIn, type Planning } from "./planning";
import type { Transaction } from "@/lib/platform/db";

/** Both pathways as the catalogue has them. Read before a transaction is begun, which would hold a connection. */
export const bothPathways = async (from: string, to: string) => ({
  from: await getPathwayFacts(from),
  to: await getPathwayFacts(to),
});

type Asked = { planId: string; content: PlanContent; from: PathwayFacts | null; to: PathwayFacts };

/** What becomes of this content on another pathway, in a transaction at hand. */
export async function whatIfIn(
  tx: Transaction,
  personId: string,
  planning: Planning,
  { planId, content, from, to }: Asked,
): Promise<WhatIf> {
  const world = await fitWorldIn(tx, planning, {
    personId,
    planId,
    rules: planning.requirementCode ?? content.rules.set,
    classOf: planning.classOf ?? content.classOf,
    newId: newEntryId,
  });
  const steps = fitSteps(to.exits, to.credentials, newEntryId);
  return whatIf({ ...world, content, pathwayId: to.pathwayId, from: from?.program ?? [], to: to.program, steps });
}

/** A look at one's plan as it would be on another pathway; nothing is changed. */
export async function getWhatIf(
  student: Student,
  { planId, pathwayId }: { planId: string; pathwayId: string },
): Promise<Result<{ revision: number; whatIf: WhatIf }, "PLAN_NOT_FOUND" | "PATHWAY_NOT_FOUND">> {
  const plan = await withActor(student, (tx) => planHeadIn(tx, student.id, planId));
  if (!plan) return fail("PLAN_NOT_FOUND");
  const { content, revision } = plan;
  const { from, to } = await bothPathways(content.pathwayId, pathwayId);
  if (!to) return fail("PATHWAY_NOT_FOUND");
  return withActor(student, async (tx) => {
    const planning = await planningIn(tx, student);
    return succeed({ revision, whatIf: await whatIfIn(tx, student.id, planning, { planId, content, from, to }) });
  });
}
