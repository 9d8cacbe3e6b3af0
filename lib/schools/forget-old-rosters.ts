import "server-only";
import { withPurpose } from "@/lib/platform/with-actor";
import type { RosterState } from "@/prisma/generated/enums";

export const rosterLinesKeptDays = 90;

/**
 * What rosters said line by line holds names of minors: it goes after 90 days. The run and its counts stay. Answers how
 * many lines went.
 */
export const forgetOldRosters = (at: Date): Promise<number> =>
  withPurpose("roster", async (tx) => {
    const before = new Date(at.getTime() - rosterLinesKeptDays * 86_400_000);
    const under = ["READING", "APPLYING"] satisfies RosterState[];
    const old = { run: { createdAt: { lt: before }, state: { notIn: under } } };
    const { count: problems } = await tx.rosterProblem.deleteMany({ where: old });
    const { count: rows } = await tx.rosterRow.deleteMany({ where: old });
    return problems + rows;
  });
