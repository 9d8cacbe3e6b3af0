import "server-only";
import { randomUUID } from "node:crypto";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import type { HeldMeeting } from "./meeting-schema";
import { countClashes, findMeeting } from "./queries/find-meeting";
import { isPlannable } from "./rules/meetings";
import { momentOf } from "./rules/meeting-time";

export type HoldMeetingProblem = "MEETING_NOT_FOUND" | "NOT_PLANNED" | "DAY_WRONG";

/** The meeting took place: what was agreed, which the student sees, and the next one, like this one, if there is one. */
export const holdMeeting = (
  counselor: Counselor,
  { meetingId, outcome, next }: HeldMeeting,
  at: Date,
): Promise<Result<{ studentId: string; nextId: string | null; clashes: number }, HoldMeetingProblem>> =>
  withActor(counselor, async (tx) => {
    const found = await findMeeting(tx, counselor, meetingId, at);
    if (!found) return fail("MEETING_NOT_FOUND");
    const { meeting, care } = found;
    const { studentId, minutes } = meeting;
    const starts = next && momentOf(care.timeZone, next);
    if (next && (!starts || starts <= at || !isPlannable(starts, at))) return fail("DAY_WRONG");
    const { count } = await tx.meeting.updateMany({
      where: { id: meetingId, state: "PLANNED" },
      data: { state: "HELD", outcome, changedAt: at },
    });
    if (count === 0) return fail("NOT_PLANNED");
    const told = { actorId: counselor.id, subjectId: studentId, entity: "Meeting" };
    await audit(tx, { ...told, action: "meeting.hold", entityId: meetingId, fields: ["state", "outcome"] });
    if (!starts) return succeed({ studentId, nextId: null, clashes: 0 });
    const nextId = randomUUID();
    const { place, topic, withGuardian, locale } = meeting;
    await tx.meeting.createMany({
      data: [
        {
          ...{ id: nextId, studentId, schoolId: care.schoolId, staffId: counselor.id, staffName: counselor.name },
          ...{ at: starts, minutes, place, topic, withGuardian, locale },
          // The same moment as the change above: undoing that takes this one back.
          ...{ createdAt: at, changedAt: at },
        },
      ],
    });
    await audit(tx, { ...told, action: "meeting.plan", entityId: nextId, fields: ["at"] });
    return succeed({
      studentId,
      nextId,
      clashes: await countClashes(tx, counselor, { at: starts, minutes, but: nextId }),
    });
  });
