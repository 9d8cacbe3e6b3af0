import "server-only";
import { type Counselor, isSchoolStaff, schoolsOf } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { addDefaultTasks } from "./add-tasks";
import { planMeeting } from "./plan-meeting";
import { clockOf } from "./rules/meeting-time";
import { writeNote } from "./write-note";

const meetings = [
  { signIn: "maya.r", topic: "Which pathway, and which courses next year", hours: 1, withGuardian: false },
  { signIn: "aaliyah.g", topic: "Band and her plan", hours: 2, withGuardian: true },
  { signIn: "daniel.o", topic: "Science credits before graduation", hours: 25, withGuardian: false },
];

const halfHour = 1_800_000;

/** Gives the demo counselor meetings, a note for a student, and the school its tasks, by the same verbs as anyone's. */
export async function createDemoDay(counselor: Counselor, at: Date): Promise<void> {
  const school = schoolsOf(counselor, "COUNSELOR")[0];
  if (!school) return;
  const ids = await withActor(counselor, (tx) =>
    tx.person.findMany({
      where: { signInName: { in: meetings.map(({ signIn }) => signIn) } },
      select: { id: true, signInName: true },
    }),
  );
  const idOf = (signIn: string) => ids.find(({ signInName }) => signInName === signIn)?.id;
  for (const { signIn, topic, hours, withGuardian } of meetings) {
    const studentId = idOf(signIn);
    if (!studentId) continue;
    const begins = new Date(Math.ceil((at.getTime() + hours * 3_600_000) / halfHour) * halfHour);
    const when = clockOf("America/Chicago", begins);
    const meeting = { ...when, minutes: 30, place: "Room 112", topic, withGuardian, language: "en" } as const;
    await planMeeting(counselor, { studentId, ...meeting }, at);
  }
  const maya = idOf("maya.r");
  const text = "You asked what a nurse studies first. Bring your questions; we will look at two pathways side by side.";
  if (maya) await writeNote(counselor, { studentId: maya, text, visibility: "STUDENT" }, at);
  if (isSchoolStaff(counselor)) await addDefaultTasks(counselor, { schoolId: school.id }, at);
}
