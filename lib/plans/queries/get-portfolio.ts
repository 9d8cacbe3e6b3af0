import "server-only";
import type { Transaction } from "@/lib/platform/db";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import { inPortfolioOrder, type PortfolioEntryView, restorableFor } from "../rules/portfolio";

export type Portfolio = {
  entries: PortfolioEntryView[];
  /** Of all files, those of removed entries too: they can come back. */
  bytes: number;
};

const columns = {
  id: true,
  kind: true,
  title: true,
  text: true,
  grade: true,
  startsOn: true,
  dueOn: true,
  doneOn: true,
  hours: true,
  about: true,
  changedAt: true,
  removedAt: true,
  files: {
    orderBy: { createdAt: "asc" },
    select: { id: true, name: true, mediaType: true, size: true, createdAt: true },
  },
} as const;

/** The portfolio of one person as the actor of the transaction sees it. At most 300 entries, in one query. */
export async function portfolioIn(tx: Transaction, personId: string): Promise<Portfolio> {
  const rows = await tx.portfolioEntry.findMany({ relationLoadStrategy: "join", where: { personId }, select: columns });
  const files = rows.flatMap((row) => row.files);
  const entries = rows.flatMap(({ removedAt, ...entry }) => (removedAt === null ? [entry] : []));
  return { entries: inPortfolioOrder(entries), bytes: files.reduce((sum, { size }) => sum + size, 0) };
}

export const getPortfolio = (person: Actor): Promise<Portfolio> =>
  withActor(person, (tx) => portfolioIn(tx, person.id));

/** An entry of one's own, or null. */
export const getPortfolioEntry = (person: Actor, id: string): Promise<PortfolioEntryView | null> =>
  withActor(person, (tx) => {
    const { removedAt: _removedAt, ...shown } = columns;
    return tx.portfolioEntry.findFirst({
      relationLoadStrategy: "join",
      where: { id, personId: person.id, removedAt: null },
      select: shown,
    });
  });

/** The title of an entry that can be put back, or null. */
export const getRemovedEntry = (person: Actor, id: string, at: Date): Promise<{ id: string; title: string } | null> =>
  withActor(person, (tx) =>
    tx.portfolioEntry.findFirst({
      where: { id, personId: person.id, removedAt: { gt: new Date(at.getTime() - restorableFor) } },
      select: { id: true, title: true },
    }),
  );
