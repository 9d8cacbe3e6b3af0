import { redirect } from "next/navigation";
import type { z } from "zod";
import { type FormState, invalid, typedValues } from "@/lib/platform/form-state";
import type { Result } from "@/lib/platform/result";
import { toLocale } from "@/lib/platform/texts";

type Page = { locale: string; /** Without the language. */ path: string; schoolId: string };
type Told = { done: string; undo?: string | undefined; of?: string | undefined };

/** The page again, telling how it went; `undo` names what can be taken back. */
export function tell(
  { locale, path, schoolId }: Page,
  result: Result<unknown, string>,
  { done, undo, of }: Told,
): never {
  const query = new URLSearchParams({ school: schoolId });
  if (result.ok) {
    query.set("done", done);
    if (undo !== undefined) query.set("undo", undo);
    if (of !== undefined) query.set("of", of);
  } else query.set("problem", result.problem);
  redirect(`/${toLocale(locale)}${path}?${query}`);
}

/** What a form with fields shows when the verb refused: the problem at its field, or on top. */
export function refused(problem: string, form: FormData, fields: Record<string, string> = {}): FormState {
  const field = fields[problem];
  return { ...(field ? { fields: { [field]: problem } } : { problem }), values: typedValues(form) };
}

/** Reads a form by a schema: its input, or what the form shows instead. */
export function readForm<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
): { input: z.infer<Schema>; wrong?: undefined } | { input?: undefined; wrong: FormState } {
  const parsed = schema.safeParse(Object.fromEntries(form));
  return parsed.success ? { input: parsed.data } : { wrong: invalid(parsed.error, form) };
}

export const absent = { ok: false, problem: "not-found" } as const;
