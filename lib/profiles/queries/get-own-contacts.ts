import "server-only";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import type { Prisma } from "@/prisma/generated/client";
import { contactBackFor } from "../rules/contact-roles";

const columns = {
  id: true,
  name: true,
  role: true,
  organisation: true,
  reach: true,
  note: true,
  mentor: true,
  removedAt: true,
  conversations: {
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, plannedOn: true, heldOn: true, questions: true, learned: true, next: true },
  },
} as const satisfies Prisma.ContactSelect;

export type OwnContact = Prisma.ContactGetPayload<{ select: typeof columns }>;

export type OwnContacts = {
  contacts: OwnContact[];
  /** Those that were removed and can still come back. */
  removed: OwnContact[];
  /** The occupation that one is heading for. */
  destination: string | null;
};

/** One's own contacts by name, with their conversations, and where one is heading. One statement. */
export const getOwnContacts = (person: Actor, at: Date): Promise<OwnContacts> =>
  withActor(person, async (tx) => {
    const { contacts: rows, destinations } = await tx.person.findUniqueOrThrow({
      relationLoadStrategy: "join",
      where: { id: person.id },
      select: {
        contacts: {
          where: { OR: [{ removedAt: null }, { removedAt: { gt: new Date(at.getTime() - contactBackFor) } }] },
          orderBy: [{ name: "asc" }, { id: "asc" }],
          select: columns,
        },
        destinations: { where: { endedAt: null }, take: 1, select: { occupationCode: true } },
      },
    });
    return {
      destination: destinations[0]?.occupationCode ?? null,
      contacts: rows.filter(({ removedAt }) => removedAt === null),
      removed: rows.filter(({ removedAt }) => removedAt !== null),
    };
  });
