import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { closingYear, moveOf, type Need, needs, needsOf, undoRollOverFor } from "../rules/student-progress";
import { type ReportScope, walkStudents } from "./walk-students";

export type NeedsPerson = { id: string; name: string; grade: number | null; needs: Need[] };

export type RollOverTrial = {
  endedYear: number;
  /** Whether it can be applied now: from July to September. */
  isOpen: boolean;
  /** Applied already: when, and whether it can still be taken back. */
  applied: { id: string; at: Date; canUndo: boolean } | null;
  students: number;
  up: number;
  finished: number;
  counts: Record<Need, number>;
  /** The first of them, by name; `counts` knows all. */
  people: NeedsPerson[];
};

const mostNamed = 500;

/** What moving the school into the next year would do, and who needs a person first. Changes nothing. */
export async function tryRollOver(
  administrator: SchoolAdministrator,
  scope: ReportScope,
  at: Date,
): Promise<RollOverTrial> {
  const school = await withActor(administrator, (tx) =>
    tx.school.findUniqueOrThrow({
      where: { id: scope.schoolId },
      select: { timeZone: true, rollOvers: { orderBy: { endedYear: "desc" }, take: 1 } },
    }),
  );
  const { endedYear, isOpen } = closingYear(at, school.timeZone);
  const done = school.rollOvers.find((each) => each.endedYear === endedYear);
  const trial: RollOverTrial = {
    endedYear,
    isOpen,
    applied: done
      ? { id: done.id, at: done.createdAt, canUndo: at.getTime() - done.createdAt.getTime() < undoRollOverFor }
      : null,
    ...{ students: 0, up: 0, finished: 0, people: [] },
    counts: Object.fromEntries(needs.map((need) => [need, 0])) as Record<Need, number>,
  };
  const walk = { action: "report.view", fields: ["name", "grade", "plan", "transcript"], at };
  const batches = walkStudents(administrator, scope, walk, async (students, world, tx) => {
    const found: NeedsPerson[] = [];
    for (const student of students) {
      const wants = needsOf(student, await world.rulesOf(tx, student), world.offered);
      found.push({ id: student.id, name: student.name, grade: student.grade, needs: wants });
    }
    return found;
  });
  for await (const batch of batches)
    for (const person of batch) {
      trial.students += 1;
      const move = moveOf(person.grade, false);
      if (move === "UP") trial.up += 1;
      if (move === "FINISHED") trial.finished += 1;
      for (const need of person.needs) trial.counts[need] += 1;
      if (person.needs.length > 0 && trial.people.length < mostNamed) trial.people.push(person);
    }
  trial.people.sort((a, b) => a.name.localeCompare(b.name));
  return trial;
}
