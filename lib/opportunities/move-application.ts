import "server-only";
import { randomUUID } from "node:crypto";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import type { FoundInput, MoveInput, NoteInput } from "./application-schema";
import { standingColumns } from "./queries/find-application";
import { holdApplication, holdApplications, recordApplication } from "./record-application";
import { mostApplications } from "./rules/application-limits";
import { isSent } from "./rules/consent";

export type MoveProblem = "absent" | "CHANGED" | "STILL_SENT";

/**
 * Moves an application along its person's own board, from where they saw it; the same back undoes it. It opens nothing
 * to anybody. What was sent is withdrawn before it stands as only saved.
 */
export const moveApplication = (
  person: Explorer,
  { id, state, was }: MoveInput,
  at: Date,
): Promise<Result<null, MoveProblem>> =>
  withActor(person, async (tx) => {
    await holdApplication(tx, id);
    const own = { id, personId: person.id, removedAt: null };
    const row = await tx.application.findFirst({
      where: own,
      select: { state: true, appliedAt: true, ...standingColumns },
    });
    if (!row) return fail("absent");
    if (row.state !== was || state === was) return fail("CHANGED");
    if (state === "SAVED" && isSent(row)) return fail("STILL_SENT");
    const appliedAt = state === "SAVED" ? null : (row.appliedAt ?? (state === "APPLIED" ? at : null));
    const { count } = await tx.application.updateMany({
      where: { ...own, state: was },
      data: { state, appliedAt, changedAt: at },
    });
    if (count === 0) return fail("CHANGED");
    await recordApplication(
      tx,
      { id, personId: person.id, action: "application.move", fields: ["state"] },
      { by: "own", user: person },
      [{ what: "state", state }],
      at,
    );
    return succeed(null);
  });

/** Keeps an eye on something that was found elsewhere. Waymark sends nothing for it. */
export const addFoundApplication = (
  person: Explorer,
  { text, ...found }: FoundInput,
  at: Date,
): Promise<Result<{ applicationId: string }, "TOO_MANY">> =>
  withActor(person, async (tx) => {
    await holdApplications(tx, person);
    const own = { personId: person.id, removedAt: null };
    if ((await tx.application.count({ where: own })) >= mostApplications) return fail("TOO_MANY");
    const id = randomUUID();
    const appliedAt = found.state === "APPLIED" ? at : null;
    await tx.application.createMany({
      data: [{ id, personId: person.id, ...found, appliedAt, createdAt: at, changedAt: at }],
    });
    if (text !== "")
      await tx.applicationNote.createMany({
        data: [{ applicationId: id, personId: person.id, text, changedAt: at }],
      });
    await recordApplication(
      tx,
      { id, personId: person.id, action: "application.add", fields: Object.keys(found) },
      { by: "own", user: person },
      [{ what: "state", state: found.state }],
      at,
    );
    return succeed({ applicationId: id });
  });

/** What one notes for oneself, and the day of the next thing to do. Nobody else reads the note. */
export const noteApplication = (
  person: Explorer,
  id: string,
  { text, nextOn }: NoteInput,
  at: Date,
): Promise<Result<null, "absent">> =>
  withActor(person, async (tx) => {
    await holdApplication(tx, id);
    const { count } = await tx.application.updateMany({
      where: { id, personId: person.id, removedAt: null },
      data: { nextOn, changedAt: at },
    });
    if (count === 0) return fail("absent");
    const note = { personId: person.id, text, changedAt: at };
    if (text === "") await tx.applicationNote.deleteMany({ where: { applicationId: id, personId: person.id } });
    else
      await tx.applicationNote.upsert({
        where: { applicationId: id },
        create: { applicationId: id, ...note },
        update: note,
      });
    await recordApplication(
      tx,
      { id, personId: person.id, action: "application.note", fields: ["note", "nextOn"] },
      { by: "own", user: person },
      [],
      at,
    );
    return succeed(null);
  });
