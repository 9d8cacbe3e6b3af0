import "server-only";
import type { Student } from "@/lib/accounts/rules/roles";
import { findMentorPartner, type MentorPartner } from "@/lib/opportunities/queries/list-mentor-partners";
import { fail, type Result } from "@/lib/platform/result";
import { askByMessage, type AskProblem } from "./ask-by-message";

/** What the student says to their counselor, in the student's language. */
export type WriteRequest = (partner: MentorPartner) => { subject: string; text: string };

/**
 * A student asks staff of theirs to bring them together with a partner that offers mentors. The partner hears nothing
 * of it, and the student learns no way to reach them: whether and how the two meet is for staff.
 */
export async function askForMentor(
  student: Student,
  { partnerId, to }: { partnerId: string; to: string },
  write: WriteRequest,
  at: Date,
): Promise<Result<{ messageId: string }, AskProblem>> {
  const partner = await findMentorPartner(student, partnerId);
  return partner ? askByMessage(student, { to, ...write(partner) }, at) : fail("NOT_FOUND");
}
