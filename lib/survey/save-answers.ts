import "server-only";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import type { Locale } from "@/lib/platform/texts";
import type { SurveyAudience, SurveyLength } from "@/prisma/generated/enums";
import { attemptKeyHours, hashAttemptKey, newAttemptKey } from "./attempt-key";
import { getInstrumentWithin, itemsAsked } from "./queries/get-instrument";
import type { Answers } from "./rules/instrument";
import { correctTimes, mergeAnswers } from "./rules/merge-answers";
import { packAnswers, unpackAnswers } from "./rules/pack-answers";
import { heldBy, type Holder, lockHolder, withHolder } from "./with-holder";

/** Answers on the clock that says `now` (milliseconds since 1970); `stamp` numbers the batches of one page. */
export type Batch = {
  attempt?: string | undefined;
  stamp?: { client: string; batch: number };
  now: number;
  answers: Answers;
  language: Locale;
  /** How a walk that begins with this batch is asked. */
  length?: SurveyLength | undefined;
  audience?: SurveyAudience | undefined;
};

export type SaveProblem = "absent" | "expired" | "submitted" | "unknown-item" | "nothing-to-save";

export type Saved = {
  attempt: string;
  revision: number;
  /** How many of the sent answers stand now. */
  saved: number;
  /** How many answers the attempt has. */
  answered: number;
  /** Later answers from elsewhere that stand against the sent ones. */
  lost: Answers;
  /** The key of an attempt that began with this batch, for the browser to hold. */
  newKey: string | null;
};

/** One batch into the holder's attempt, which begins with it where there is none. A repeat changes nothing. */
export async function saveAnswers(holder: Holder, batch: Batch, at: Date): Promise<Result<Saved, SaveProblem>> {
  const known = holder.person !== null || holder.key !== null;
  const result = known ? await save(holder, batch, at, null) : null;
  const mayBegin = result === null || (!result.ok && result.problem === "expired");
  if (!mayBegin || batch.attempt) return result ?? fail("absent");
  const newKey = newAttemptKey();
  return save({ person: null, key: newKey }, batch, at, newKey);
}

type Found = { id: string; instruments: string[]; answers: string; revision: number; clients: unknown };

const save = (holder: Holder, batch: Batch, at: Date, newKey: string | null): Promise<Result<Saved, SaveProblem>> =>
  withHolder(holder, async (tx) => {
    await lockHolder(tx, holder);
    const found = await find(tx, holder, batch.attempt, at);
    if (typeof found === "string") return fail(found);
    const asked = await getInstrumentWithin(tx, batch.language, found?.instruments);
    const known = new Set(itemsAsked(asked).map(({ key }) => key));
    if (Object.keys(batch.answers).some((key) => !known.has(key))) return fail("unknown-item");
    if (!found && Object.keys(batch.answers).length === 0) return fail("nothing-to-save");

    const stored = found ? (unpackAnswers(found.answers) ?? {}) : {};
    const clients = readClients(found?.clients);
    if (found && batch.stamp && clients[batch.stamp.client] === batch.stamp.batch)
      return succeed({ ...standing(batch.answers, stored), attempt: found.id, revision: found.revision, newKey });

    const corrected = correctTimes(batch.answers, at.getTime() - batch.now, at.getTime());
    const { answers } = mergeAnswers(stored, corrected);
    const row = {
      answers: packAnswers(answers),
      answered: Object.keys(answers).length,
      clients: remember(clients, batch.stamp),
      updatedAt: at,
    };
    const written = found
      ? row.answers === found.answers
        ? found
        : await change(tx, found, row, holder, changedKeys(stored, answers))
      : await begin(tx, holder, {
          ...row,
          language: batch.language,
          length: batch.length ?? "QUICK",
          audience: batch.audience ?? "GENERAL",
          instruments: asked.parts.map(({ id }) => id),
        });
    return succeed({ ...standing(batch.answers, answers), attempt: written.id, revision: written.revision, newKey });
  });

async function find(
  tx: Transaction,
  holder: Holder,
  id: string | undefined,
  at: Date,
): Promise<Found | null | SaveProblem> {
  const held = heldBy(holder, at);
  const select = {
    id: true,
    instruments: true,
    answers: true,
    revision: true,
    clients: true,
    submittedAt: true,
  } as const;
  const open = holder.person && !id ? { submittedAt: null } : {};
  const found =
    held &&
    (await tx.surveyAttempt.findFirst({
      where: { ...held, ...open, ...(id ? { id } : {}) },
      orderBy: { startedAt: "desc" },
      select,
    }));
  if (found) return found.submittedAt ? "submitted" : found;
  if (holder.key && !holder.person) {
    const keyHash = hashAttemptKey(holder.key);
    const rest = await tx.surveyAttempt.findFirst({ where: { keyHash }, select: { keyExpiresAt: true } });
    if (rest?.keyExpiresAt && rest.keyExpiresAt <= at) return "expired";
  }
  return id ? "absent" : null;
}

type Row = { answers: string; answered: number; clients: Record<string, number>; updatedAt: Date };

const changedKeys = (before: Answers, after: Answers) =>
  Object.keys(after).filter((key) => before[key]?.value !== after[key]?.value);

async function change(tx: Transaction, { id, revision }: Found, row: Row, { person }: Holder, keys: string[]) {
  const { count } = await tx.surveyAttempt.updateMany({
    where: { id, revision, submittedAt: null },
    data: { ...row, revision: revision + 1 },
  });
  if (count !== 1) throw new Error("An attempt changed although its holder's lock was held");
  const personId = person?.id ?? null;
  await audit(tx, {
    actorId: personId,
    action: "survey.answer",
    subjectId: personId,
    entity: "SurveyAttempt",
    entityId: id,
    fields: keys,
  });
  return { id, revision: revision + 1 };
}

async function begin(
  tx: Transaction,
  { person, key }: Holder,
  {
    updatedAt,
    ...row
  }: Row & { language: string; length: SurveyLength; audience: SurveyAudience; instruments: string[] },
) {
  const owner = person
    ? { personId: person.id }
    : {
        keyHash: key ? hashAttemptKey(key) : null,
        keyExpiresAt: new Date(updatedAt.getTime() + attemptKeyHours * 3_600_000),
      };
  const begun = await tx.surveyAttempt.create({
    data: { ...owner, ...row, startedAt: updatedAt, updatedAt },
    select: { id: true, revision: true },
  });
  const personId = person?.id ?? null;
  await audit(tx, {
    actorId: personId,
    action: "survey.start",
    subjectId: personId,
    entity: "SurveyAttempt",
    entityId: begun.id,
  });
  return begun;
}

function standing(sent: Answers, stored: Answers) {
  const lost: Record<string, Answers[string]> = {};
  for (const [key, { value }] of Object.entries(sent)) {
    const stands = stored[key];
    if (stands && stands.value !== value) lost[key] = stands;
  }
  const saved = Object.keys(sent).length - Object.keys(lost).length;
  return { saved, lost, answered: Object.keys(stored).length };
}

const rememberedClients = 8;

function readClients(clients: unknown): Record<string, number> {
  return clients && typeof clients === "object" ? (clients as Record<string, number>) : {};
}

/** Eight pages at most; when another one repeats a batch, the moments of its answers tell. */
function remember(clients: Record<string, number>, stamp: Batch["stamp"]) {
  if (!stamp) return clients;
  const others = Object.entries(clients).filter(([client]) => client !== stamp.client);
  return Object.fromEntries([...others.slice(1 - rememberedClients), [stamp.client, stamp.batch]]);
}
