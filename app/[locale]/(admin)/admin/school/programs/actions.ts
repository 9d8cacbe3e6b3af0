"use server";

import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { now } from "@/lib/platform/clock";
import type { FormState } from "@/lib/platform/form-state";
import { endProgram, resumeProgram, saveProgram } from "@/lib/schools/save-program";
import { addToProgram, endProgramPlace, resumeProgramPlace } from "@/lib/schools/set-program-place";
import { programSchema, placeSchema, rowSchema } from "@/lib/schools/structure-schema";
import { absent, readForm, refused, tell } from "../answer";

const path = "/admin/school/programs";
const idOf = (value: unknown) => rowSchema.safeParse({ id: value }).data?.id ?? null;

export async function saveProgramAction(
  locale: string,
  schoolId: string,
  programId: string | null,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const { input, wrong } = readForm(programSchema, form);
  if (wrong) return wrong;
  if (programId !== null && idOf(programId) === null) return refused("not-found", form);
  const result = await saveProgram(administrator, { schoolId, programId, ...input }, now());
  if (!result.ok) return refused(result.problem, form, { "cluster-missing": "clusterId" });
  const page = { locale, path: `${path}/${result.value.id}`, schoolId };
  tell(page, result, { done: programId === null ? "added" : "saved" });
}

export async function endProgramAction(locale: string, schoolId: string, form: FormData): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const programId = idOf(form.get("id"));
  const result = programId === null ? absent : await endProgram(administrator, { schoolId, programId }, now());
  tell({ locale, path, schoolId }, result, { done: "programEnded", undo: programId ?? "" });
}

export async function resumeProgramAction(locale: string, schoolId: string, form: FormData): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const programId = idOf(form.get("id"));
  const result = programId === null ? absent : await resumeProgram(administrator, { schoolId, programId }, now());
  tell({ locale, path, schoolId }, result, { done: "resumed" });
}

export async function addToProgramAction(
  locale: string,
  schoolId: string,
  programId: string,
  form: FormData,
): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const { data } = placeSchema.safeParse(Object.fromEntries(form));
  const result =
    data === undefined || idOf(programId) === null
      ? absent
      : await addToProgram(administrator, { schoolId, programId, ...data }, now());
  tell({ locale, path: `${path}/${programId}`, schoolId }, result, { done: "added" });
}

export async function endProgramPlaceAction(
  locale: string,
  schoolId: string,
  programId: string,
  form: FormData,
): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const memberId = idOf(form.get("id"));
  const result =
    memberId === null || idOf(programId) === null
      ? absent
      : await endProgramPlace(administrator, { schoolId, programId, memberId }, now());
  const page = { locale, path: `${path}/${programId}`, schoolId };
  tell(page, result, { done: "placeEnded", undo: memberId ?? "" });
}

export async function resumeProgramPlaceAction(
  locale: string,
  schoolId: string,
  programId: string,
  form: FormData,
): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const memberId = idOf(form.get("id"));
  const result =
    memberId === null || idOf(programId) === null
      ? absent
      : await resumeProgramPlace(administrator, { schoolId, programId, memberId }, now());
  tell({ locale, path: `${path}/${programId}`, schoolId }, result, { done: "resumed" });
}
