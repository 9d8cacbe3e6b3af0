import "server-only";
import type { SchoolStaff } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import type { TaskKind } from "@/prisma/generated/enums";
import { tasksSchools } from "../save-task";

export type TaskToChange = {
  id: string;
  schoolId: string;
  kind: TaskKind;
  titleEn: string;
  titleEs: string;
  textEn: string;
  textEs: string;
  gradeFrom: number;
  gradeTo: number;
  classId: string | null;
  programId: string | null;
  dueOn: Date;
  standards: string[];
  retiredAt: Date | null;
};

/** One task of a school where the staff member works, or null. */
export const getTask = (staff: SchoolStaff, taskId: string): Promise<TaskToChange | null> =>
  withActor(staff, (tx) =>
    tx.task.findFirst({
      where: { id: taskId, schoolId: { in: tasksSchools(staff) } },
      omit: { createdById: true, createdAt: true, changedAt: true },
    }),
  );
