import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { undoneUntil } from "@/lib/platform/mail-outbox";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { findMeeting } from "./queries/find-meeting";

export type UndoMeetingProblem = "MEETING_NOT_FOUND" | "NOTHING_TO_UNDO" | "TOO_LATE";

/**
 * Within ten minutes a meeting that was held, missed or called off is planned again. What was agreed stays in the form;
 * a next meeting that was planned with it and is as it was goes too.
 */
export const undoMeeting = (
  counselor: Counselor,
  { meetingId }: { meetingId: string },
  at: Date,
): Promise<Result<{ studentId: string }, UndoMeetingProblem>> =>
  withActor(counselor, async (tx) => {
    const found = await findMeeting(tx, counselor, meetingId, at);
    if (!found) return fail("MEETING_NOT_FOUND");
    const { studentId, state, changedAt } = found.meeting;
    if (state === "PLANNED") return fail("NOTHING_TO_UNDO");
    if (undoneUntil(changedAt) <= at) return fail("TOO_LATE");
    const { count } = await tx.meeting.updateMany({
      where: { id: meetingId, state, changedAt },
      data: { state: "PLANNED", changedAt: at },
    });
    if (count === 0) return fail("NOTHING_TO_UNDO");
    if (state === "HELD")
      await tx.meeting.deleteMany({
        where: { studentId, staffId: counselor.id, state: "PLANNED", createdAt: changedAt, changedAt },
      });
    await audit(tx, {
      actorId: counselor.id,
      action: "meeting.undo",
      subjectId: studentId,
      entity: "Meeting",
      entityId: meetingId,
      fields: ["state"],
    });
    return succeed({ studentId });
  });
