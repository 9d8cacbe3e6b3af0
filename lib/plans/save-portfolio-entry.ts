import "server-only";
import { randomUUID } from "node:crypto";
import type { Student } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { clearPortfolio, holdPortfolio } from "./clear-portfolio";
import { mostEntries } from "./rules/portfolio";
import type { PortfolioEntryInput } from "./rules/portfolio-form";

export type PortfolioProblem = "ENTRY_NOT_FOUND" | "TOO_MANY_ENTRIES";

/** Puts a new entry into one's own portfolio. */
export const addPortfolioEntry = (
  student: Student,
  input: PortfolioEntryInput,
  at: Date,
): Promise<Result<{ id: string }, "TOO_MANY_ENTRIES">> =>
  withActor(student, async (tx) => {
    await holdPortfolio(tx, student);
    await clearPortfolio(tx, student, at);
    if ((await tx.portfolioEntry.count({ where: { personId: student.id } })) >= mostEntries)
      return fail("TOO_MANY_ENTRIES");
    const id = randomUUID();
    await tx.portfolioEntry.createMany({
      data: [{ id, personId: student.id, ...input, createdAt: at, changedAt: at }],
    });
    await record(tx, student, "portfolio.add", id, Object.keys(input));
    return succeed({ id });
  });

/** Says something else in an entry of one's own; its kind stays. */
export const changePortfolioEntry = (
  student: Student,
  id: string,
  { kind, ...input }: PortfolioEntryInput,
  at: Date,
): Promise<Result<{ id: string }, "ENTRY_NOT_FOUND">> =>
  withActor(student, async (tx) => {
    const { count } = await tx.portfolioEntry.updateMany({
      where: { id, personId: student.id, kind, removedAt: null },
      data: { ...input, changedAt: at },
    });
    if (count === 0) return fail("ENTRY_NOT_FOUND");
    await record(tx, student, "portfolio.change", id, Object.keys(input));
    return succeed({ id });
  });

/** Marks a goal or a step as done on this day, or takes the mark off again. Saying it twice changes nothing. */
export const markPortfolioEntry = (
  student: Student,
  { id, doneOn }: { id: string; doneOn: Date | null },
  at: Date,
): Promise<Result<null, "ENTRY_NOT_FOUND">> =>
  withActor(student, async (tx) => {
    const own = { id, personId: student.id, removedAt: null };
    const { count } = await tx.portfolioEntry.updateMany({
      where: { ...own, doneOn: doneOn === null ? { not: null } : null },
      data: { doneOn, changedAt: at },
    });
    if (count === 0)
      return (await tx.portfolioEntry.count({ where: own })) > 0 ? succeed(null) : fail("ENTRY_NOT_FOUND");
    await record(tx, student, "portfolio.change", id, ["doneOn"]);
    return succeed(null);
  });

const record = (
  tx: Parameters<typeof audit>[0],
  student: Student,
  action: string,
  entityId: string,
  fields: string[],
) => audit(tx, { actorId: student.id, action, subjectId: student.id, entity: "PortfolioEntry", entityId, fields });
