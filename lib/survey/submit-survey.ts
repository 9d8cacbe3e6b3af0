import "server-only";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { keepResult } from "./keep-result";
import { getInstrument, getInstrumentWithin, toRules } from "./queries/get-instrument";
import { getMatchIndexes } from "./queries/get-match-indexes";
import { getNormsWithin } from "./queries/get-norms";
import { getOwnAttempt } from "./queries/get-own-attempt";
import { normsUsed, offsetsOf } from "./rules/kept-norms";
import { unpackAnswers } from "./rules/pack-answers";
import type { MissingAnswers } from "./rules/scoring";
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
  const before = await getOwnAttempt(holder);
  if (!before) return fail("nothing-to-submit");
  const indexes = await getMatchIndexes(toRules(await getInstrument("en", before.instruments)));
  if (!indexes) return fail("no-catalogue");
  return withHolder(holder, async (tx): Promise<Submitted> => {
    await lockHolder(tx, holder);
    const attempt = await tx.surveyAttempt.findFirst({
      where: { ...held, id: before.id },
      select: {
        id: true,
        instruments: true,
        audience: true,
        answers: true,
        submittedAt: true,
        results: { orderBy: { createdAt: "desc" }, take: 1, select: { id: true } },
      },
    });
    if (!attempt) return fail("nothing-to-submit");
    const [former] = attempt.results;
    if (attempt.submittedAt && former) return succeed({ result: former.id });

    const instrument = toRules(await getInstrumentWithin(tx, "en", attempt.instruments));
    const norms = await getNormsWithin(tx);
    const offsets = offsetsOf(norms, attempt.audience);
    const scored = scoreAttempt(instrument, unpackAnswers(attempt.answers) ?? {}, offsets, indexes);
    if (!scored.ok) return { ok: false, problem: "too-few-answers", missing: scored.missing };
    const { count } = await tx.surveyAttempt.updateMany({
      where: { id: attempt.id, submittedAt: null },
      data: { submittedAt: at, updatedAt: at },
    });
    if (count !== 1) throw new Error("An attempt was submitted although its holder's lock was held");
    const result = await keepResult(
      tx,
      {
        attemptId: attempt.id,
        scored: scored.value,
        norms: normsUsed(norms, attempt.audience),
        releaseId: indexes.releaseId,
      },
      at,
    );
    const personId = holder.person?.id ?? null;
    await audit(tx, {
      actorId: personId,
      action: "survey.submit",
      subjectId: personId,
      entity: "SurveyAttempt",
      entityId: attempt.id,
      fields: ["submittedAt"],
    });
    return succeed({ result });
  });
}
