"use server";

import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { now } from "@/lib/platform/clock";
import type { FormState } from "@/lib/platform/form-state";
import { changeStudent } from "@/lib/schools/change-student";
import { endMembership, resumeMembership } from "@/lib/schools/end-membership";
import { giveStudent } from "@/lib/schools/give-student";
import { moveStudent, undoMove } from "@/lib/schools/move-student";
import { giveSchema, moveSchema, rowSchema, studentSchema } from "@/lib/schools/structure-schema";
import { absent, readForm, refused, tell } from "../answer";

const path = "/admin/school/students";
const idOf = (value: unknown) => rowSchema.safeParse({ id: value }).data?.id ?? null;
type Student = { id: string; membershipId: string };
const known = ({ id, membershipId }: Student) => idOf(id) !== null && idOf(membershipId) !== null;

export async function changeStudentAction(
  locale: string,
  schoolId: string,
  student: Student,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const { input, wrong } = readForm(studentSchema, form);
  if (wrong) return wrong;
  const { membershipId } = student;
  const result = known(student)
    ? await changeStudent(administrator, { schoolId, membershipId, ...input }, now())
    : absent;
  if (!result.ok) return refused(result.problem, form, { "number-taken": "number" });
  const page = { locale, path: `${path}/${student.id}`, schoolId };
  tell(page, result, { done: result.value.changed ? "saved" : "same" });
}

export async function giveStudentAction(locale: string, schoolId: string, form: FormData): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const { data } = giveSchema.safeParse(Object.fromEntries(form));
  if (!data) tell({ locale, path, schoolId }, absent, { done: "given" });
  const result = await giveStudent(administrator, { schoolId, ...data }, now());
  // Taken back by giving the student back: to whom they were given before, or to the rules.
  const undo = result.ok ? (result.value.before ?? "rules") : undefined;
  tell({ locale, path: `${path}/${data.studentId}`, schoolId }, result, { done: "given", undo });
}

export async function ungiveStudentAction(
  locale: string,
  schoolId: string,
  studentId: string,
  form: FormData,
): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const before = form.get("id");
  const { data } = giveSchema.safeParse({ studentId, counselorId: before === "rules" ? "" : before });
  if (!data) tell({ locale, path, schoolId }, absent, { done: "resumed" });
  const result = await giveStudent(administrator, { schoolId, ...data }, now());
  tell({ locale, path: `${path}/${data.studentId}`, schoolId }, result, { done: "resumed" });
}

export async function moveStudentAction(
  locale: string,
  schoolId: string,
  membershipId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const { input, wrong } = readForm(moveSchema, form);
  if (wrong) return wrong;
  const named = { schoolId, membershipId };
  const result = idOf(membershipId) ? await moveStudent(administrator, { ...named, ...input }, now()) : absent;
  if (!result.ok) return refused(result.problem, form, { "school-missing": "toSchoolId" });
  tell({ locale, path, schoolId }, result, { done: "moved", undo: membershipId, of: "move" });
}

export async function undoMoveAction(locale: string, schoolId: string, form: FormData): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const membershipId = idOf(form.get("id"));
  const result = membershipId ? await undoMove(administrator, { schoolId, membershipId }, now()) : absent;
  tell({ locale, path, schoolId }, result, { done: "resumed" });
}

export async function endStudentAction(locale: string, schoolId: string, form: FormData): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const membershipId = idOf(form.get("id"));
  const result = membershipId ? await endMembership(administrator, { schoolId, membershipId }, now()) : absent;
  tell({ locale, path, schoolId }, result, { done: "studentEnded", undo: membershipId ?? "" });
}

export async function resumeStudentAction(locale: string, schoolId: string, form: FormData): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const membershipId = idOf(form.get("id"));
  const result = membershipId ? await resumeMembership(administrator, { schoolId, membershipId }, now()) : absent;
  tell({ locale, path, schoolId }, result, { done: "resumed" });
}
