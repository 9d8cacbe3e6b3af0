// What school and family say of an application, and what the employer then sees.
import { expect } from "vitest";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { listApplicants } from "@/lib/opportunities/queries/list-applicants";
import { type WaitingInCare, waitingColumns } from "@/lib/opportunities/queries/waiting-in-care";
import { readByLink } from "@/lib/platform/signed-links";
import { withActor } from "@/lib/platform/with-actor";
import { owner } from "./owner";

const seenOf = async (applicationId: string): Promise<Date> =>
  (await owner.query(`SELECT "appliedAt" AT TIME ZONE 'UTC' AS at FROM "Application" WHERE id = $1`, [applicationId]))
    .rows[0]?.at ?? new Date(0);

/** Answers to what stands there now. */
export const yes = async (applicationId: string) =>
  ({ applicationId, says: "GIVEN", reason: "", seen: await seenOf(applicationId) }) as const;
export const no = async (applicationId: string, reason = "Not while you work nights.") =>
  ({ applicationId, says: "REFUSED", reason, seen: await seenOf(applicationId) }) as const;
export const family = async (says: "GIVEN" | "REFUSED", applicationId: string) =>
  ({ says, name: "Ana Robinson", seen: await seenOf(applicationId) }) as const;

/** Everything that the database shows to the holder of the employer's link, past every query of ours. */
const rawByLink = (token: string) =>
  readByLink(token, "partner", new Date(), async (tx) => ({
    sent: await tx.$queryRaw<{ email: string }[]>`SELECT * FROM "SentApplication"`,
    applications: await tx.$queryRaw<unknown[]>`SELECT id FROM "Application"`,
    events: await tx.$queryRaw<unknown[]>`SELECT id FROM "ApplicationEvent"`,
    people: await tx.$queryRaw<unknown[]>`SELECT id FROM "Person"`,
    letters: await tx.$queryRaw<unknown[]>`SELECT id FROM "CoverLetter"`,
    notes: await tx.$queryRaw<unknown[]>`SELECT "applicationId" FROM "ApplicationNote"`,
  }));

const nothing = { sent: [], applications: [], events: [], people: [], letters: [], notes: [] };

export async function expectHidden(token: string) {
  expect(await listApplicants(token, new Date())).toEqual([]);
  expect(await rawByLink(token)).toEqual(nothing);
}

export async function expectShown(token: string) {
  expect(await listApplicants(token, new Date())).toMatchObject([
    { name: "Maya Robinson", email: "maya@home.example", phone: "314 555 0100", letter: "I build robots." },
  ]);
  expect(await rawByLink(token)).toMatchObject({ ...nothing, sent: [{ email: "maya@home.example" }] });
}

/** What waits for the counselor, as the day counts it. */
export const waitingFor = async (counselor: Counselor): Promise<WaitingInCare | undefined> =>
  (await withActor(counselor, (tx) => tx.$queryRaw<WaitingInCare[]>`SELECT ${waitingColumns(counselor)}`))[0];
