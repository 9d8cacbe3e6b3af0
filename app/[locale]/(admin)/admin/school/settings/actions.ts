"use server";

import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import type { FormState } from "@/lib/platform/form-state";
import { saveSchool } from "@/lib/schools/save-school";
import { schoolSchema } from "@/lib/schools/structure-schema";
import { readForm, refused, tell } from "../answer";

const path = "/admin/school/settings";

export async function saveSchoolAction(
  locale: string,
  schoolId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const { input, wrong } = readForm(schoolSchema, form);
  if (wrong) return wrong;
  const result = await saveSchool(administrator, { schoolId, ...input });
  if (!result.ok) return refused(result.problem, form, { state: "stateCode", framework: "framework" });
  tell({ locale, path, schoolId }, result, { done: result.value.changed ? "saved" : "same" });
}
