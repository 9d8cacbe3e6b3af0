import "server-only";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { isInCatalog } from "@/lib/catalog/queries/is-in-catalog";
import { audit } from "@/lib/platform/audit";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import type { SavedItemInput } from "./schema";

export type SaveItemProblem = "NOT_IN_CATALOG" | "TOO_MANY_SAVED";

export const savedLimit = 200;

/** Keeps a cluster, a pathway or an occupation. Saving what is saved changes nothing. */
export async function saveItem(
  person: CurrentUser,
  { kind, id }: SavedItemInput,
): Promise<Result<null, SaveItemProblem>> {
  if (!(await isInCatalog(kind, id))) return fail("NOT_IN_CATALOG");
  return withActor(person, async (tx) => {
    if ((await tx.savedItem.count({ where: { personId: person.id } })) >= savedLimit) return fail("TOO_MANY_SAVED");
    const { count } = await tx.savedItem.createMany({
      data: [{ personId: person.id, kind, targetId: id }],
      skipDuplicates: true,
    });
    if (count > 0)
      await audit(tx, { actorId: person.id, action: "saved.add", subjectId: person.id, entity: kind, entityId: id });
    return succeed(null);
  });
}
