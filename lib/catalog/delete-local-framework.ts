import "server-only";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import { lockLocalFramework } from "./lock-local-framework";
import { removeGroups } from "./publish-local-framework";
import { renewRelease } from "./renew-release";

/**
 * The framework goes with its groups, public or not; clusters and pathways stay. `by` is an administrator of the site:
 * the caller has made sure of it.
 */
export const deleteLocalFramework = (by: Actor, code: string): Promise<Result<null, "not-found">> =>
  withActor(by, async (tx) => {
    await lockLocalFramework(tx, code);
    const isPublic = (await tx.framework.count({ where: { code, local: true } })) > 0;
    const { count: drafts } = await tx.localFrameworkDraft.deleteMany({ where: { code } });
    if (!isPublic && drafts === 0) return fail("not-found");
    if (isPublic) {
      await removeGroups(tx, code);
      await tx.framework.delete({ where: { code } });
      await renewRelease(tx);
    }
    const entry = { actorId: by.id, subjectId: null, entity: "Framework", entityId: code };
    await audit(tx, { ...entry, action: "local-framework.delete" });
    return succeed(null);
  });
