import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";

const shownNotes = 30;
const shownMeetings = 30;
const shownPlans = 20;
const mostCounted = 2_000;

/** Everything of a student in care that is read as it stands, in one statement; null for anyone else's. */
export function readStudent(tx: Transaction, counselor: Counselor, studentId: string, at: Date) {
  const current = { from: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] };
  const care = { counselorId: counselor.id, ...current };
  return tx.person.findFirst({
    relationLoadStrategy: "join",
    where: { id: studentId, counselors: { some: care } },
    select: {
      id: true,
      name: true,
      signInName: true,
      locale: true,
      counselors: { where: care, select: { schoolId: true } },
      memberships: {
        where: { role: "STUDENT", ...current },
        select: { schoolId: true, grade: true, school: { select: { name: true, timeZone: true } } },
      },
      programs: {
        where: { role: "STUDENT", ...current, program: { endedAt: null } },
        select: { program: { select: { title: true, schoolId: true } } },
      },
      standing: {
        select: {
          surveyStartedAt: true,
          answered: true,
          resultAt: true,
          planId: true,
          planState: true,
          submittedAt: true,
          returnedAt: true,
          droppedAt: true,
          questions: true,
          questionAt: true,
          suggestions: true,
          onTrack: true,
          missingCredits: true,
        },
      },
      savedItems: {
        orderBy: { createdAt: "desc" },
        take: 100,
        select: { kind: true, targetId: true, createdAt: true },
      },
      plans: {
        orderBy: [{ archivedAt: { sort: "desc", nulls: "first" } }, { primary: "desc" }, { changedAt: "desc" }],
        take: shownPlans,
        select: {
          id: true,
          state: true,
          primary: true,
          changedAt: true,
          archivedAt: true,
          revisions: { orderBy: { number: "desc" }, take: 1, select: { pathwayId: true, content: true } },
        },
      },
      portfolio: { where: { removedAt: null }, select: { kind: true } },
      // What is only noted or kept is the student's own.
      hours: {
        where: { removedAt: null, placement: { removedAt: null }, state: { in: ["WAITING", "VERIFIED"] } },
        take: mostCounted,
        select: { state: true, minutes: true },
      },
      applications: {
        where: { removedAt: null, state: { not: "SAVED" } },
        take: mostCounted,
        select: { staff: true },
      },
      notes: {
        where: { removedAt: null, OR: [{ authorId: counselor.id }, { visibility: { not: "PRIVATE" } }] },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: shownNotes,
        select: {
          id: true,
          text: true,
          visibility: true,
          authorId: true,
          authorName: true,
          createdAt: true,
          changedAt: true,
        },
      },
      meetings: {
        orderBy: [{ at: "desc" }, { id: "desc" }],
        take: shownMeetings,
        select: {
          id: true,
          at: true,
          minutes: true,
          place: true,
          topic: true,
          outcome: true,
          withGuardian: true,
          locale: true,
          state: true,
          staffId: true,
          staffName: true,
          changedAt: true,
        },
      },
    },
  });
}
