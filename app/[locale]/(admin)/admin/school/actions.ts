"use server";

import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { now } from "@/lib/platform/clock";
import { putChecklistAway } from "@/lib/schools/put-checklist-away";
import { tell } from "./answer";

const path = "/admin/school";

export async function putAwayAction(locale: string, schoolId: string, form: FormData): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const away = form.get("away") === "yes";
  const result = await putChecklistAway(administrator, { schoolId, away }, now());
  tell({ locale, path, schoolId }, result, { done: away ? "away" : "back" });
}
