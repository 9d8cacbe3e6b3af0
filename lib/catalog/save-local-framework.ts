import "server-only";
import { audit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import { lockLocalFramework } from "./lock-local-framework";
import { getLocalFramework } from "./queries/get-local-framework";
import {
  changeLocalFramework,
  type LocalChange,
  type LocalChangeProblem,
  type LocalFramework,
} from "./rules/local-framework";

export type SaveLocalProblem = LocalChangeProblem | "not-found" | "unknown-part";

/**
 * One change, not public yet, onto what the framework is at this moment, so that two who change different groups lose
 * nothing. `by` is an administrator of the site: the caller has made sure of it.
 */
export const saveLocalFramework = (
  by: Actor,
  code: string,
  change: LocalChange,
): Promise<Result<LocalFramework, SaveLocalProblem>> =>
  withActor(by, async (tx) => {
    await lockLocalFramework(tx, code);
    const row = await getLocalFramework(code, tx);
    if (!row) return fail("not-found");
    const changed = changeLocalFramework(row.framework, change);
    if (!changed.ok) return changed;
    if (change.kind === "parts") {
      const national = { framework: { kind: "CLUSTERS", local: false } } as const;
      const [clusters, pathways] = await Promise.all([
        tx.cluster.findMany({ where: { id: { in: change.clusters }, ...national }, select: { id: true } }),
        tx.pathway.findMany({ where: { id: { in: change.pathways }, cluster: national }, select: { id: true } }),
      ]);
      const known = new Set([...clusters, ...pathways].map(({ id }) => id));
      if ([...change.clusters, ...change.pathways].some((id) => !known.has(id))) return fail("unknown-part");
    }
    const content = { content: changed.value, byId: by.id, changedAt: now() };
    await tx.localFrameworkDraft.upsert({ where: { code }, create: { code, ...content }, update: content });
    const entry = { actorId: by.id, subjectId: null, entity: "Framework", entityId: code };
    await audit(tx, { ...entry, action: "local-framework.save", fields: [change.kind] });
    return succeed(changed.value);
  });
