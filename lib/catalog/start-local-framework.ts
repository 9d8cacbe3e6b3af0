import "server-only";
import { audit } from "@/lib/platform/audit";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import { localCode, type LocalFramework, type LocalNames } from "./rules/local-framework";

/**
 * A framework of this installation, without groups and not public. Answers its code. `by` is an administrator of the
 * site: the caller has made sure of it.
 */
export const startLocalFramework = (by: Actor, names: LocalNames): Promise<{ code: string }> =>
  withActor(by, async (tx) => {
    // Two who start one of the same name at once get two codes.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('waymark local framework'))`;
    const codes = await Promise.all([
      tx.framework.findMany({ select: { code: true } }),
      tx.localFrameworkDraft.findMany({ select: { code: true } }),
    ]);
    const code = localCode(names.titleEn, new Set(codes.flat().map((row) => row.code)));
    const content: LocalFramework = { ...names, groups: [] };
    await tx.localFrameworkDraft.create({ data: { code, content, byId: by.id } });
    const fields = Object.keys(names);
    const entry = { actorId: by.id, subjectId: null, entity: "Framework", entityId: code, fields };
    await audit(tx, { ...entry, action: "local-framework.start" });
    return { code };
  });
