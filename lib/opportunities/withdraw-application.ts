import "server-only";
import type { Explorer } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import type { ApplicationState } from "@/prisma/generated/enums";
import { standingColumns } from "./queries/find-application";
import { clearApplications, holdApplication, recordApplication } from "./record-application";
import { backFor } from "./rules/application-limits";
import { afterAct } from "./rules/consent";

/** Where it stands on the board once nothing is sent: it can be sent again, or it went further and ends. */
const stateWithout = (state: ApplicationState): ApplicationState => (state === "APPLIED" ? "SAVED" : "DECLINED");

/** Takes back what was sent: the employer no longer sees it, nobody is asked any more. */
export const withdrawApplication = (
  person: Explorer,
  { id }: { id: string },
  at: Date,
): Promise<Result<null, "absent" | "NOT_SENT">> =>
  withActor(person, async (tx) => {
    await holdApplication(tx, id);
    const row = await tx.application.findFirst({
      where: { id, personId: person.id, removedAt: null },
      select: { id: true, state: true, ...standingColumns },
    });
    if (!row) return fail("absent");
    return (await takeBack(tx, person, row, {}, at)) ? succeed(null) : fail("NOT_SENT");
  });

type Row = { id: string; state: ApplicationState } & Parameters<typeof afterAct>[0];

async function takeBack(tx: Transaction, person: Explorer, row: Row, more: { removedAt?: Date }, at: Date) {
  const standing = afterAct(row, { kind: "withdraw" }, at);
  if (!standing) return false;
  const state = stateWithout(row.state);
  await tx.application.updateMany({
    where: { id: row.id, personId: person.id, removedAt: null },
    data: { ...standing, ...more, state, adultAt: null, appliedAt: null, changedAt: at },
  });
  // The snapshot stays its owner's, to be sent again; for the employer it is gone with its moment.
  await tx.sentApplication.updateMany({
    where: { applicationId: row.id, personId: person.id },
    data: { openAt: null },
  });
  await recordApplication(
    tx,
    { id: row.id, personId: person.id, action: "application.withdraw", fields: ["staff", "guardian", "openAt"] },
    { by: "own", user: person },
    [
      { what: "open", consent: "NONE" },
      { what: "state", state },
    ],
    at,
  );
  return true;
}

/** Takes an application off the list, and back what was sent. For ten minutes it can come back, unsent. */
export const removeApplication = (
  person: Explorer,
  { id }: { id: string },
  at: Date,
): Promise<Result<null, "absent">> =>
  withActor(person, async (tx) => {
    await holdApplication(tx, id);
    const own = { id, personId: person.id, removedAt: null };
    const row = await tx.application.findFirst({ where: own, select: { id: true, state: true, ...standingColumns } });
    if (!row) return fail("absent");
    if (!(await takeBack(tx, person, row, { removedAt: at }, at)))
      await tx.application.updateMany({ where: own, data: { removedAt: at, changedAt: at } });
    await record(tx, person, id, "application.remove", at);
    await clearApplications(tx, person, at);
    return succeed(null);
  });

export const bringBackApplication = (
  person: Explorer,
  { id }: { id: string },
  at: Date,
): Promise<Result<null, "absent">> =>
  withActor(person, async (tx) => {
    await holdApplication(tx, id);
    const own = { id, personId: person.id };
    const row = await tx.application.findFirst({ where: own, select: { opportunityId: true } });
    if (!row) return fail("absent");
    // Saved anew in the meantime: there can be only one.
    const twin = row.opportunityId !== null && {
      where: { personId: person.id, opportunityId: row.opportunityId, removedAt: null },
    };
    if (twin && (await tx.application.count(twin)) > 0) return fail("absent");
    const { count } = await tx.application.updateMany({
      where: { ...own, removedAt: { gt: new Date(at.getTime() - backFor) } },
      data: { removedAt: null, changedAt: at },
    });
    if (count === 0) return fail("absent");
    await record(tx, person, id, "application.bring-back", at);
    return succeed(null);
  });

const record = (tx: Transaction, person: Explorer, id: string, action: string, at: Date) =>
  recordApplication(
    tx,
    { id, personId: person.id, action, fields: ["removedAt"] },
    { by: "own", user: person },
    [],
    at,
  );
