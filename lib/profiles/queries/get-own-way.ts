import "server-only";
import type { Transaction } from "@/lib/platform/db";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import type { Prisma } from "@/prisma/generated/client";

const stepColumns = {
  id: true,
  kind: true,
  title: true,
  about: true,
  note: true,
  state: true,
  waitsFor: true,
  either: true,
  dueOn: true,
  remindOn: true,
  doneOn: true,
  position: true,
  files: { orderBy: { createdAt: "asc" }, select: { id: true, name: true, size: true } },
} as const satisfies Prisma.MilestoneSelect;

const wayColumns = {
  id: true,
  occupationCode: true,
  startedAt: true,
  milestones: { orderBy: [{ position: "asc" }, { id: "asc" }], select: stepColumns },
} as const satisfies Prisma.DestinationSelect;

export type OwnWay = Prisma.DestinationGetPayload<{ select: typeof wayColumns }>;
export type WayStep = OwnWay["milestones"][number];

/** The destination that someone has, with its steps in order; null without one. One statement. */
export const getOwnWay = (person: Actor): Promise<OwnWay | null> =>
  withActor(person, (tx) =>
    tx.destination.findFirst({
      relationLoadStrategy: "join",
      where: { personId: person.id, endedAt: null },
      select: wayColumns,
    }),
  );

/** How many open steps of someone's way are due, or asked to be reminded of, by this day; in their own name. */
export const countDueMilestones = (tx: Transaction, personId: string, today: Date): Promise<number> =>
  tx.milestone.count({
    where: {
      personId,
      destination: { endedAt: null },
      state: { in: ["TODO", "DOING"] },
      OR: [{ dueOn: { lte: today } }, { remindOn: { lte: today } }],
    },
  });
