import "server-only";
import type { Student } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { clearPortfolio, holdPortfolio } from "./clear-portfolio";
import { restorableFor } from "./rules/portfolio";

type Removal = Promise<Result<null, "ENTRY_NOT_FOUND">>;

const event = (student: Student, action: string, entityId: string) => ({
  actorId: student.id,
  subjectId: student.id,
  action,
  entity: "PortfolioEntry",
  entityId,
});

/** Takes an entry with its files out of one's portfolio; for a day it can be put back. */
export const removePortfolioEntry = (student: Student, id: string, at: Date): Removal =>
  withActor(student, async (tx) => {
    await holdPortfolio(tx, student);
    const { count } = await tx.portfolioEntry.updateMany({
      where: { id, personId: student.id, removedAt: null },
      data: { removedAt: at },
    });
    if (count === 0) return fail("ENTRY_NOT_FOUND");
    await audit(tx, event(student, "portfolio.remove", id));
    await clearPortfolio(tx, student, at);
    return succeed(null);
  });

/** Puts back what was removed within the last day. */
export const restorePortfolioEntry = (student: Student, id: string, at: Date): Removal =>
  withActor(student, async (tx) => {
    const { count } = await tx.portfolioEntry.updateMany({
      where: { id, personId: student.id, removedAt: { gt: new Date(at.getTime() - restorableFor) } },
      data: { removedAt: null },
    });
    if (count === 0) return fail("ENTRY_NOT_FOUND");
    await audit(tx, event(student, "portfolio.restore", id));
    return succeed(null);
  });
