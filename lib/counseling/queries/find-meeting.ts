import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { type Care, findCare } from "./get-student-care";

const columns = {
  id: true,
  studentId: true,
  staffId: true,
  at: true,
  minutes: true,
  place: true,
  topic: true,
  withGuardian: true,
  locale: true,
  state: true,
  changedAt: true,
} as const;

/** A meeting with a student in the counselor's care, held until the transaction ends; null for anyone else's. */
export async function findMeeting(tx: Transaction, counselor: Counselor, meetingId: string, at: Date) {
  // What is done to one meeting is done one after the other.
  await tx.$executeRaw`SELECT id FROM "Meeting" WHERE id = ${meetingId}::uuid FOR UPDATE`;
  const meeting = await tx.meeting.findFirst({ where: { id: meetingId }, select: columns });
  const care: Care | null = meeting && (await findCare(tx, counselor, meeting.studentId, at));
  return meeting && care ? { meeting, care } : null;
}

/** How many other meetings the counselor has planned within this time. They are told, not forbidden. */
export async function countClashes(
  tx: Transaction,
  counselor: Counselor,
  { at, minutes, but }: { at: Date; minutes: number; but: string },
): Promise<number> {
  const ends = new Date(at.getTime() + minutes * 60_000);
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Meeting"
    WHERE "staffId" = ${counselor.id}::uuid AND state = 'PLANNED' AND id <> ${but}::uuid
      AND at < ${ends} AND at > ${at}::timestamptz - interval '1 day'
      AND at + minutes * interval '1 minute' > ${at}`;
  return row?.count ?? 0;
}
