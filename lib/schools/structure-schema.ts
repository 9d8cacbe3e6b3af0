import "server-only";
import { z } from "zod";

const empty = (value: unknown) => (value === "" || value === undefined ? null : value);
const maybe = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(empty, schema.nullable());
const grade = maybe(z.coerce.number("grade-range").int("grade-range").min(6, "grade-range").max(14, "grade-range"));
const title = z.string("title-missing").trim().min(1, "title-missing").max(120, "too-long");
const id = z.uuid("not-found");
const inOrder = ({ gradeFrom, gradeTo }: { gradeFrom: number | null; gradeTo: number | null }) =>
  gradeFrom === null || gradeTo === null || gradeFrom <= gradeTo;
const gradeOrder = { message: "grade-order", path: ["gradeTo"] };

const isTimeZone = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
};

export const rowSchema = z.object({ id });
/** A row, and the school that it is of. */
export const ofSchoolSchema = z.object({ id, of: id });

export const schoolSchema = z
  .object({
    name: title,
    timeZone: z.string("time-zone").max(60, "time-zone").refine(isTimeZone, "time-zone"),
    stateCode: maybe(z.string().max(40)),
    framework: z.string("framework").min(1, "framework").max(60, "framework"),
    gradeFrom: grade,
    gradeTo: grade,
  })
  .refine(inOrder, gradeOrder);
export type SchoolInput = z.infer<typeof schoolSchema>;

const day = z.iso.date("date");
export const yearSchema = z.object({ title: title.max(40, "too-long"), startsOn: day, endsOn: day });
export type YearInput = z.infer<typeof yearSchema>;

export const classSchema = z.object({
  title,
  schoolYearId: z.uuid("year-missing"),
  subject: maybe(z.string().trim().max(80, "too-long")),
  courseCode: maybe(z.string().trim().max(40, "too-long")),
  grade,
});
export type ClassInput = z.infer<typeof classSchema>;

export const programSchema = z.object({
  title,
  kind: z.enum(["PROGRAM", "ACADEMY"], "kind"),
  clusterId: maybe(z.string().max(80)),
});
export type ProgramInput = z.infer<typeof programSchema>;

export const careRuleSchema = z
  .object({
    counselorId: z.uuid("counselor-missing"),
    nameFrom: maybe(z.string().trim().max(20, "too-long")),
    nameTo: maybe(z.string().trim().max(20, "too-long")),
    gradeFrom: grade,
    gradeTo: grade,
    programId: maybe(id),
  })
  .refine(inOrder, gradeOrder);
export type CareRuleInput = z.infer<typeof careRuleSchema>;

export const staffRoles = ["EDUCATOR", "COUNSELOR", "SCHOOL_ADMINISTRATOR"] as const;
export type StaffRole = (typeof staffRoles)[number];
export const staffSchema = z.object({
  role: z.enum(staffRoles, "role-missing"),
  login: z.string("login").trim().min(1, "login").max(254, "login"),
});
export const invitationSchema = staffSchema.extend({
  name: z.string("name-missing").trim().min(1, "name-missing").max(100, "too-long"),
});
export type StaffInput = z.infer<typeof staffSchema>;
export type InvitationInput = z.infer<typeof invitationSchema>;

export const placeSchema = z.object({
  personId: id,
  role: z.enum(["STUDENT", "EDUCATOR", "COUNSELOR"], "role-missing"),
});
export type PlaceInput = z.infer<typeof placeSchema>;

export const studentSchema = z.object({ grade, number: maybe(z.string().trim().max(40, "too-long")) });
export type StudentInput = z.infer<typeof studentSchema>;

export const moveSchema = z.object({ toSchoolId: z.uuid("school-missing"), grade });
export type MoveInput = z.infer<typeof moveSchema>;

export const newSchoolSchema = z.object({ name: title, districtId: maybe(id) });
export const newDistrictSchema = z.object({ name: title });
export const handOverSchema = z.object({ fromId: id, toId: z.uuid("counselor-missing") });
export const giveSchema = z.object({ studentId: id, counselorId: maybe(id) });
