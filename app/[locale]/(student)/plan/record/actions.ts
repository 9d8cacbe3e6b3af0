"use server";

import { redirect } from "next/navigation";
import { requireStudent } from "@/lib/accounts/current-user";
import { now } from "@/lib/platform/clock";
import { toLocale } from "@/lib/platform/texts";
import { recordCondition, removeCondition } from "@/lib/plans/record-condition";
import { recordTranscriptCourse } from "@/lib/plans/record-transcript-course";
import { removeTranscriptCourse } from "@/lib/plans/remove-transcript-course";
import { ownCourseCode } from "@/lib/plans/rules/own-course-code";
import { isId } from "../query";

const localeOf = (form: FormData) => toLocale(String(form.get("locale")));
const text = (form: FormData, name: string) => String(form.get(name) ?? "").trim();
const back = (form: FormData, query: string): never => redirect(`/${localeOf(form)}/plan/record?${query}`);

export async function recordCourseAction(form: FormData): Promise<void> {
  const student = await requireStudent(localeOf(form), "/plan/record");
  const title = text(form, "title");
  const cells = {
    grade: text(form, "grade"),
    year: "",
    term: text(form, "term"),
    code: text(form, "code") || ownCourseCode(title),
    scedCode: text(form, "scedCode"),
    title,
    credits: text(form, "credits"),
    mark: text(form, "mark"),
    outcome: text(form, "outcome"),
    transfer: "",
    collegeCredits: "",
  };
  const result = await recordTranscriptCourse(student, { personId: student.id, cells }, now());
  back(form, result.ok ? "done=done" : `problem=${result.problem === "locked" ? "locked" : "INVALID"}#add`);
}

export async function removeCourseAction(form: FormData): Promise<void> {
  const student = await requireStudent(localeOf(form), "/plan/record");
  const id = text(form, "id");
  const result = isId(id) ? await removeTranscriptCourse(student, id, now()) : null;
  back(form, result?.ok ? "done=removed" : `problem=${result?.problem === "locked" ? "locked" : "INVALID"}`);
}

export async function recordConditionAction(form: FormData): Promise<void> {
  const student = await requireStudent(localeOf(form), "/plan/record");
  const amount = text(form, "amount");
  const met = {
    personId: student.id,
    conditionId: text(form, "conditionId"),
    metOn: text(form, "metOn"),
    amount: amount === "" ? null : Number(amount),
  };
  const result = await recordCondition(student, met, now());
  back(form, result.ok ? "done=done#conditions" : `problem=${result.problem === "locked" ? "locked" : "INVALID"}`);
}

export async function removeConditionAction(form: FormData): Promise<void> {
  const student = await requireStudent(localeOf(form), "/plan/record");
  const met = { personId: student.id, conditionId: text(form, "conditionId") };
  const result = await removeCondition(student, met, now());
  back(form, result.ok ? "done=removed#conditions" : `problem=${result.problem === "locked" ? "locked" : "INVALID"}`);
}
