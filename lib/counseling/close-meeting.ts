import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { findMeeting } from "./queries/find-meeting";
import type { MeetingClosing } from "./rules/meetings";

export type CloseMeetingProblem = "MEETING_NOT_FOUND" | "NOT_PLANNED" | "TOO_EARLY";

/** A planned meeting that did not take place: the student did not come, or it was called off. */
export const closeMeeting = (
  counselor: Counselor,
  { meetingId, state }: { meetingId: string; state: Exclude<MeetingClosing, "HELD"> },
  at: Date,
): Promise<Result<{ studentId: string }, CloseMeetingProblem>> =>
  withActor(counselor, async (tx) => {
    const found = await findMeeting(tx, counselor, meetingId, at);
    if (!found) return fail("MEETING_NOT_FOUND");
    const { studentId } = found.meeting;
    // Nobody has missed what has not begun.
    if (state === "MISSED" && found.meeting.at > at) return fail("TOO_EARLY");
    const { count } = await tx.meeting.updateMany({
      where: { id: meetingId, state: "PLANNED" },
      data: { state, changedAt: at },
    });
    if (count === 0) return fail("NOT_PLANNED");
    await audit(tx, {
      actorId: counselor.id,
      action: state === "MISSED" ? "meeting.miss" : "meeting.cancel",
      subjectId: studentId,
      entity: "Meeting",
      entityId: meetingId,
      fields: ["state"],
    });
    return succeed({ studentId });
  });
