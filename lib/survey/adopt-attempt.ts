import "server-only";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import type { Actor } from "@/lib/platform/with-actor";
import type { SurveyLength } from "@/prisma/generated/enums";
import { lengths } from "./rules/asking-order";
import { mergeAnswers } from "./rules/merge-answers";
import { packAnswers, unpackAnswers } from "./rules/pack-answers";
import { heldBy, lockHolder, withHolder } from "./with-holder";

/** Makes the anonymous attempt whose key this browser holds the person's own; their own open answers are joined to it. */
export async function adoptAttempt(
  person: Actor,
  key: string,
  at: Date,
): Promise<Result<{ attempt: string }, "absent">> {
  const holder = { person, key };
  return withHolder(holder, async (tx) => {
    await lockHolder(tx, { person: null, key });
    await lockHolder(tx, holder);
    const found = await tx.surveyAttempt.findFirst({
      where: heldBy({ person: null, key }, at) ?? {},
      select: { id: true, answers: true, instruments: true, length: true, submittedAt: true },
    });
    if (!found) return fail("absent");
    const { answers, length } = found.submittedAt ? found : await joinOpen(tx, person, found);
    const { count } = await tx.surveyAttempt.updateMany({
      where: { id: found.id, personId: null },
      data: {
        personId: person.id,
        keyHash: null,
        keyExpiresAt: null,
        answers,
        length,
        answered: Object.keys(unpackAnswers(answers) ?? {}).length,
        revision: { increment: 1 },
        updatedAt: at,
      },
    });
    if (count !== 1) return fail("absent");
    await audit(tx, {
      actorId: person.id,
      action: "survey.adopt",
      subjectId: person.id,
      entity: "SurveyAttempt",
      entityId: found.id,
      fields: ["personId"],
    });
    return succeed({ attempt: found.id });
  });
}

/** A person has one open walk: an own one that asks the same is taken up, for each question the later answer. */
async function joinOpen(
  tx: Transaction,
  person: Actor,
  found: { answers: string; instruments: string[]; length: SurveyLength },
): Promise<{ answers: string; length: SurveyLength }> {
  const open = await tx.surveyAttempt.findFirst({
    where: { personId: person.id, submittedAt: null, instruments: { equals: found.instruments } },
    select: { id: true, answers: true, length: true },
  });
  if (!open) return found;
  await tx.surveyAttempt.deleteMany({ where: { id: open.id, personId: person.id, submittedAt: null } });
  return {
    answers: packAnswers(mergeAnswers(unpackAnswers(open.answers) ?? {}, unpackAnswers(found.answers) ?? {}).answers),
    length: lengths.indexOf(open.length) > lengths.indexOf(found.length) ? open.length : found.length,
  };
}
