"use server";

import { redirect } from "next/navigation";
import { taskTexts } from "@/components/counseling/task-texts";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { importStandards, type StandardTrial, tryStandards } from "@/lib/counseling/import-standards";
import { standardImportSchema } from "@/lib/counseling/standard-schema";
import { now } from "@/lib/platform/clock";
import { sha256 } from "@/lib/platform/digest";
import { type FormState, invalid, typedValues } from "@/lib/platform/form-state";
import { fill, toLocale } from "@/lib/platform/texts";

const path = "/caseload/tasks/standards";
const mostLinesTold = 100;

/** A chosen file counts over what is pasted. */
async function sent(form: FormData): Promise<Record<string, unknown>> {
  const { file, ...typed } = Object.fromEntries(form);
  if (file instanceof File && file.size > 0) typed.text = await file.text();
  return typed;
}

function told(segment: string, trial: StandardTrial, values: Record<string, string>): FormState {
  const locale = toLocale(segment);
  const { standards: texts } = taskTexts(locale);
  if (trial.problems.length > 0) {
    const lines = trial.problems.slice(0, mostLinesTold).map(({ line, kind, value }) => {
      const words = fill(texts.lines[kind], { value });
      return line === null ? words : fill(texts.problemAt, { line, words });
    });
    return { problem: "HAS_PROBLEMS", values: { ...values, lines: lines.join("\n") } };
  }
  const lost = trial.lost.length > 0 ? fill(texts.lost, { codes: trial.lost.join(", ") }) : "";
  const tried = fill(texts.tried, { n: trial.standards.length, version: trial.version });
  return { values: { ...values, tried, lost } };
}

export async function importStandardsAction(
  locale: string,
  schoolId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const all = await sent(form);
  const { lines: _lines, tried: _tried, triedText: _text, ...typed } = typedValues(form);
  const values = { ...typed, code: String(all.code ?? ""), text: String(all.text ?? "") };
  const input = standardImportSchema.safeParse(all);
  if (!input.success) return { ...invalid(input.error, form), values };
  const isTried = form.get("act") === "apply" && form.get("triedText") === tag(input.data);
  if (!isTried) {
    const trial = await tryStandards(administrator, schoolId, input.data);
    if (!trial.ok) return { problem: trial.problem, values };
    return told(locale, trial.value, { ...values, triedText: tag(input.data) });
  }
  const result = await importStandards(administrator, schoolId, input.data, now());
  if (!result.ok) return { problem: result.problem, values };
  redirect(`/${toLocale(locale)}${path}?school=${schoolId}&done=${result.value.count}`);
}

/** What was tried is what comes in: another text or another name is tried first. */
const tag = ({ code, text }: { code: string; text: string }): string => sha256(`${code}\n${text}`);
