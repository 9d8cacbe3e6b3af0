import { z } from "zod";
import { longestDays, mostUses } from "./rules/school-code";

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" || value === null ? undefined : value), schema.optional());

export const schoolCodeSchema = z.object({
  schoolId: z.uuid("school-missing"),
  grade: optional(z.coerce.number("grade-range").int("grade-range").min(6, "grade-range").max(14, "grade-range")),
  uses: z.coerce.number("uses-range").int("uses-range").min(1, "uses-range").max(mostUses, "uses-range").default(35),
  days: z.coerce.number("days-range").int("days-range").min(1, "days-range").max(longestDays, "days-range").default(30),
  counselorId: optional(z.uuid("counselor-missing")),
});
export type SchoolCodeInput = z.infer<typeof schoolCodeSchema>;

export const codeIdSchema = z.object({ codeId: z.uuid("not-found") });

export const joinSchoolSchema = z.object({
  schoolCode: z.string("code-missing").trim().min(1, "code-missing").max(40),
});

export const assignmentSchema = z.object({ schoolId: z.uuid(), counselorId: z.uuid(), studentId: z.uuid() });
export type AssignmentInput = z.infer<typeof assignmentSchema>;

export const researchSchema = z.object({ schoolId: z.uuid("not-found"), allowed: z.enum(["yes", "no"]) });
