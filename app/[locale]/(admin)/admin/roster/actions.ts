"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import { requireAdministrator, requireSiteAdministrator } from "@/lib/accounts/current-user";
import { toLocale } from "@/lib/platform/texts";
import { applyRoster } from "@/lib/schools/apply-roster";
import { claimRoster } from "@/lib/schools/claim-roster";
import { discardRoster } from "@/lib/schools/discard-roster";
import { keepRosterDemographics } from "@/lib/schools/keep-roster-demographics";
import { runIdSchema } from "@/lib/schools/rules/roster/run-id";

const path = "/admin/roster";
const list = (locale: string, query = "") => `/${toLocale(locale)}${path}${query}`;

export async function applyRosterAction(locale: string, id: string, form: FormData): Promise<void> {
  const administrator = await requireAdministrator(locale, path);
  const known = runIdSchema.safeParse(id);
  if (!known.success) redirect(list(locale, "?problem=not-found"));
  const page = list(locale, `/${known.data}`);
  if (form.get("sure") !== "yes") redirect(`${page}?problem=confirm-missing#apply`);
  const typed = z.coerce
    .number()
    .int()
    .safeParse(form.get("leaving") ?? undefined);
  const claimed = await claimRoster(administrator, { id: known.data, leaving: typed.success ? typed.data : null });
  if (!claimed.ok && claimed.problem === "not-found") redirect(list(locale, "?problem=not-found"));
  if (!claimed.ok) redirect(`${page}?problem=${claimed.problem}#apply`);
  after(() => applyRoster(known.data).then(() => undefined));
  redirect(page);
}

export async function discardRosterAction(locale: string, id: string): Promise<void> {
  const administrator = await requireAdministrator(locale, path);
  const known = runIdSchema.safeParse(id);
  const gone = known.success && (await discardRoster(administrator, known.data));
  redirect(list(locale, gone ? "?done=discarded" : "?problem=not-found"));
}

export async function keepDemographicsAction(locale: string, districtId: string, form: FormData): Promise<void> {
  const administrator = await requireSiteAdministrator(locale, path);
  const known = runIdSchema.safeParse(districtId);
  const keep = form.get("keep") === "yes";
  if (!known.success) redirect(list(locale, "?problem=not-found"));
  if (form.get("sure") !== "yes") redirect(list(locale, "?problem=confirm-missing#demographics"));
  const turned = await keepRosterDemographics(administrator, { districtId: known.data, keep });
  redirect(list(locale, turned ? `?done=${keep ? "kept" : "deleted"}` : "?problem=not-found"));
}
