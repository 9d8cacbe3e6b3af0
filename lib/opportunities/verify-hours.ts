import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { readByLink } from "@/lib/platform/signed-links";
import { withActor } from "@/lib/platform/with-actor";
import type { Prisma } from "@/prisma/generated/client";
import type { Verdict } from "./hours-schema";
import { recordHoursEvents, spokenHours } from "./record-hours";
import { hoursLink } from "./rules/hours-link";

export type VerifyProblem = "LINK_ENDED" | "OWN_HOURS" | "NAME_MISSING" | "REASON_MISSING" | "HOURS_CHANGED";

/** Since when whoever judges had seen the entries: what was sent again after that is another entry for them. */
export type Seen = { seenAt: Date };

type Judge = { by: "supervisor" | "staff"; name: string; actorId: string | null };

async function judge(
  tx: Transaction,
  where: Prisma.HoursEntryWhereInput,
  { verdict, reason }: Pick<Verdict, "verdict" | "reason">,
  { by, name, actorId }: Judge,
  at: Date,
): Promise<Result<{ judged: number }, "HOURS_CHANGED">> {
  const judged = await tx.hoursEntry.updateManyAndReturn({
    where: { ...where, removedAt: null, placement: { removedAt: null } },
    data: {
      state: verdict,
      reason: verdict === "REJECTED" ? reason : "",
      ...{ verifiedAs: by, verifiedName: name, verifiedAt: at, changedAt: at },
    },
    select: spokenHours,
  });
  if (judged.length === 0) return fail("HOURS_CHANGED");
  await recordHoursEvents(tx, judged, { state: verdict, by, byName: name, reason, at });
  for (const placementId of new Set(judged.map((each) => each.placementId)))
    await audit(tx, {
      actorId,
      action: verdict === "VERIFIED" ? "hours.verify" : "hours.reject",
      subjectId: judged.find((each) => each.placementId === placementId)!.personId,
      entity: "Placement",
      entityId: placementId,
      fields: ["state", by],
    });
  return succeed({ judged: judged.length });
}

/**
 * What a supervisor says of hours that were sent to them, through the link that they were given. `visitorId` is whoever
 * is signed in beside it: nobody verifies their own hours, whatever link they hold.
 */
export async function verifyByLink(
  token: string,
  { entryIds, verdict, reason, name }: Verdict,
  { seenAt, visitorId }: Seen & { visitorId: string | null },
  at: Date,
): Promise<Result<{ judged: number }, VerifyProblem>> {
  if (name === "") return fail("NAME_MISSING");
  if (verdict === "REJECTED" && reason === "") return fail("REASON_MISSING");
  const result = await readByLink(token, hoursLink, at, async (tx, link) => {
    if (link.personId === visitorId) return fail("OWN_HOURS");
    const waiting = { state: "WAITING" as const, sentAt: { lte: seenAt } };
    const where = { id: { in: entryIds }, placementId: link.targetId, ...waiting };
    return judge(tx, where, { verdict, reason }, { by: "supervisor", name, actorId: null }, at);
  });
  return result ?? fail("LINK_ENDED");
}

/** Of these entries those of people in the counselor's care: a foreign one looks absent. */
async function inCare(tx: Transaction, counselor: Counselor, entryIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "HoursEntry"
    WHERE id = ANY (${[...entryIds]}::uuid[]) AND "personId" = ANY (waymark_care()) AND "personId" <> ${counselor.id}::uuid`;
  return rows.map(({ id }) => id);
}

/** What a counselor says of the hours of students in care. Staff may also reject what was verified before. */
export async function verifyAsStaff(
  counselor: Counselor,
  { entryIds, verdict, reason }: Omit<Verdict, "name">,
  { seenAt }: Seen,
  at: Date,
): Promise<Result<{ judged: number }, VerifyProblem>> {
  if (verdict === "REJECTED" && reason === "") return fail("REASON_MISSING");
  return withActor(counselor, async (tx) => {
    const ids = await inCare(tx, counselor, entryIds);
    if (ids.length === 0) return fail("HOURS_CHANGED");
    const state = { in: verdict === "REJECTED" ? (["WAITING", "VERIFIED"] as const).slice() : ["WAITING" as const] };
    const where = { id: { in: ids }, state, sentAt: { lte: seenAt } };
    return judge(tx, where, { verdict, reason }, { by: "staff", name: counselor.name, actorId: counselor.id }, at);
  });
}
