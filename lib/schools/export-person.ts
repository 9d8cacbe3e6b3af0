import "server-only";
import { withActor, type Actor } from "@/lib/platform/with-actor";

/** What the schools domain keeps about the actor. */
export const exportSchools = (actor: Actor) =>
  withActor(actor, async (tx) => {
    const classes = await tx.enrollment.findMany({
      where: { personId: actor.id },
      orderBy: { from: "asc" },
      select: {
        role: true,
        from: true,
        until: true,
        class: { select: { title: true, subject: true, grade: true, school: { select: { name: true } } } },
      },
    });
    const counselors = await tx.caseloadAssignment.findMany({
      where: { studentId: actor.id },
      orderBy: { from: "asc" },
      select: { counselorId: true, source: true, from: true, until: true, school: { select: { name: true } } },
    });
    const programs = await tx.programMember.findMany({
      where: { personId: actor.id },
      orderBy: { from: "asc" },
      select: {
        role: true,
        from: true,
        until: true,
        program: { select: { title: true, kind: true, school: { select: { name: true } } } },
      },
    });
    const demographics = await tx.demographics.findUnique({
      where: { personId: actor.id },
      select: { data: true, changedAt: true },
    });
    return { classes, counselors, programs, demographics };
  });
