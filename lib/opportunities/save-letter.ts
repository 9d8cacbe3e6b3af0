import "server-only";
import { randomUUID } from "node:crypto";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import type { LetterInput } from "./application-schema";
import { holdApplications } from "./record-application";
import { applicationLimits, backFor, mostLetters } from "./rules/application-limits";

type Made = Promise<Result<{ id: string }, "absent" | "TOO_MANY_LETTERS">>;

const record = (tx: Transaction, person: Explorer, action: string, id: string, fields: string[] = []) =>
  audit(tx, { actorId: person.id, subjectId: person.id, action, entity: "CoverLetter", entityId: id, fields });

/** The application beside which a letter is kept, if it is the person's own. */
const ownApplication = async (tx: Transaction, person: Explorer, id: string | null): Promise<string | null> =>
  id && (await tx.application.count({ where: { id, personId: person.id, removedAt: null } })) > 0 ? id : null;

async function makeIn(tx: Transaction, person: Explorer, letter: LetterInput, at: Date): Made {
  const own = { personId: person.id };
  await holdApplications(tx, person);
  // What can no longer come back goes for good.
  await tx.coverLetter.deleteMany({ where: { ...own, removedAt: { lte: new Date(at.getTime() - backFor) } } });
  if ((await tx.coverLetter.count({ where: { ...own, removedAt: null } })) >= mostLetters)
    return fail("TOO_MANY_LETTERS");
  const id = randomUUID();
  const applicationId = await ownApplication(tx, person, letter.applicationId);
  await tx.coverLetter.createMany({
    data: [{ id, ...own, ...letter, applicationId, createdAt: at, changedAt: at }],
  });
  return succeed({ id });
}

export const createLetter = (person: Explorer, letter: LetterInput, at: Date): Made =>
  withActor(person, async (tx) => {
    const made = await makeIn(tx, person, letter, at);
    if (made.ok) await record(tx, person, "letter.create", made.value.id);
    return made;
  });

export const changeLetter = (
  person: Explorer,
  id: string,
  letter: LetterInput,
  at: Date,
): Promise<Result<null, "absent">> =>
  withActor(person, async (tx) => {
    const applicationId = await ownApplication(tx, person, letter.applicationId);
    const { count } = await tx.coverLetter.updateMany({
      where: { id, personId: person.id, removedAt: null },
      data: { ...letter, applicationId, changedAt: at },
    });
    if (count === 0) return fail("absent");
    await record(tx, person, "letter.change", id, Object.keys(letter));
    return succeed(null);
  });

/** A second letter with the same text, under another name, beside no application. */
export const copyLetter = (person: Explorer, { id, title }: { id: string; title: string }, at: Date): Made =>
  withActor(person, async (tx) => {
    const letter = await tx.coverLetter.findFirst({
      where: { id, personId: person.id, removedAt: null },
      select: { text: true, locale: true },
    });
    if (!letter) return fail("absent");
    const locale = letter.locale === "es" ? "es" : "en";
    const copy = {
      text: letter.text,
      locale,
      title: title.slice(0, applicationLimits.line),
      applicationId: null,
    } as const;
    const made = await makeIn(tx, person, copy, at);
    if (made.ok) await record(tx, person, "letter.copy", made.value.id);
    return made;
  });

/** Puts a letter away; for ten minutes it can come back. What was sent of it stays sent. */
export const removeLetter = (person: Explorer, { id }: { id: string }, at: Date): Promise<Result<null, "absent">> =>
  withActor(person, async (tx) => {
    const { count } = await tx.coverLetter.updateMany({
      where: { id, personId: person.id, removedAt: null },
      data: { removedAt: at },
    });
    if (count === 0) return fail("absent");
    await record(tx, person, "letter.remove", id, ["removedAt"]);
    return succeed(null);
  });

export const bringBackLetter = (person: Explorer, { id }: { id: string }, at: Date): Promise<Result<null, "absent">> =>
  withActor(person, async (tx) => {
    const { count } = await tx.coverLetter.updateMany({
      where: { id, personId: person.id, removedAt: { gt: new Date(at.getTime() - backFor) } },
      data: { removedAt: null },
    });
    if (count === 0) return fail("absent");
    await record(tx, person, "letter.bring-back", id, ["removedAt"]);
    return succeed(null);
  });
