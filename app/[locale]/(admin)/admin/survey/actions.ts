"use server";

import { redirect } from "next/navigation";
import { requireSiteAdministrator } from "@/lib/accounts/current-user";
import { now } from "@/lib/platform/clock";
import { toLocale } from "@/lib/platform/texts";
import { bringBackNorms } from "@/lib/survey/bring-back-norms";
import { putNormsInUse } from "@/lib/survey/put-norms-in-use";
import { normsBackSchema, normsSealSchema } from "@/lib/survey/schema";

const path = "/admin/survey";

const page = (locale: string, query: string) => `/${toLocale(locale)}${path}?${query}`;

export async function putNormsInUseAction(locale: string, form: FormData): Promise<void> {
  const administrator = await requireSiteAdministrator(locale, path);
  const input = normsSealSchema.safeParse(Object.fromEntries(form));
  if (!input.success) redirect(page(locale, "trial=1&problem=changed#trial"));
  if (form.get("sure") !== "yes") redirect(page(locale, "trial=1&problem=confirm-missing&at=use#trial"));
  const result = await putNormsInUse(administrator, input.data.seal, now());
  redirect(page(locale, result.ok ? "done=used" : `trial=1&problem=${result.problem}`));
}

export async function bringBackNormsAction(locale: string, form: FormData): Promise<void> {
  const administrator = await requireSiteAdministrator(locale, path);
  const input = normsBackSchema.safeParse(Object.fromEntries(form));
  if (!input.success) redirect(page(locale, "problem=not-found"));
  if (form.get("sure") !== "yes") redirect(page(locale, "problem=confirm-missing&at=back#versions"));
  const result = await bringBackNorms(administrator, input.data, now());
  redirect(page(locale, result.ok ? "done=back" : `problem=${result.problem}`));
}
