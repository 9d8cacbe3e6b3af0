import "server-only";
import { randomUUID } from "node:crypto";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { findShownOpportunity } from "./queries/find-application";
import { clearApplications, holdApplications, recordApplication } from "./record-application";
import { unsent } from "./rules/consent";

type Saved = Promise<Result<{ applicationId: string }, "absent">>;

/** Puts an opportunity that shows to the person on their list. Saved twice, it stands there once. */
export const saveOpportunity = (person: Explorer, { opportunityId }: { opportunityId: string }, at: Date): Saved =>
  withActor(person, async (tx) => {
    await holdApplications(tx, person);
    await clearApplications(tx, person, at);
    const found = await findShownOpportunity(tx, person, opportunityId, at);
    if (!found) return fail("absent");
    const own = { personId: person.id, opportunityId };
    const rows = await tx.application.findMany({
      where: own,
      orderBy: { changedAt: "desc" },
      select: { id: true, removedAt: true },
    });
    const there = rows.find(({ removedAt }) => removedAt === null);
    if (there) return succeed({ applicationId: there.id });
    const { kind, title, organisation, url } = found.opportunity;
    // What was forgotten comes back with its note, its letters and its history.
    const gone = rows[0];
    const applicationId = gone?.id ?? randomUUID();
    const fresh = {
      kind,
      title,
      organisation,
      url,
      ...unsent,
      state: "SAVED" as const,
      appliedAt: null,
      changedAt: at,
    };
    if (gone) await tx.application.updateMany({ where: { id: gone.id, ...own }, data: { ...fresh, removedAt: null } });
    else await tx.application.createMany({ data: [{ id: applicationId, ...own, ...fresh, createdAt: at }] });
    await recordApplication(
      tx,
      { id: applicationId, personId: person.id, action: "application.save", fields: ["state"] },
      { by: "own", user: person },
      [{ what: "state", state: "SAVED" }],
      at,
    );
    return succeed({ applicationId });
  });

/** Takes off the list what is only saved there; what was sent is withdrawn first. Saved again, it comes back whole. */
export const forgetOpportunity = (person: Explorer, { opportunityId }: { opportunityId: string }, at: Date): Saved =>
  withActor(person, async (tx) => {
    await holdApplications(tx, person);
    await clearApplications(tx, person, at);
    const only = { personId: person.id, opportunityId, removedAt: null, state: "SAVED" as const, ...unsent };
    const row = await tx.application.findFirst({ where: only, select: { id: true } });
    if (!row) return fail("absent");
    const { count } = await tx.application.updateMany({
      where: { id: row.id, ...only },
      data: { removedAt: at, changedAt: at },
    });
    if (count === 0) return fail("absent");
    await recordApplication(
      tx,
      { id: row.id, personId: person.id, action: "application.forget", fields: ["removedAt"] },
      { by: "own", user: person },
      [],
      at,
    );
    return succeed({ applicationId: row.id });
  });
