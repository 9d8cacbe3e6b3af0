import "server-only";
import { now } from "@/lib/platform/clock";
import type { Transaction } from "@/lib/platform/db";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import type { Answers } from "../rules/instrument";
import { unpackAnswers } from "../rules/pack-answers";
import type { Profile } from "../rules/scoring";
import type { Matches } from "../score-attempt";
import { heldBy, type Holder, withHolder } from "../with-holder";

export type OwnResult = {
  id: string;
  attemptId: string;
  instruments: string[];
  answers: Answers;
  scoringVersion: number;
  releaseId: number;
  profile: Profile;
  matches: Matches;
  createdAt: Date;
};

/** The holder's result of this id, or without an id their newest. A stranger's looks as if it did not exist. */
export async function getResult(holder: Holder, id?: string): Promise<OwnResult | null> {
  const held = heldBy(holder, now());
  if (!held) return null;
  return withHolder(holder, (tx) => read(tx, held, id));
}

export const getOwnResult = (actor: Actor, id?: string): Promise<OwnResult | null> =>
  getResult({ person: actor, key: null }, id);

export const getResultForVisitor = (key: string, id?: string): Promise<OwnResult | null> =>
  getResult({ person: null, key }, id);

async function read(
  tx: Transaction,
  held: NonNullable<ReturnType<typeof heldBy>>,
  id?: string,
): Promise<OwnResult | null> {
  const row = await tx.surveyResult.findFirst({
    where: { attempt: held, ...(id ? { id } : {}) },
    orderBy: { createdAt: "desc" },
    select: {
      id: true,
      attemptId: true,
      scoringVersion: true,
      releaseId: true,
      profile: true,
      matches: true,
      createdAt: true,
      attempt: { select: { instruments: true, answers: true } },
    },
  });
  if (!row) return null;
  const { attempt, profile, matches, ...rest } = row;
  return {
    ...rest,
    instruments: attempt.instruments,
    answers: unpackAnswers(attempt.answers) ?? {},
    // Only submitSurvey writes them, in these shapes.
    profile: profile as unknown as Profile,
    matches: matches as unknown as Matches,
  };
}

export type ResultSummary = { id: string; topClusters: string[]; createdAt: Date };

/** The newest twenty results of the actor, newest first. */
export const listOwnResults = (actor: Actor): Promise<ResultSummary[]> =>
  withActor(actor, (tx) =>
    tx.surveyResult.findMany({
      where: { attempt: { personId: actor.id } },
      orderBy: { createdAt: "desc" },
      take: 20,
      select: { id: true, topClusters: true, createdAt: true },
    }),
  );
