"use server";

import { redirect } from "next/navigation";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { now } from "@/lib/platform/clock";
import { toLocale } from "@/lib/platform/texts";
import { allowResearch } from "@/lib/schools/allow-research";
import { researchSchema } from "@/lib/schools/schema";

const path = "/caseload/research";

export async function allowResearchAction(locale: string, form: FormData): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const page = (query: string) => `/${toLocale(locale)}${path}?${query}`;
  const input = researchSchema.safeParse(Object.fromEntries(form));
  if (!input.success) redirect(page("problem=not-found"));
  const { schoolId } = input.data;
  const allowed = input.data.allowed === "yes";
  if (allowed && form.get("sure") !== "yes") redirect(page(`problem=confirm-missing&at=${schoolId}`));
  const result = await allowResearch(administrator, { schoolId, allowed }, now());
  redirect(page(result.ok ? `done=${allowed ? "allowed" : "ended"}` : `problem=${result.problem}`));
}
