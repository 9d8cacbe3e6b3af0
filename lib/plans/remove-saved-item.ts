import "server-only";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import type { SavedItemInput } from "./schema";

/** Lets go of a saved thing. Removing what is not saved changes nothing. */
export const removeSavedItem = (person: CurrentUser, { kind, id }: SavedItemInput) =>
  withActor(person, async (tx) => {
    const { count } = await tx.savedItem.deleteMany({ where: { personId: person.id, kind, targetId: id } });
    if (count > 0)
      await audit(tx, { actorId: person.id, action: "saved.remove", subjectId: person.id, entity: kind, entityId: id });
    return succeed(null);
  });
