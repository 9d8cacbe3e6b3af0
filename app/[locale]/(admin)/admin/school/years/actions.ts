"use server";

import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import type { FormState } from "@/lib/platform/form-state";
import { saveYear } from "@/lib/schools/save-year";
import { rowSchema, yearSchema } from "@/lib/schools/structure-schema";
import { readForm, refused, tell } from "../answer";

const path = "/admin/school/years";

export async function saveYearAction(
  locale: string,
  schoolId: string,
  yearId: string | null,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const { input, wrong } = readForm(yearSchema, form);
  if (wrong) return wrong;
  if (yearId !== null && !rowSchema.safeParse({ id: yearId }).success) return refused("not-found", form);
  const result = await saveYear(administrator, { schoolId, yearId, ...input });
  if (!result.ok)
    return refused(result.problem, form, {
      "year-order": "endsOn",
      "year-length": "endsOn",
      "year-overlap": "startsOn",
    });
  tell({ locale, path, schoolId }, result, { done: yearId === null ? "added" : "saved" });
}
