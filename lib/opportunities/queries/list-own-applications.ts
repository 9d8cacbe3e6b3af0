import "server-only";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import type { Prisma } from "@/prisma/generated/client";
import type { ApplicationState, Consent, OpportunityKind } from "@/prisma/generated/enums";
import { backFor } from "../rules/application-limits";

export type OwnApplication = {
  id: string;
  opportunityId: string | null;
  kind: OpportunityKind;
  title: string;
  organisation: string;
  state: ApplicationState;
  staff: Consent;
  guardian: Consent;
  openAt: Date | null;
  nextOn: Date | null;
  changedAt: Date;
  demo: boolean;
};

const columns = {
  id: true,
  opportunityId: true,
  kind: true,
  title: true,
  organisation: true,
  state: true,
  staff: true,
  guardian: true,
  openAt: true,
  nextOn: true,
  changedAt: true,
  opportunity: { select: { demo: true } },
} as const satisfies Prisma.ApplicationSelect;

type Row = Prisma.ApplicationGetPayload<{ select: typeof columns }>;
const asOwn = ({ opportunity, ...row }: Row): OwnApplication => ({ ...row, demo: opportunity?.demo ?? false });

const newest: Prisma.ApplicationOrderByWithRelationInput[] = [{ changedAt: "desc" }, { id: "desc" }];
const onBoard = 200;

/** The board: the last changed first; `more` says that older ones stand only in the list. One statement. */
export const getBoard = (person: Explorer): Promise<{ applications: OwnApplication[]; more: boolean }> =>
  withActor(person, async (tx) => {
    const rows = await tx.application.findMany({
      relationLoadStrategy: "join",
      where: { personId: person.id, removedAt: null },
      orderBy: newest,
      take: onBoard + 1,
      select: columns,
    });
    return { applications: rows.slice(0, onBoard).map(asOwn), more: rows.length > onBoard };
  });

const pageSize = 25;

/** The list, 25 at a time, the last changed first. One statement. */
export const listOwnApplications = (
  person: Explorer,
  { state, after }: { state: ApplicationState | null; after: string | undefined },
): Promise<{ applications: OwnApplication[]; next: string | null }> =>
  withActor(person, async (tx) => {
    const beyond = after === undefined ? null : readPlace(after);
    const rows = await tx.application.findMany({
      relationLoadStrategy: "join",
      where: {
        personId: person.id,
        removedAt: null,
        ...(state ? { state } : {}),
        ...(beyond ? { OR: [{ changedAt: { lt: beyond.at } }, { changedAt: beyond.at, id: { lt: beyond.id } }] } : {}),
      },
      orderBy: newest,
      take: pageSize + 1,
      select: columns,
    });
    const last = rows[pageSize - 1];
    return {
      applications: rows.slice(0, pageSize).map(asOwn),
      next: rows.length > pageSize && last ? `${last.changedAt.toISOString()}|${last.id}` : null,
    };
  });

/** Where the next page begins, as an address says it; null for what is none. */
export function readPlace(after: string): { at: Date; id: string } | null {
  const bar = after.indexOf("|");
  const at = new Date(after.slice(0, Math.max(0, bar)));
  const id = after.slice(bar + 1);
  return Number.isNaN(at.getTime()) || !/^[0-9a-f-]{36}$/.test(id) ? null : { at, id };
}

/** One that was removed and can still come back. */
export const getRemovedApplication = (
  person: Explorer,
  id: string,
  at: Date,
): Promise<{ id: string; title: string } | null> =>
  withActor(person, (tx) =>
    tx.application.findFirst({
      where: { id, personId: person.id, removedAt: { gt: new Date(at.getTime() - backFor) } },
      select: { id: true, title: true },
    }),
  );
