"use server";

import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { now } from "@/lib/platform/clock";
import type { FormState } from "@/lib/platform/form-state";
import { endClass, resumeClass, saveClass } from "@/lib/schools/save-class";
import { addToClass, endClassPlace, resumeClassPlace } from "@/lib/schools/set-class-place";
import { classSchema, placeSchema, rowSchema } from "@/lib/schools/structure-schema";
import { absent, readForm, refused, tell } from "../answer";

const path = "/admin/school/classes";
const idOf = (value: unknown) => rowSchema.safeParse({ id: value }).data?.id ?? null;

export async function saveClassAction(
  locale: string,
  schoolId: string,
  classId: string | null,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const { input, wrong } = readForm(classSchema, form);
  if (wrong) return wrong;
  if (classId !== null && idOf(classId) === null) return refused("not-found", form);
  const result = await saveClass(administrator, { schoolId, classId, ...input });
  if (!result.ok)
    return refused(result.problem, form, { "year-missing": "schoolYearId", "course-missing": "courseCode" });
  const page = { locale, path: `${path}/${result.value.id}`, schoolId };
  tell(page, result, { done: classId === null ? "added" : "saved" });
}

export async function endClassAction(locale: string, schoolId: string, form: FormData): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const classId = idOf(form.get("id"));
  const result = classId === null ? absent : await endClass(administrator, { schoolId, classId }, now());
  tell({ locale, path, schoolId }, result, { done: "classEnded", undo: classId ?? "" });
}

export async function resumeClassAction(locale: string, schoolId: string, form: FormData): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const classId = idOf(form.get("id"));
  const result = classId === null ? absent : await resumeClass(administrator, { schoolId, classId }, now());
  tell({ locale, path, schoolId }, result, { done: "resumed" });
}

export async function addToClassAction(
  locale: string,
  schoolId: string,
  classId: string,
  form: FormData,
): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const { data } = placeSchema.safeParse(Object.fromEntries(form));
  const result =
    data === undefined || data.role === "COUNSELOR" || idOf(classId) === null
      ? absent
      : await addToClass(administrator, { schoolId, classId, personId: data.personId, role: data.role }, now());
  tell({ locale, path: `${path}/${classId}`, schoolId }, result, { done: "added" });
}

export async function endClassPlaceAction(
  locale: string,
  schoolId: string,
  classId: string,
  form: FormData,
): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const enrollmentId = idOf(form.get("id"));
  const result =
    enrollmentId === null || idOf(classId) === null
      ? absent
      : await endClassPlace(administrator, { schoolId, classId, enrollmentId }, now());
  const page = { locale, path: `${path}/${classId}`, schoolId };
  tell(page, result, { done: "placeEnded", undo: enrollmentId ?? "" });
}

export async function resumeClassPlaceAction(
  locale: string,
  schoolId: string,
  classId: string,
  form: FormData,
): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const enrollmentId = idOf(form.get("id"));
  const result =
    enrollmentId === null || idOf(classId) === null
      ? absent
      : await resumeClassPlace(administrator, { schoolId, classId, enrollmentId }, now());
  tell({ locale, path: `${path}/${classId}`, schoolId }, result, { done: "resumed" });
}
