"use server";

import { redirect } from "next/navigation";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { rollOver, undoRollOver } from "@/lib/counseling/roll-over";
import { rollOverSchema, undoRollOverSchema } from "@/lib/counseling/schema";
import { now } from "@/lib/platform/clock";
import { toLocale } from "@/lib/platform/texts";

const path = "/reports/roll-over";

export async function rollOverAction(locale: string, form: FormData): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const page = (query: string) => `/${toLocale(locale)}${path}?${query}`;
  const input = rollOverSchema.safeParse({ ...Object.fromEntries(form), staying: form.getAll("staying") });
  if (!input.success) redirect(page("problem=SCHOOL_NOT_FOUND"));
  const school = `school=${input.data.schoolId}`;
  if (input.data.sure !== "yes") redirect(page(`${school}&problem=SURE_MISSING`));
  const result = await rollOver(administrator, input.data, now());
  if (!result.ok && result.problem === "SCHOOL_NOT_FOUND") redirect(page("problem=SCHOOL_NOT_FOUND"));
  redirect(page(`${school}&${result.ok ? "done=rolled" : `problem=${result.problem}`}`));
}

export async function undoRollOverAction(locale: string, form: FormData): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const page = (query: string) => `/${toLocale(locale)}${path}?${query}`;
  const input = undoRollOverSchema.safeParse(Object.fromEntries(form));
  const result = input.success ? await undoRollOver(administrator, input.data.id, now()) : null;
  redirect(page(result?.ok ? "done=undone" : "problem=TOO_LATE"));
}
