import "server-only";
import { randomUUID } from "node:crypto";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import type { MeetingInput } from "./meeting-schema";
import { countClashes } from "./queries/find-meeting";
import { findCare } from "./queries/get-student-care";
import { isPlannable } from "./rules/meetings";
import { momentOf } from "./rules/meeting-time";

export type PlanMeetingProblem = "STUDENT_NOT_FOUND" | "DAY_WRONG";
/** `clashes`: other meetings of the counselor at that time. */
export type PlannedMeeting = { meetingId: string; clashes: number };

/** A meeting with a student in the counselor's care, at a time of the school's clocks. */
export const planMeeting = (
  counselor: Counselor,
  { studentId, day, time, minutes, place, topic, withGuardian, language }: MeetingInput & { studentId: string },
  at: Date,
): Promise<Result<PlannedMeeting, PlanMeetingProblem>> =>
  withActor(counselor, async (tx) => {
    const care = await findCare(tx, counselor, studentId, at);
    if (!care) return fail("STUDENT_NOT_FOUND");
    const starts = momentOf(care.timeZone, { day, time });
    if (!starts || !isPlannable(starts, at)) return fail("DAY_WRONG");
    const meetingId = randomUUID();
    await tx.meeting.createMany({
      data: [
        {
          id: meetingId,
          studentId,
          schoolId: care.schoolId,
          staffId: counselor.id,
          staffName: counselor.name,
          at: starts,
          ...{ minutes, place, topic, withGuardian, locale: language },
          createdAt: at,
          changedAt: at,
        },
      ],
    });
    await audit(tx, {
      actorId: counselor.id,
      action: "meeting.plan",
      subjectId: studentId,
      entity: "Meeting",
      entityId: meetingId,
      fields: ["at", "minutes", "place", "topic", "withGuardian", "locale"],
    });
    return succeed({ meetingId, clashes: await countClashes(tx, counselor, { at: starts, minutes, but: meetingId }) });
  });
