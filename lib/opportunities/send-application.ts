import "server-only";
import { randomUUID } from "node:crypto";
import type { Explorer } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { Prisma } from "@/prisma/generated/client";
import { findShownOpportunity, type ShownOpportunity, standingColumns } from "./queries/find-application";
import { holdApplication, holdApplications, recordApplication } from "./record-application";
import { afterAct, type SendBar, unsent, whoMustAgree } from "./rules/consent";

/** What the applicant saw in the preview, word for word. */
export type Sending = {
  opportunityId: string;
  name: string;
  email: string;
  phone: string;
  letter: string;
  /** As JSON Resume; null: none. */
  resume: Prisma.InputJsonObject | null;
  /** They said that they are 18 or older. */
  adult: boolean;
};

export type SendProblem = SendBar | "absent" | "ALREADY_SENT";

/**
 * Applies to an opportunity that shows to the person. Who may be a minor asks the school first, and the guardian where
 * the school says so: until all agree the employer sees nothing. A grown-up's is open at once.
 */
export const sendApplication = (
  person: Explorer,
  sending: Sending,
  at: Date,
): Promise<Result<{ applicationId: string; openAt: Date | null }, SendProblem>> =>
  withActor(person, async (tx) => {
    await holdApplications(tx, person);
    const found = await findShownOpportunity(tx, person, sending.opportunityId, at);
    if (!found) return fail("absent");
    const { opportunity, askGuardians } = found;
    const needs = whoMustAgree(person, { askGuardians, adult: sending.adult });
    if (typeof needs === "string") return fail(needs);
    const id = await holdOwn(tx, person, opportunity, at);
    const row = await tx.application.findFirst({ where: { id, personId: person.id }, select: standingColumns });
    const standing = afterAct(row ?? unsent, { kind: "send", needs }, at);
    if (!standing) return fail("ALREADY_SENT");
    const { count } = await tx.application.updateMany({
      where: { id, personId: person.id, removedAt: null },
      data: {
        ...standing,
        ...{ staffName: "", staffAt: null, staffReason: "", guardianName: "", guardianAt: null },
        state: "APPLIED",
        appliedAt: at,
        adultAt: sending.adult ? at : null,
        changedAt: at,
      },
    });
    if (count === 0) return fail("absent");
    const { opportunityId, name, email, phone, letter, resume } = sending;
    const sent = { name, email, phone, letter, resume: resume ?? Prisma.DbNull, sentAt: at, openAt: standing.openAt };
    await tx.sentApplication.upsert({
      where: { applicationId: id },
      create: { applicationId: id, opportunityId, personId: person.id, ...sent },
      update: sent,
    });
    await recordApplication(
      tx,
      { id, personId: person.id, action: "application.send", fields: namesOf(sending) },
      { by: "own", user: person },
      [
        { what: "state", state: "APPLIED" },
        ...(standing.staff === "ASKED" ? [{ what: "staff", consent: "ASKED" } as const] : []),
        ...(standing.guardian === "ASKED" ? [{ what: "guardian", consent: "ASKED" } as const] : []),
        ...(standing.openAt ? [{ what: "open", consent: "GIVEN" } as const] : []),
      ],
      at,
    );
    return succeed({ applicationId: id, openAt: standing.openAt });
  });

/** The person's application to it, held until the transaction ends; made where there is none. */
async function holdOwn(tx: Transaction, person: Explorer, opportunity: ShownOpportunity, at: Date): Promise<string> {
  const own = { personId: person.id, opportunityId: opportunity.id };
  const there = await tx.application.findFirst({ where: { ...own, removedAt: null }, select: { id: true } });
  const id = there?.id ?? randomUUID();
  await holdApplication(tx, id);
  const { kind, title, organisation, url } = opportunity;
  if (!there)
    await tx.application.createMany({
      data: [{ id, ...own, kind, title, organisation, url, createdAt: at, changedAt: at }],
    });
  return id;
}

const namesOf = ({ name, email, phone, letter, resume }: Sending): string[] =>
  Object.entries({ name, email, phone, letter, resume }).flatMap(([field, value]) => (value ? [field] : []));
