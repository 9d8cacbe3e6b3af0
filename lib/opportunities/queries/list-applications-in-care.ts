import "server-only";
import { currentAt } from "@/lib/accounts/rules/current";
import type { Counselor } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { withActor } from "@/lib/platform/with-actor";
import type { Prisma } from "@/prisma/generated/client";
import type { Consent, OpportunityKind, OpportunityState } from "@/prisma/generated/enums";
import { agreeLink, backFor } from "../rules/application-limits";
import { readPlace } from "./list-own-applications";

/** One application of a student in care, with what one needs to decide. */
export type ApplicationInCare = {
  id: string;
  student: { id: string; name: string; grade: number | null };
  kind: OpportunityKind;
  title: string;
  organisation: string;
  opportunity: {
    text: string;
    url: string;
    town: string;
    region: string;
    remote: boolean;
    startsOn: Date | null;
    endsOn: Date | null;
    hoursPerWeek: number | null;
    state: OpportunityState;
    expiresAt: Date;
    demo: boolean;
  } | null;
  sent: { name: string; email: string; phone: string; letter: string; resume: unknown } | null;
  appliedAt: Date | null;
  staff: Consent;
  staffName: string;
  staffAt: Date | null;
  staffReason: string;
  guardian: Consent;
  guardianName: string;
  openAt: Date | null;
  /** Open links that ask the guardian, whoever gave them. */
  links: { id: string; createdAt: Date; expiresAt: Date; openedAt: Date | null }[];
};

export type ApplicationsInCare = {
  /** For the school's yes, the oldest first. */
  waiting: ApplicationInCare[];
  next: string | null;
  /** Answered within ten minutes: the answer can be taken back. */
  answered: ApplicationInCare[];
  /** The school said yes, the guardian has not said anything yet. */
  withGuardian: ApplicationInCare[];
};

const columns = (at: Date) =>
  ({
    id: true,
    kind: true,
    title: true,
    organisation: true,
    appliedAt: true,
    staff: true,
    staffName: true,
    staffAt: true,
    staffReason: true,
    guardian: true,
    guardianName: true,
    openAt: true,
    person: {
      select: {
        id: true,
        name: true,
        memberships: { where: { role: "STUDENT", ...currentAt(at) }, select: { grade: true } },
      },
    },
    opportunity: {
      select: {
        text: true,
        url: true,
        town: true,
        region: true,
        remote: true,
        startsOn: true,
        endsOn: true,
        hoursPerWeek: true,
        state: true,
        expiresAt: true,
        demo: true,
      },
    },
    sent: { select: { name: true, email: true, phone: true, letter: true, resume: true } },
  }) as const satisfies Prisma.ApplicationSelect;

type Row = Prisma.ApplicationGetPayload<{ select: ReturnType<typeof columns> }>;

const asInCare = ({ person: { id, name, memberships }, ...row }: Row): ApplicationInCare => ({
  ...row,
  links: [],
  student: { id, name, grade: memberships[0]?.grade ?? null },
});

const pageSize = 15;
const mostAsked = 50;

/**
 * The applications of students in the counselor's care that wait, 15 at a time, and beside the first page those just
 * answered and those that only wait for the family. Four statements; each look is audited.
 */
export const listApplicationsInCare = (
  counselor: Counselor,
  { after }: { after: string | undefined },
  at: Date,
): Promise<ApplicationsInCare> =>
  withActor(counselor, async (tx) => {
    const beyond = after === undefined ? null : readPlace(after);
    const inCare: Prisma.ApplicationWhereInput = {
      removedAt: null,
      person: { counselors: { some: { counselorId: counselor.id, ...currentAt(at) } } },
      personId: { not: counselor.id },
    };
    const select = columns(at);
    const waiting = await tx.application.findMany({
      relationLoadStrategy: "join",
      where: {
        ...inCare,
        staff: "ASKED",
        ...(beyond ? { OR: [{ appliedAt: { gt: beyond.at } }, { appliedAt: beyond.at, id: { gt: beyond.id } }] } : {}),
      },
      orderBy: [{ appliedAt: "asc" }, { id: "asc" }],
      take: pageSize + 1,
      select,
    });
    const answered = beyond
      ? []
      : await tx.application.findMany({
          relationLoadStrategy: "join",
          where: {
            ...inCare,
            OR: [
              { staff: { in: ["GIVEN", "REFUSED"] }, staffAt: { gt: new Date(at.getTime() - backFor) } },
              { staff: "GIVEN", guardian: "ASKED" },
            ],
          },
          orderBy: [{ staffAt: "desc" }, { id: "desc" }],
          take: mostAsked,
          select,
        });
    const page = waiting.slice(0, pageSize).map(asInCare);
    const others = answered.map(asInCare);
    await addLinks(tx, [...page, ...others], at);
    await tx.auditEntry.createMany({
      data: [...page, ...others].map(({ id, student }) => ({
        actorId: counselor.id,
        action: "application.view",
        subjectId: student.id,
        entity: "Application",
        entityId: id,
        fields: ["name", "grade", "contact", "letter", "resume"],
      })),
    });
    const last = page.at(-1);
    const isFresh = ({ staffAt }: ApplicationInCare) => staffAt !== null && staffAt.getTime() + backFor > at.getTime();
    return {
      waiting: page,
      next: waiting.length > pageSize && last?.appliedAt ? `${last.appliedAt.toISOString()}|${last.id}` : null,
      answered: others.filter(isFresh),
      withGuardian: others.filter((row) => row.guardian === "ASKED" && row.staff === "GIVEN" && !isFresh(row)),
    };
  });

async function addLinks(tx: Transaction, rows: readonly ApplicationInCare[], at: Date): Promise<void> {
  const asked = rows.filter(({ guardian }) => guardian !== "NONE");
  if (asked.length === 0) return;
  const links = await tx.signedLink.findMany({
    where: {
      purpose: agreeLink,
      targetId: { in: asked.map(({ id }) => id) },
      revokedAt: null,
      expiresAt: { gt: at },
    },
    orderBy: { createdAt: "desc" },
    select: { id: true, targetId: true, createdAt: true, expiresAt: true, openedAt: true },
  });
  for (const { targetId, ...link } of links) asked.find(({ id }) => id === targetId)?.links.push(link);
}
