import { ruleParts, type RuleDraft } from "@/components/schools/care-rule-form";
import type { Care } from "@/lib/schools/queries/get-care";
import type { CareRule } from "@/lib/schools/rules/care-rules";
import { careRuleSchema } from "@/lib/schools/structure-schema";
import { textOf } from "../../school-of";

type Query = Record<string, string | string[] | undefined>;

// Stands for a rule that is not saved yet.
const unsaved = "00000000-0000-4000-8000-000000000000";

/** The rule that the address asks about, as typed and as read, and the rules of the school with it. */
export function readDraft(query: Query, care: Care) {
  const asked = textOf(query, "rule") || textOf(query, "edit");
  const edited = care.rules.find(({ id }) => id === asked);
  const typed = textOf(query, "rule") !== "";
  const draft = Object.fromEntries(
    ruleParts.map((name) => [name, typed ? textOf(query, name) : String(edited?.[name] ?? "")]),
  ) as RuleDraft;
  const wrong: Partial<Record<string, string>> = {};
  if (!typed) return { edited, draft, wrong, rule: null, rules: care.rules };
  const parsed = careRuleSchema.safeParse(draft);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) wrong[String(issue.path[0])] ??= issue.message;
    return { edited, draft, wrong, rule: null, rules: care.rules };
  }
  const { data } = parsed;
  if (!care.shares.some(({ id }) => id === data.counselorId)) wrong.counselorId = "counselor-missing";
  if (data.programId !== null && !care.programs.some(({ id }) => id === data.programId))
    wrong.programId = "program-missing";
  if (Object.keys(wrong).length > 0) return { edited, draft, wrong, rule: null, rules: care.rules };
  const rule: CareRule = { id: edited?.id ?? unsaved, ...data };
  const rules = edited ? care.rules.map((each) => (each.id === edited.id ? rule : each)) : [...care.rules, rule];
  return { edited, draft, wrong, rule, rules };
}
