import "server-only";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import { unpackAnswers } from "./rules/pack-answers";
import { resultLink } from "./rules/result-link";

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
        length: true,
        audience: true,
        horizon: true,
        answers: true,
        startedAt: true,
        updatedAt: true,
        submittedAt: true,
        setAside: {
          orderBy: { createdAt: "asc" },
          select: { kind: true, targetId: true, reason: true, createdAt: true },
        },
        results: {
          orderBy: { createdAt: "asc" },
          select: { id: true, scoringVersion: true, releaseId: true, profile: true, matches: true, createdAt: true },
        },
      },
    });
    const links = await tx.signedLink.findMany({
      where: { personId: actor.id, purpose: resultLink },
      orderBy: { createdAt: "asc" },
      select: { targetId: true, createdAt: true, expiresAt: true, revokedAt: true, openedAt: true },
    });
    return attempts.map(({ answers, ...attempt }) => ({
      ...attempt,
      answers: Object.entries(unpackAnswers(answers) ?? {}).map(([item, { value, at }]) => ({
        item,
        value,
        answeredAt: new Date(at),
      })),
      links: links.filter(({ targetId }) => attempt.results.some(({ id }) => id === targetId)),
    }));
  });
