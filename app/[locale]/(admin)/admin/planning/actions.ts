"use server";

import { redirect } from "next/navigation";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { savePlanSettings } from "@/lib/plans/save-plan-settings";
import { now } from "@/lib/platform/clock";
import { type FormState, typedValues } from "@/lib/platform/form-state";
import { toLocale } from "@/lib/platform/texts";

const path = "/admin/planning";

export async function savePlanningAction(
  locale: string,
  schoolId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const text = (name: string) => String(form.get(name) ?? "").slice(0, 100);
  const all = (name: string) => form.getAll(name).map(String);
  const input = {
    stateCode: text("state"),
    requirementCode: text("rules"),
    supplements: all("supplements"),
    terms: text("terms"),
    minimumCredits: text("minimumCredits"),
    maximumCredits: text("maximumCredits"),
    immaterial: all("immaterial"),
    guardianSigns: form.get("guardian") === "yes",
  };
  const result = await savePlanSettings(administrator, { schoolId, form: input }, now());
  if (result.ok)
    redirect(`/${toLocale(locale)}${path}?school=${schoolId}&done=${result.value.changed ? "saved" : "same"}`);
  const { stateCode, requirementCode, ...fields } = result.fields ?? {};
  return {
    ...(result.problem === "not-found" ? { problem: result.problem } : {}),
    fields: {
      ...fields,
      ...(stateCode ? { state: stateCode } : {}),
      ...(requirementCode ? { rules: requirementCode } : {}),
    },
    values: {
      ...typedValues(form),
      // Boxes of one name are told apart by what they say.
      supplements: input.supplements.join(" "),
      immaterial: input.immaterial.join(" "),
    },
  };
}
