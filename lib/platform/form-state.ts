import type { z } from "zod";

/** What a form shows after a submit that did not lead to a new page: what was typed stays. */
export type FormState = {
  /** A key of the form's own problem texts, for the form as a whole. */
  problem?: string;
  /** A key of the form's own problem texts for each field, in the order of the form. */
  fields?: Record<string, string>;
  /** What the person typed, secrets left out. */
  values?: Record<string, string>;
};

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

const isSecret = (name: string) => /password|code|token/i.test(name);

export function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form)
    if (typeof value === "string" && !name.startsWith("$") && !isSecret(name)) values[name] = value;
  return values;
}

/** The first problem of each field; schemas use problem keys as their messages. */
export function invalid(error: z.ZodError, form: FormData): FormState {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[String(issue.path[0] ?? "form")] ??= issue.message;
  return { fields, values: typedValues(form) };
}
