import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { readByLink } from "@/lib/platform/signed-links";
import { withActor } from "@/lib/platform/with-actor";
import type { Prisma } from "@/prisma/generated/client";
import { recordHoursEvents, spokenHours } from "./record-hours";
import { hoursLink, undoableAfter } from "./rules/hours-link";

export type UndoHoursProblem = "LINK_ENDED" | "OWN_HOURS" | "NOTHING_TO_UNDO";

type Undone = Promise<Result<{ undone: number }, "NOTHING_TO_UNDO">>;

/**
 * Within ten minutes what was said of the hours of a placement is unsaid: they wait again. What staff rejected after a
 * supervisor had verified it is verified again, by whom and when it was.
 */
async function undo(
  tx: Transaction,
  where: Prisma.HoursEntryWhereInput,
  { by, byName, actorId }: { by: "supervisor" | "staff"; byName: string | null; actorId: string | null },
  at: Date,
): Undone {
  const judged = {
    ...where,
    ...{ state: { in: ["VERIFIED" as const, "REJECTED" as const] }, removedAt: null, verifiedAs: by },
    verifiedAt: { gt: undoableAfter(at) },
  };
  const found = await tx.hoursEntry.findMany({
    relationLoadStrategy: "join",
    where: judged,
    select: {
      ...spokenHours,
      verifiedName: true,
      events: {
        orderBy: [{ at: "desc" }, { id: "desc" }],
        take: 2,
        select: { state: true, by: true, byName: true, at: true },
      },
    },
  });
  let undone = 0;
  for (const { events, verifiedName, placementId: _place, ...entry } of found) {
    const before = events[1]?.state === "VERIFIED" ? events[1] : null;
    const { count } = await tx.hoursEntry.updateMany({
      where: { ...judged, id: entry.id },
      data: {
        ...{ state: before ? "VERIFIED" : "WAITING", reason: "", changedAt: at },
        ...{ verifiedAs: before?.by ?? "", verifiedName: before?.byName ?? "", verifiedAt: before?.at ?? null },
      },
    });
    if (count === 0) continue;
    undone += 1;
    const state = before ? "VERIFIED" : "WAITING";
    await recordHoursEvents(tx, [entry], { state, by, byName: byName ?? verifiedName, at });
    await audit(tx, {
      ...{ actorId, action: "hours.undo", subjectId: entry.personId, entity: "HoursEntry", entityId: entry.id },
      fields: ["state", by],
    });
  }
  return undone === 0 ? fail("NOTHING_TO_UNDO") : succeed({ undone });
}

/** A supervisor takes back what was said by links to this placement. */
export async function undoVerdictByLink(
  token: string,
  { visitorId }: { visitorId: string | null },
  at: Date,
): Promise<Result<{ undone: number }, UndoHoursProblem>> {
  const result = await readByLink(token, hoursLink, at, async (tx, link) => {
    if (link.personId === visitorId) return fail("OWN_HOURS");
    return undo(tx, { placementId: link.targetId }, { by: "supervisor", byName: null, actorId: null }, at);
  });
  return result ?? fail("LINK_ENDED");
}

/** A counselor takes back what they said of the hours of a student in care at one placement. */
export const undoVerdictAsStaff = (counselor: Counselor, placementId: string, at: Date): Undone =>
  withActor(counselor, async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "HoursEntry"
      WHERE "placementId" = ${placementId}::uuid AND "personId" = ANY (waymark_care()) AND "personId" <> ${counselor.id}::uuid`;
    const own = { id: { in: rows.map(({ id }) => id) }, verifiedName: counselor.name };
    return undo(tx, own, { by: "staff", byName: counselor.name, actorId: counselor.id }, at);
  });
