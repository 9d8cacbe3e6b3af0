import "server-only";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import { lockLocalFramework } from "./lock-local-framework";
import { getLocalFramework } from "./queries/get-local-framework";
import { renewRelease } from "./renew-release";
import { type LocalFramework, publishProblem, type PublishProblem } from "./rules/local-framework";

/** What stands in the groups is called as the first national framework calls its clusters. */
async function partTerms(tx: Transaction) {
  const first = await tx.framework.findFirstOrThrow({
    where: { kind: "CLUSTERS", local: false },
    orderBy: { position: "asc" },
  });
  return {
    pathwayTermEn: first.clusterTermEn,
    pathwayTermPluralEn: first.clusterTermPluralEn,
    pathwayTermEs: first.clusterTermEs,
    pathwayTermPluralEs: first.clusterTermPluralEs,
  };
}

/** Groups and what stands in them go; the framework stays. */
export async function removeGroups(tx: Transaction, code: string) {
  await tx.clusterGroupMember.deleteMany({ where: { group: { frameworkCode: code } } });
  await tx.clusterGroupPathway.deleteMany({ where: { group: { frameworkCode: code } } });
  await tx.clusterGroup.deleteMany({ where: { frameworkCode: code } });
}

async function write(tx: Transaction, code: string, framework: LocalFramework) {
  const { groups, termEn, termPluralEn, termEs, termPluralEs, ...names } = framework;
  const data = {
    ...names,
    clusterTermEn: termEn,
    clusterTermPluralEn: termPluralEn,
    clusterTermEs: termEs,
    clusterTermPluralEs: termPluralEs,
    ...(await partTerms(tx)),
  };
  const { _max } = await tx.framework.aggregate({ _max: { position: true } });
  const fresh = { code, kind: "GROUPING", local: true, position: (_max.position ?? 0) + 1 } as const;
  await tx.framework.upsert({ where: { code }, create: { ...fresh, ...data }, update: data });
  await removeGroups(tx, code);
  const idOf = (slug: string) => `${code}/${slug}`;
  await tx.clusterGroup.createMany({
    data: groups.map(({ slug, titleEn, titleEs }, position) => ({
      ...{ id: idOf(slug), frameworkCode: code },
      ...{ slug, titleEn, titleEs, position },
    })),
  });
  await tx.clusterGroupMember.createMany({
    data: groups.flatMap(({ slug, clusters }) =>
      clusters.map((clusterId, position) => ({ groupId: idOf(slug), clusterId, position })),
    ),
  });
  await tx.clusterGroupPathway.createMany({
    data: groups.flatMap(({ slug, pathways }) =>
      pathways.map((pathwayId, position) => ({ groupId: idOf(slug), pathwayId, position })),
    ),
  });
}

/**
 * What was changed becomes what everybody sees, whole. `by` is an administrator of the site: the caller has made sure of
 * it.
 */
export const publishLocalFramework = (
  by: Actor,
  code: string,
): Promise<Result<{ code: string }, PublishProblem | "not-found" | "unchanged">> =>
  withActor(by, async (tx) => {
    await lockLocalFramework(tx, code);
    const row = await getLocalFramework(code, tx);
    if (!row) return fail("not-found");
    if (row.state === "PUBLISHED") return fail("unchanged");
    const problem = publishProblem(row.framework);
    if (problem) return fail(problem);
    await write(tx, code, row.framework);
    await tx.localFrameworkDraft.delete({ where: { code } });
    await renewRelease(tx);
    const fields = row.framework.groups.map(({ slug }) => slug);
    const entry = { actorId: by.id, subjectId: null, entity: "Framework", entityId: code, fields };
    await audit(tx, { ...entry, action: "local-framework.publish" });
    return succeed({ code });
  });
