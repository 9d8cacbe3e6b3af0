import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { type Portfolio, portfolioIn } from "@/lib/plans/queries/get-portfolio";
import { audit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { withActor } from "@/lib/platform/with-actor";
import { findStudentInCare, type StudentInCare } from "./get-student-in-care";

/** The portfolio of a student in the counselor's care now, or null. The look is audited. */
export const getPortfolioInCare = (
  counselor: Counselor,
  studentId: string,
): Promise<{ student: StudentInCare; portfolio: Portfolio } | null> =>
  withActor(counselor, async (tx) => {
    const student = await findStudentInCare(tx, counselor, studentId, now());
    if (!student) return null;
    const portfolio = await portfolioIn(tx, student.id);
    await audit(tx, {
      actorId: counselor.id,
      action: "portfolio.view",
      subjectId: student.id,
      entity: "Person",
      entityId: student.id,
      fields: ["name", "grade", "portfolio"],
    });
    return { student, portfolio };
  });
