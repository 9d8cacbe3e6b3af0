"use server";

import { redirect } from "next/navigation";
import { requireCounselor } from "@/lib/accounts/current-user";
import { keyInSurvey } from "@/lib/counseling/key-in-survey";
import { keyInSchema } from "@/lib/counseling/schema";
import { now } from "@/lib/platform/clock";
import { type FormState, typedValues } from "@/lib/platform/form-state";
import { toLocale } from "@/lib/platform/texts";

export async function keyInAction(segment: string, _: FormState, form: FormData): Promise<FormState> {
  const locale = toLocale(segment);
  const counselor = await requireCounselor(locale, "/caseload");
  const input = keyInSchema.safeParse({ ...Object.fromEntries(form), rows: form.getAll("row") });
  if (!input.success) return { problem: "not-found" };
  const keyed = await keyInSurvey(counselor, { ...input.data, language: locale }, now());
  const { studentId, length, audience } = input.data;
  if (keyed.ok) redirect(`/${locale}/caseload/${studentId}/key-in?notice=saved&length=${length}&audience=${audience}`);
  const values = { ...typedValues(form), rows: input.data.rows.join("\n") };
  if (keyed.problem !== "rows") return { problem: keyed.problem, values };
  return { problem: "rows", fields: Object.fromEntries(keyed.rows.map((row) => [`row-${row}`, "row"])), values };
}
