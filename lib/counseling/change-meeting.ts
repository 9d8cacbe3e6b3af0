import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import type { MeetingInput } from "./meeting-schema";
import type { PlannedMeeting } from "./plan-meeting";
import { countClashes, findMeeting } from "./queries/find-meeting";
import { isPlannable } from "./rules/meetings";
import { momentOf } from "./rules/meeting-time";

export type ChangeMeetingProblem = "MEETING_NOT_FOUND" | "NOT_PLANNED" | "DAY_WRONG";

/** Another time, place or topic for a meeting that is still planned; any counselor of the student may stand in. */
export const changeMeeting = (
  counselor: Counselor,
  { meetingId, day, time, minutes, place, topic, withGuardian, language }: MeetingInput & { meetingId: string },
  at: Date,
): Promise<Result<PlannedMeeting, ChangeMeetingProblem>> =>
  withActor(counselor, async (tx) => {
    const found = await findMeeting(tx, counselor, meetingId, at);
    if (!found) return fail("MEETING_NOT_FOUND");
    const starts = momentOf(found.care.timeZone, { day, time });
    if (!starts || !isPlannable(starts, at)) return fail("DAY_WRONG");
    const { count } = await tx.meeting.updateMany({
      where: { id: meetingId, state: "PLANNED" },
      data: { at: starts, minutes, place, topic, withGuardian, locale: language, changedAt: at },
    });
    if (count === 0) return fail("NOT_PLANNED");
    await audit(tx, {
      actorId: counselor.id,
      action: "meeting.change",
      subjectId: found.meeting.studentId,
      entity: "Meeting",
      entityId: meetingId,
      fields: ["at", "minutes", "place", "topic", "withGuardian", "locale"],
    });
    return succeed({ meetingId, clashes: await countClashes(tx, counselor, { at: starts, minutes, but: meetingId }) });
  });
