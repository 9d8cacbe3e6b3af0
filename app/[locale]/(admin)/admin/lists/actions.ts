"use server";

import { redirect } from "next/navigation";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { applyAgreementImport } from "@/lib/plans/apply-agreement-import";
import { applyCourseImport } from "@/lib/plans/apply-course-import";
import { applyTranscriptImport } from "@/lib/plans/apply-transcript-import";
import { discardSchoolImport } from "@/lib/plans/discard-school-import";
import { getSchoolImport } from "@/lib/plans/queries/list-school-imports";
import { rowIdSchema } from "@/lib/plans/rules/row-id";
import { now } from "@/lib/platform/clock";
import { toLocale } from "@/lib/platform/texts";

const path = "/admin/courses";
const admin = (locale: string) => `/${toLocale(locale)}/admin`;

const appliers = {
  courses: applyCourseImport,
  agreements: applyAgreementImport,
  transcripts: applyTranscriptImport,
} as const;

export async function applyListAction(locale: string, id: string, form: FormData): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const row = rowIdSchema.safeParse(id).success ? await getSchoolImport(administrator, id) : null;
  if (!row) redirect(`${admin(locale)}/courses?problem=not-found`);
  const page = `${admin(locale)}/lists/${row.id}`;
  if (form.get("sure") !== "yes") redirect(`${page}?problem=confirm-missing`);
  const result = await appliers[row.kind](administrator, row.id, now());
  redirect(result.ok ? `${page}?done=applied` : `${page}?problem=${result.problem}`);
}

export async function discardListAction(locale: string, id: string): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const row = rowIdSchema.safeParse(id).success ? await getSchoolImport(administrator, id) : null;
  const gone = row !== null && (await discardSchoolImport(administrator, row.id));
  const area = row ? `${row.kind}?school=${row.schoolId}&` : "courses?";
  redirect(`${admin(locale)}/${area}${gone ? "done=discarded" : "problem=not-found"}`);
}
