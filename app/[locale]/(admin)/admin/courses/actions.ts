"use server";

import { redirect } from "next/navigation";
import { columnWords, problemWords } from "@/components/plans/school/problem-words";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { restoreCourse, retireCourse } from "@/lib/plans/retire-course";
import { type CourseCells, courseCellNames } from "@/lib/plans/rules/course-csv";
import type { ListProblem } from "@/lib/plans/rules/list-file";
import { rowIdSchema } from "@/lib/plans/rules/row-id";
import { saveCourse } from "@/lib/plans/save-course";
import { now } from "@/lib/platform/clock";
import { type FormState, typedValues } from "@/lib/platform/form-state";
import { type Locale, toLocale } from "@/lib/platform/texts";
import { courseFormName } from "./form-names";

const path = "/admin/courses";
const list = (locale: Locale, schoolId: string, query: string) => `/${locale}${path}?school=${schoolId}${query}`;
const page = (locale: Locale, id: string, query: string) => `/${locale}${path}/${id}${query}`;

/** Each problem at its field; what is wrong elsewhere stands on top, with the course that it is about. */
function told(locale: Locale, problems: readonly ListProblem[], form: FormData): FormState {
  const fields: Record<string, string> = {};
  for (const each of problems)
    if (each.line !== null && each.column !== null) fields[courseFormName(each.column)] ??= problemWords(locale, each);
  const elsewhere = problems.find(({ line }) => line === null);
  const where = elsewhere && columnWords(locale, elsewhere);
  return {
    fields,
    values: typedValues(form),
    ...(elsewhere ? { problem: [elsewhere.values.code, where, problemWords(locale, elsewhere)].join(": ") } : {}),
  };
}

export async function saveCourseAction(
  segment: string,
  schoolId: string,
  id: string | null,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = toLocale(segment);
  const administrator = await requireSchoolAdministrator(locale, path);
  const text = (name: string) => (typeof form.get(name) === "string" ? String(form.get(name)).slice(0, 500) : "");
  const cells = Object.fromEntries(courseCellNames.map((name) => [name, text(courseFormName(name))])) as CourseCells;
  const known = id === null || rowIdSchema.safeParse(id).success;
  const seen = text("seen") === "" ? null : String(form.get("seen"));
  const result = known
    ? await saveCourse(administrator, { schoolId, id, cells, seen }, now())
    : ({ ok: false, problem: "not-found" } as const);
  if (result.ok) redirect(list(locale, schoolId, `&done=${result.value.changed ? "saved" : "same"}`));
  if (result.problem === "invalid") return told(locale, result.problems ?? [], form);
  return { problem: result.problem, values: typedValues(form) };
}

export async function retireCourseAction(segment: string, schoolId: string, id: string): Promise<void> {
  const locale = toLocale(segment);
  const administrator = await requireSchoolAdministrator(locale, path);
  const result = await retireCourse(administrator, { schoolId, id }, now());
  if (result.ok) redirect(page(locale, id, "?done=retired"));
  if (result.problem === "not-found") redirect(`/${locale}${path}?problem=not-found`);
  redirect(
    page(locale, id, `?problem=invalid&who=${encodeURIComponent(String(result.problems?.[0]?.values.code ?? ""))}`),
  );
}

export async function restoreCourseAction(segment: string, schoolId: string, id: string): Promise<void> {
  const locale = toLocale(segment);
  const administrator = await requireSchoolAdministrator(locale, path);
  const result = await restoreCourse(administrator, { schoolId, id }, now());
  if (result.ok) redirect(page(locale, id, "?done=restored"));
  if (result.problem === "not-found") redirect(`/${locale}${path}?problem=not-found`);
  redirect(
    page(locale, id, `?problem=invalid&who=${encodeURIComponent(String(result.problems?.[0]?.values.code ?? ""))}`),
  );
}
