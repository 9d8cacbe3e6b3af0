import "server-only";
import { audit } from "@/lib/platform/audit";
import { env } from "@/lib/platform/env";
import { fail, type Result, succeed } from "@/lib/platform/result";
import norms from "@/prisma/catalog/survey/norms.json";
import type { Prisma } from "@/prisma/generated/client";
import { getInstrument, getInstrumentWithin, toRules } from "./queries/get-instrument";
import { getMatchIndexes } from "./queries/get-match-indexes";
import { unpackAnswers } from "./rules/pack-answers";
import { type MissingAnswers, scoringVersion } from "./rules/scoring";
import { scoreAttempt } from "./score-attempt";
import { heldBy, type Holder, lockHolder, withHolder } from "./with-holder";

export type SubmitProblem = "nothing-to-submit" | "no-catalogue";
export type Submitted =
  Result<{ result: string }, SubmitProblem> | { ok: false; problem: "too-few-answers"; missing: MissingAnswers[] };

/** Scores and matches the holder's open attempt and closes it. A second submit gives the result of the first. */
export async function submitSurvey(holder: Holder, at: Date): Promise<Submitted> {
  const held = heldBy(holder, at);
  if (!held) return fail("nothing-to-submit");
  // Read before the transaction, which should not wait for the catalogue while it holds the attempt.
  const indexes = await getMatchIndexes(toRules(await getInstrument("en")));
  if (!indexes) return fail("no-catalogue");
  return withHolder(holder, async (tx): Promise<Submitted> => {
    await lockHolder(tx, holder);
    const attempt = await tx.surveyAttempt.findFirst({
      where: held,
      orderBy: [{ submittedAt: { sort: "desc", nulls: "first" } }, { startedAt: "desc" }],
      select: {
        id: true,
        instruments: true,
        answers: true,
        submittedAt: true,
        results: { orderBy: { createdAt: "desc" }, take: 1, select: { id: true } },
      },
    });
    if (!attempt) return fail("nothing-to-submit");
    const [former] = attempt.results;
    if (attempt.submittedAt && former) return succeed({ result: former.id });

    const instrument = toRules(await getInstrumentWithin(tx, "en", attempt.instruments));
    const scored = scoreAttempt(instrument, unpackAnswers(attempt.answers) ?? {}, norms.offsets, indexes);
    if (!scored.ok) return { ok: false, problem: "too-few-answers", missing: scored.missing };
    const { profile, matches } = scored.value;

    const { count } = await tx.surveyAttempt.updateMany({
      where: { id: attempt.id, submittedAt: null },
      data: { submittedAt: at, updatedAt: at },
    });
    if (count !== 1) throw new Error("An attempt was submitted although its holder's lock was held");
    const { id } = await tx.surveyResult.create({
      data: {
        attemptId: attempt.id,
        scoringVersion,
        releaseId: indexes.releaseId,
        profile: profile satisfies Prisma.InputJsonValue,
        matches: matches as unknown as Prisma.InputJsonObject,
        topClusters: (matches.frameworks[env.WAYMARK_DEFAULT_FRAMEWORK]?.clusters ?? [])
          .slice(0, 3)
          .map((match) => match.id),
        createdAt: at,
      },
      select: { id: true },
    });
    const personId = holder.person?.id ?? null;
    await audit(tx, {
      actorId: personId,
      action: "survey.submit",
      subjectId: personId,
      entity: "SurveyAttempt",
      entityId: attempt.id,
      fields: ["submittedAt"],
    });
    return succeed({ result: id });
  });
}
