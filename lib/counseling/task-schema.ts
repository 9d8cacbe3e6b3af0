import "server-only";
import { z } from "zod";
import { taskKinds } from "./rules/task-state";

export const taskIdSchema = z.uuid();

const text = (most: number, long: string) => z.string().trim().max(most, long).default("");
const grade = (problem: string) => z.coerce.number(problem).int(problem).min(6, problem).max(14, problem);

/** A task as its form sends it; `place` is "class:id", "program:id" or empty, standards are keys "list:code". */
export const taskSchema = z
  .object({
    kind: z.enum(taskKinds, "KIND_MISSING"),
    titleEn: z.string().trim().min(1, "TITLE_MISSING").max(120, "TITLE_LONG"),
    titleEs: text(120, "TITLE_LONG"),
    textEn: text(1_000, "TEXT_LONG"),
    textEs: text(1_000, "TEXT_LONG"),
    gradeFrom: grade("GRADE_WRONG"),
    gradeTo: grade("GRADE_WRONG"),
    dueOn: z.iso.date("DAY_MISSING").transform((day) => new Date(`${day}T00:00:00Z`)),
    place: z
      .string()
      .regex(/^(?:(?:class|program):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/, "PLACE_NOT_FOUND")
      .default(""),
    standards: z.array(z.string().max(120)).max(20, "STANDARDS_MANY").default([]),
  })
  .refine(({ gradeFrom, gradeTo }) => gradeFrom <= gradeTo, { path: ["gradeTo"], message: "GRADES_ORDER" });
export type TaskInput = z.infer<typeof taskSchema>;

export const skipSchema = z.object({ taskId: taskIdSchema, reason: z.string().max(2_000) });
export const seenSchema = z.object({ taskId: taskIdSchema, studentId: z.uuid() });

export const taskPageSchema = z.object({
  school: z.uuid().optional().catch(undefined),
  year: z.enum(["this", "next"]).catch("this"),
});
