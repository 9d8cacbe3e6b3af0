import "server-only";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import type { Prisma } from "@/prisma/generated/client";
import { hoursLink, placementLimits, remindableBefore } from "../rules/hours-link";
import { type OwnRule, rulesFor } from "./get-own-hours";

const entryColumns = {
  id: true,
  heldOn: true,
  minutes: true,
  text: true,
  state: true,
  reason: true,
  verifiedAs: true,
  verifiedName: true,
  verifiedAt: true,
  sentAt: true,
} as const satisfies Prisma.HoursEntrySelect;

const eventColumns = { state: true, minutes: true, reason: true, by: true, byName: true, at: true } as const;

const columns = {
  id: true,
  title: true,
  organisation: true,
  supervisorName: true,
  supervisorEmail: true,
  startsOn: true,
  endsOn: true,
  ruleId: true,
  applicationId: true,
  hours: {
    where: { removedAt: null },
    orderBy: [{ heldOn: "desc" }, { createdAt: "desc" }, { id: "desc" }],
    take: placementLimits.entries,
    select: {
      ...entryColumns,
      events: { orderBy: [{ at: "asc" }, { id: "asc" }], select: eventColumns },
    },
  },
} as const satisfies Prisma.PlacementSelect;

type Row = Prisma.PlacementGetPayload<{ select: typeof columns }>;
export type OwnEntry = Row["hours"][number];

export type OwnPlacement = Omit<Row, "hours"> & {
  entries: OwnEntry[];
  /** The open link that the supervisor has; null where there is none. */
  link: { createdAt: Date; expiresAt: Date; openedAt: Date | null; remindable: boolean } | null;
  rules: OwnRule[];
};

/** One placement of one's own with its hours, the newest day first, and what happened to each. Three statements. */
export const getOwnPlacement = (explorer: Explorer, id: string, at: Date): Promise<OwnPlacement | null> =>
  withActor(explorer, async (tx) => {
    const row = await tx.placement.findFirst({
      relationLoadStrategy: "join",
      where: { id, personId: explorer.id, removedAt: null },
      select: columns,
    });
    if (!row) return null;
    const link = await tx.signedLink.findFirst({
      where: { purpose: hoursLink, targetId: id, personId: explorer.id, revokedAt: null, expiresAt: { gt: at } },
      orderBy: { createdAt: "desc" },
      select: { createdAt: true, expiresAt: true, openedAt: true },
    });
    const { hours: entries, ...place } = row;
    return {
      ...place,
      entries,
      link: link && { ...link, remindable: link.createdAt <= remindableBefore(at) },
      rules: await rulesFor(tx, explorer, place.ruleId === null ? [] : [place.ruleId]),
    };
  });

export type PlacementChoices = {
  rules: OwnRule[];
  /** The application that it comes from, where one was named and has started. */
  application: { id: string; title: string; organisation: string } | null;
};

/** What the form of a new placement offers. Two statements at most. */
export const getPlacementChoices = (explorer: Explorer, applicationId: string | null): Promise<PlacementChoices> =>
  withActor(explorer, async (tx) => ({
    rules: await rulesFor(tx, explorer, []),
    application:
      applicationId === null
        ? null
        : await tx.application.findFirst({
            where: {
              ...{ id: applicationId, personId: explorer.id, removedAt: null },
              state: { in: ["STARTED", "ENDED"] },
            },
            select: { id: true, title: true, organisation: true },
          }),
  }));
