import "server-only";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import { unpackAnswers } from "./rules/pack-answers";

/** All that the survey knows of the actor, as they may take it along: answers in plain numbers, results as scored. */
export const exportPerson = (actor: Actor) =>
  withActor(actor, async (tx) => {
    const attempts = await tx.surveyAttempt.findMany({
      where: { personId: actor.id },
      orderBy: { startedAt: "asc" },
      select: {
        id: true,
        instruments: true,
        language: true,
        answers: true,
        startedAt: true,
        updatedAt: true,
        submittedAt: true,
        results: {
          orderBy: { createdAt: "asc" },
          select: { id: true, scoringVersion: true, releaseId: true, profile: true, matches: true, createdAt: true },
        },
      },
    });
    return attempts.map(({ answers, ...attempt }) => ({
      ...attempt,
      answers: Object.entries(unpackAnswers(answers) ?? {}).map(([item, { value, at }]) => ({
        item,
        value,
        answeredAt: new Date(at),
      })),
    }));
  });
