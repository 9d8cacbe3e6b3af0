"use server";

import { createPrintedCode } from "@/lib/accounts/create-printed-code";
import { requireCounselor } from "@/lib/accounts/current-user";
import { studentIdSchema } from "@/lib/counseling/schema";
import type { FormState } from "@/lib/platform/form-state";

export async function printCodeAction(locale: string, _: FormState, form: FormData): Promise<FormState> {
  const counselor = await requireCounselor(locale, "/caseload");
  const id = studentIdSchema.safeParse(form.get("studentId"));
  const result = id.success ? await createPrintedCode(counselor, id.data) : null;
  if (!result?.ok) return { problem: "not-found" };
  return { values: { name: result.value.name, login: result.value.login, secret: result.value.code } };
}
