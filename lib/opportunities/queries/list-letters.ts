import "server-only";
import { type Locale, toLocale } from "@/lib/platform/texts";
import type { Transaction } from "@/lib/platform/db";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import type { Prisma } from "@/prisma/generated/client";
import { backFor } from "../rules/application-limits";

export type OwnLetter = {
  id: string;
  title: string;
  text: string;
  locale: Locale;
  changedAt: Date;
  /** Beside which application it is kept. */
  application: { id: string; title: string; organisation: string } | null;
};

const columns = {
  id: true,
  title: true,
  text: true,
  locale: true,
  changedAt: true,
  removedAt: true,
  application: { select: { id: true, title: true, organisation: true } },
} as const satisfies Prisma.CoverLetterSelect;

type Row = Prisma.CoverLetterGetPayload<{ select: typeof columns }>;
const asLetter = ({ removedAt: _, ...row }: Row): OwnLetter => ({ ...row, locale: toLocale(row.locale) });

export type OwnLetters = { letters: OwnLetter[]; /** Those that can still come back. */ removed: OwnLetter[] };

/** One's own letters, the last changed first. One statement. */
export const listLetters = (person: Actor, at: Date): Promise<OwnLetters> =>
  withActor(person, async (tx) => {
    const rows = await tx.coverLetter.findMany({
      relationLoadStrategy: "join",
      where: {
        personId: person.id,
        OR: [{ removedAt: null }, { removedAt: { gt: new Date(at.getTime() - backFor) } }],
      },
      orderBy: [{ changedAt: "desc" }, { id: "desc" }],
      select: columns,
    });
    return {
      letters: rows.filter(({ removedAt }) => removedAt === null).map(asLetter),
      removed: rows.filter(({ removedAt }) => removedAt !== null).map(asLetter),
    };
  });

export type LetterChoice = { id: string; title: string; organisation: string };

const choicesIn = (tx: Transaction, person: Actor): Promise<LetterChoice[]> =>
  tx.application.findMany({
    where: { personId: person.id, removedAt: null },
    orderBy: [{ changedAt: "desc" }, { id: "desc" }],
    take: 100,
    select: { id: true, title: true, organisation: true },
  });

/** The applications beside which a letter could be kept, the last changed first. One statement. */
export const listLetterChoices = (person: Actor): Promise<LetterChoice[]> =>
  withActor(person, (tx) => choicesIn(tx, person));

const findLetter = async (tx: Transaction, person: Actor, id: string): Promise<OwnLetter | null> => {
  const row = await tx.coverLetter.findFirst({
    relationLoadStrategy: "join",
    where: { id, personId: person.id, removedAt: null },
    select: columns,
  });
  return row && asLetter(row);
};

/** One letter; anybody else's looks absent. */
export const getLetter = (person: Actor, id: string): Promise<OwnLetter | null> =>
  withActor(person, (tx) => findLetter(tx, person, id));

/** One letter with the applications beside which it could be kept. Two statements. */
export const getLetterPage = (
  person: Actor,
  id: string,
): Promise<{ letter: OwnLetter; applications: LetterChoice[] } | null> =>
  withActor(person, async (tx) => {
    const letter = await findLetter(tx, person, id);
    return letter && { letter, applications: await choicesIn(tx, person) };
  });
