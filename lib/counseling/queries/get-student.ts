import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { withActor } from "@/lib/platform/with-actor";

export type StudentOnCaseload = {
  id: string;
  name: string;
  signInName: string | null;
  grade: number | null;
  schoolName: string;
  /** The newest attempt without a result, where there is one. */
  started: { answered: number; startedAt: Date } | null;
  /** Newest first. */
  results: { id: string; createdAt: Date; profile: unknown; topClusters: string[] }[];
  /** Newest first. */
  saved: { kind: "CLUSTER" | "PATHWAY" | "OCCUPATION"; targetId: string; createdAt: Date }[];
  plan: { pathwayId: string; reason: string; changedAt: Date } | null;
};

/** One student in the counselor's care now, or null: a student of somebody else looks absent. The look is audited. */
export function getStudent(counselor: Counselor, studentId: string): Promise<StudentOnCaseload | null> {
  return withActor(counselor, async (tx) => {
    const at = now();
    const current = { from: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] };
    const care = await tx.caseloadAssignment.findFirst({
      where: { counselorId: counselor.id, studentId, ...current },
      select: { schoolId: true },
    });
    if (!care) return null;
    const person = await tx.person.findFirst({
      where: { id: studentId, memberships: { some: { role: "STUDENT", schoolId: care.schoolId, ...current } } },
      relationLoadStrategy: "join",
      select: {
        id: true,
        name: true,
        signInName: true,
        memberships: {
          where: { role: "STUDENT", schoolId: care.schoolId, ...current },
          select: { grade: true, school: { select: { name: true } } },
        },
        attempts: {
          orderBy: { startedAt: "desc" },
          take: 10,
          select: {
            answered: true,
            startedAt: true,
            results: {
              orderBy: { createdAt: "desc" },
              take: 1,
              select: { id: true, createdAt: true, profile: true, topClusters: true },
            },
          },
        },
        savedItems: {
          orderBy: { createdAt: "desc" },
          select: { kind: true, targetId: true, createdAt: true },
        },
        plans: {
          where: { archivedAt: null },
          take: 1,
          select: {
            revisions: {
              orderBy: { number: "desc" },
              take: 1,
              select: { pathwayId: true, content: true, createdAt: true },
            },
          },
        },
      },
    });
    if (!person) return null;
    await audit(tx, {
      actorId: counselor.id,
      action: "student.view",
      subjectId: person.id,
      entity: "Person",
      entityId: person.id,
      fields: ["name", "signInName", "grade", "survey", "results", "saved", "plan"],
    });
    const membership = person.memberships[0];
    const open = person.attempts.find((attempt) => attempt.results.length === 0);
    const revision = person.plans[0]?.revisions[0];
    return {
      id: person.id,
      name: person.name,
      signInName: person.signInName,
      grade: membership?.grade ?? null,
      schoolName: membership?.school?.name ?? "",
      started: open ? { answered: open.answered, startedAt: open.startedAt } : null,
      results: person.attempts.flatMap((attempt) => attempt.results),
      saved: person.savedItems,
      plan: revision
        ? {
            pathwayId: revision.pathwayId,
            reason: (revision.content as { reason?: string }).reason ?? "",
            changedAt: revision.createdAt,
          }
        : null,
    };
  });
}
