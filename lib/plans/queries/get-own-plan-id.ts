import "server-only";
import { type Actor, withActor } from "@/lib/platform/with-actor";

/** The id of the person's plan that counts; null where there is none. */
export const getOwnPlanId = (person: Actor): Promise<string | null> =>
  withActor(person, async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { personId: person.id, primary: true, archivedAt: null },
      select: { id: true },
    });
    return plan?.id ?? null;
  });
