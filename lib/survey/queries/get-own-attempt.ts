import "server-only";
import { now } from "@/lib/platform/clock";
import type { SchoolStage, SurveyAudience, SurveyLength } from "@/prisma/generated/enums";
import type { Answers } from "../rules/instrument";
import { unpackAnswers } from "../rules/pack-answers";
import { heldBy, type Holder, withHolder } from "../with-holder";

export type OwnAttempt = {
  id: string;
  instruments: string[];
  length: SurveyLength;
  audience: SurveyAudience;
  horizon: SchoolStage | null;
  answers: Answers;
  answered: number;
  revision: number;
  startedAt: Date;
  updatedAt: Date;
  submittedAt: Date | null;
};

const columns = {
  id: true,
  instruments: true,
  length: true,
  audience: true,
  horizon: true,
  answers: true,
  answered: true,
  revision: true,
  startedAt: true,
  updatedAt: true,
  submittedAt: true,
} as const;

type Row = Omit<OwnAttempt, "answers"> & { answers: string };
const toAttempt = (row: Row | null): OwnAttempt | null => row && { ...row, answers: unpackAnswers(row.answers) ?? {} };

/** The walk that the holder is on or finished last: an open one before a finished one. Null before the first answer. */
export async function getOwnAttempt(holder: Holder): Promise<OwnAttempt | null> {
  const held = heldBy(holder, now());
  if (!held) return null;
  return withHolder(holder, async (tx) =>
    toAttempt(
      await tx.surveyAttempt.findFirst({
        where: held,
        orderBy: [{ submittedAt: { sort: "desc", nulls: "first" } }, { startedAt: "desc" }],
        select: columns,
      }),
    ),
  );
}

/** Answers given in this browser before its user signed in, for the question whose they are. */
export async function getAttemptToAdopt({ person, key }: Holder): Promise<OwnAttempt | null> {
  if (!person || !key) return null;
  return getOwnAttempt({ person: null, key });
}

/** The keys of what the person answered in their newest finished walk: a walk after it asks other things first. */
export async function listAnsweredBefore({ person }: Holder): Promise<string[]> {
  if (!person) return [];
  const before = await withHolder({ person, key: null }, (tx) =>
    tx.surveyAttempt.findFirst({
      where: { personId: person.id, submittedAt: { not: null } },
      orderBy: { submittedAt: "desc" },
      select: { answers: true },
    }),
  );
  return Object.keys(unpackAnswers(before?.answers ?? "") ?? {});
}
