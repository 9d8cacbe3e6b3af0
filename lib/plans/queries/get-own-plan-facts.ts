import "server-only";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import { loadPlanFacts, type PlanFacts } from "./load-plan-facts";

/** Everything about the person's own plan that counts; null where there is none. */
export const getOwnPlanFacts = (person: Actor, at: Date): Promise<PlanFacts | null> =>
  withActor(person, (tx) => loadPlanFacts(tx, { personId: person.id }, at));
