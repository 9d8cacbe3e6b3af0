"use server";

import { redirect } from "next/navigation";
import { problemWords } from "@/components/plans/school/problem-words";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { endAgreement, resumeAgreement } from "@/lib/plans/end-agreement";
import { type AgreementCells, agreementFields } from "@/lib/plans/rules/agreement-list";
import { rowIdSchema } from "@/lib/plans/rules/row-id";
import { saveAgreement } from "@/lib/plans/save-agreement";
import { now } from "@/lib/platform/clock";
import { type FormState, typedValues } from "@/lib/platform/form-state";
import { toLocale } from "@/lib/platform/texts";
import { agreementFormName } from "./form-names";

const path = "/admin/agreements";
const page = (locale: string, schoolId: string, query: string) =>
  `/${toLocale(locale)}${path}?school=${encodeURIComponent(schoolId)}${query}`;

export async function saveAgreementAction(
  locale: string,
  schoolId: string,
  id: string | null,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const text = (name: string) => (typeof form.get(name) === "string" ? String(form.get(name)).slice(0, 500) : "");
  const cells = Object.fromEntries(
    agreementFields.map((name) => [name, text(agreementFormName(name))]),
  ) as AgreementCells;
  const known = id === null || rowIdSchema.safeParse(id).success;
  const result = known
    ? await saveAgreement(administrator, { schoolId, id, cells }, now())
    : ({ ok: false, problem: "not-found" } as const);
  if (result.ok) redirect(page(locale, schoolId, "&done=saved"));
  if (result.problem !== "invalid") return { problem: result.problem, values: typedValues(form) };
  const fields: Record<string, string> = {};
  for (const each of result.problems ?? [])
    fields[agreementFormName(each.column ?? "")] ??= problemWords(toLocale(locale), each);
  return { fields, values: typedValues(form) };
}

async function setEnd(locale: string, schoolId: string, form: FormData, ends: boolean): Promise<never> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const id = rowIdSchema.safeParse(form.get("id"));
  const one = { schoolId, id: id.data ?? "" };
  const result = id.success
    ? ends
      ? await endAgreement(administrator, one, now())
      : await resumeAgreement(administrator, one)
    : ({ ok: false, problem: "not-found" } as const);
  const done = ends ? "&done=ended" : "&done=resumed";
  redirect(page(locale, schoolId, result.ok ? done : `&problem=${result.problem}`));
}

export async function endAgreementAction(locale: string, schoolId: string, form: FormData): Promise<void> {
  await requireSchoolAdministrator(locale, path);
  await setEnd(locale, schoolId, form, true);
}

export async function resumeAgreementAction(locale: string, schoolId: string, form: FormData): Promise<void> {
  await requireSchoolAdministrator(locale, path);
  await setEnd(locale, schoolId, form, false);
}
