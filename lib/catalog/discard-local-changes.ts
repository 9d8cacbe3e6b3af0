import "server-only";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import { lockLocalFramework } from "./lock-local-framework";

/**
 * A published framework is again as everybody sees it. `by` is an administrator of the site: the caller has made sure of
 * it.
 */
export const discardLocalChanges = (by: Actor, code: string): Promise<Result<null, "not-found">> =>
  withActor(by, async (tx) => {
    await lockLocalFramework(tx, code);
    if ((await tx.framework.count({ where: { code, local: true } })) === 0) return fail("not-found");
    const { count } = await tx.localFrameworkDraft.deleteMany({ where: { code } });
    if (count === 0) return fail("not-found");
    const entry = { actorId: by.id, subjectId: null, entity: "Framework", entityId: code };
    await audit(tx, { ...entry, action: "local-framework.discard-changes" });
    return succeed(null);
  });
