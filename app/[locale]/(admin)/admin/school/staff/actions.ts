"use server";

import { createPrintedCode } from "@/lib/accounts/create-printed-code";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { type FormState, invalid, typedValues } from "@/lib/platform/form-state";
import { formatDate, toLocale } from "@/lib/platform/texts";
import { addStaff, inviteStaff } from "@/lib/schools/add-staff";
import { endMembership, resumeMembership } from "@/lib/schools/end-membership";
import { invitationSchema, rowSchema, staffSchema } from "@/lib/schools/structure-schema";
import { absent, readForm, refused, tell } from "../answer";

const path = "/admin/school/staff";

export async function addStaffAction(
  locale: string,
  schoolId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const { input, wrong } = readForm(staffSchema, form);
  if (wrong) return wrong;
  const result = await addStaff(administrator, { schoolId, ...input }, now());
  if (!result.ok) return refused(result.problem, form, { "no-person": "login", "already-there": "login" });
  tell({ locale, path, schoolId }, result, { done: "added" });
}

/** Answers the code as the values `code` and `date`: it is shown once. */
export async function inviteStaffAction(
  locale: string,
  schoolId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const input = invitationSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const result = await inviteStaff(administrator, { schoolId, ...input.data }, toLocale(locale), now());
  if (!result.ok) return refused(result.problem, form, { login: "login", taken: "login" });
  const slip = await createPrintedCode(administrator, result.value.personId);
  if (!slip.ok) return { problem: "not-found", values: typedValues(form) };
  const { code, expiresAt } = slip.value;
  return { values: { code, date: formatDate(toLocale(locale), expiresAt, env.WAYMARK_TIME_ZONE) } };
}

export async function endStaffAction(locale: string, schoolId: string, form: FormData): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const membershipId = rowSchema.safeParse({ id: form.get("id") }).data?.id;
  const result = membershipId ? await endMembership(administrator, { schoolId, membershipId }, now()) : absent;
  tell({ locale, path, schoolId }, result, { done: "staffEnded", undo: membershipId });
}

export async function resumeStaffAction(locale: string, schoolId: string, form: FormData): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const membershipId = rowSchema.safeParse({ id: form.get("id") }).data?.id;
  const result = membershipId ? await resumeMembership(administrator, { schoolId, membershipId }, now()) : absent;
  tell({ locale, path, schoolId }, result, { done: "resumed" });
}
