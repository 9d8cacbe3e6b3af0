"use server";

import { redirect } from "next/navigation";
import { createPrintedCode } from "@/lib/accounts/create-printed-code";
import { requireSiteAdministrator } from "@/lib/accounts/current-user";
import { isAdministrator } from "@/lib/accounts/rules/roles";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import type { FormState } from "@/lib/platform/form-state";
import type { Result } from "@/lib/platform/result";
import { formatDate, toLocale } from "@/lib/platform/texts";
import { addStaff, inviteStaff } from "@/lib/schools/add-staff";
import { closeSchool, createDistrict, createSchool, openSchool } from "@/lib/schools/create-school";
import { endMembership, resumeMembership } from "@/lib/schools/end-membership";
import {
  invitationSchema,
  newDistrictSchema,
  newSchoolSchema,
  ofSchoolSchema,
  rowSchema,
  staffSchema,
} from "@/lib/schools/structure-schema";
import { absent, readForm, refused } from "../answer";

const path = "/admin/school/all";
const role = "SCHOOL_ADMINISTRATOR";
const idOf = (value: unknown) => rowSchema.safeParse({ id: value }).data?.id ?? null;

function tell(locale: string, result: Result<unknown, string>, done: string, more: Record<string, string> = {}): never {
  const query = new URLSearchParams(result.ok ? { done, ...more } : { problem: result.problem });
  redirect(`/${toLocale(locale)}${path}?${query}`);
}

export async function createDistrictAction(locale: string, _: FormState, form: FormData): Promise<FormState> {
  const administrator = await requireSiteAdministrator(locale, path);
  const { input, wrong } = readForm(newDistrictSchema, form);
  if (wrong) return wrong;
  const result = await createDistrict(administrator, input, now());
  if (!result.ok) return refused(result.problem, form, { "name-taken": "name" });
  tell(locale, result, "added");
}

export async function createSchoolAction(locale: string, _: FormState, form: FormData): Promise<FormState> {
  const administrator = await requireSiteAdministrator(locale, path);
  const { input, wrong } = readForm(newSchoolSchema, form);
  if (wrong) return wrong;
  const result = await createSchool(administrator, input, now());
  if (!result.ok) return refused(result.problem, form, { "name-taken": "name" });
  tell(locale, result, "added", { manage: result.value.id });
}

export async function closeSchoolAction(locale: string, form: FormData): Promise<void> {
  const administrator = await requireSiteAdministrator(locale, path);
  const schoolId = idOf(form.get("id"));
  tell(locale, schoolId ? await closeSchool(administrator, { schoolId }, now()) : absent, "closed");
}

export async function openSchoolAction(locale: string, form: FormData): Promise<void> {
  const administrator = await requireSiteAdministrator(locale, path);
  const schoolId = idOf(form.get("id"));
  tell(locale, schoolId ? await openSchool(administrator, { schoolId }) : absent, "opened");
}

export async function nameAdministratorAction(
  locale: string,
  schoolId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const administrator = await requireSiteAdministrator(locale, path);
  const input = staffSchema.safeParse({ role, login: form.get("login") });
  if (!input.success || !idOf(schoolId))
    return refused(input.success ? "not-found" : "login", form, { login: "login" });
  const result = await addStaff(administrator, { schoolId, ...input.data }, now());
  if (!result.ok) return refused(result.problem, form, { "no-person": "login", "already-there": "login" });
  tell(locale, result, "added", { manage: schoolId });
}

/** Answers the code as the values `code` and `date`: it is shown once. */
export async function inviteAdministratorAction(
  locale: string,
  schoolId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const administrator = await requireSiteAdministrator(locale, path);
  form.set("role", role);
  const { input, wrong } = readForm(invitationSchema, form);
  if (wrong) return wrong;
  const result = idOf(schoolId)
    ? await inviteStaff(administrator, { schoolId, ...input }, toLocale(locale), now())
    : absent;
  if (!result.ok) return refused(result.problem, form, { login: "login", taken: "login" });
  const slip = isAdministrator(administrator) ? await createPrintedCode(administrator, result.value.personId) : absent;
  if (!slip.ok) return refused("not-found", form);
  const { code, expiresAt } = slip.value;
  return { values: { code, date: formatDate(toLocale(locale), expiresAt, env.WAYMARK_TIME_ZONE) } };
}

export async function endAdministratorAction(locale: string, schoolId: string, form: FormData): Promise<void> {
  const administrator = await requireSiteAdministrator(locale, path);
  const membershipId = idOf(form.get("id"));
  const known = membershipId !== null && idOf(schoolId) !== null;
  const result = known ? await endMembership(administrator, { schoolId, membershipId }, now()) : absent;
  tell(locale, result, "staffEnded", { manage: schoolId, undo: membershipId ?? "", of: schoolId });
}

export async function resumeAdministratorAction(locale: string, form: FormData): Promise<void> {
  const administrator = await requireSiteAdministrator(locale, path);
  const { data } = ofSchoolSchema.safeParse(Object.fromEntries(form));
  const named = data && { membershipId: data.id, schoolId: data.of };
  tell(locale, named ? await resumeMembership(administrator, named, now()) : absent, "resumed");
}
