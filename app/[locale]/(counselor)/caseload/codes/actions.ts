"use server";

import { redirect } from "next/navigation";
import { requireSchoolStaff } from "@/lib/accounts/current-user";
import { env } from "@/lib/platform/env";
import { invalid, type FormState } from "@/lib/platform/form-state";
import { formatDate, toLocale } from "@/lib/platform/texts";
import { createSchoolCode } from "@/lib/schools/create-school-code";
import { revokeSchoolCode } from "@/lib/schools/revoke-school-code";
import { codeIdSchema, schoolCodeSchema } from "@/lib/schools/schema";

const path = "/caseload/codes";

export async function createSchoolCodeAction(locale: string, _: FormState, form: FormData): Promise<FormState> {
  const staff = await requireSchoolStaff(locale, path);
  const input = schoolCodeSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const result = await createSchoolCode(staff, input.data);
  if (!result.ok) return { problem: result.problem };
  const { code, expiresAt } = result.value;
  return { values: { code, date: formatDate(toLocale(locale), expiresAt, env.WAYMARK_TIME_ZONE) } };
}

export async function revokeSchoolCodeAction(locale: string, form: FormData): Promise<void> {
  const staff = await requireSchoolStaff(locale, path);
  const input = codeIdSchema.safeParse(Object.fromEntries(form));
  if (input.success) await revokeSchoolCode(staff, input.data.codeId);
  redirect(`/${toLocale(locale)}${path}`);
}
