import { inHundredths, mostTerms } from "./course-list";
import { readNumber } from "./list-cells";

/** How one school plans. */
export type PlanningSettings = {
  stateCode: string | null;
  requirementCode: string | null;
  supplements: string[];
  terms: number;
  minimumCredits: number | null;
  maximumCredits: number | null;
  immaterial: string[];
  guardianSigns: boolean;
};

/** Parts of a plan whose change may keep an approval. */
export const immaterialParts = ["notes", "title", "reason", "steps"] as const;

export const defaultSettings: PlanningSettings = {
  stateCode: null,
  requirementCode: null,
  supplements: [],
  terms: 2,
  minimumCredits: null,
  maximumCredits: null,
  immaterial: ["notes", "title", "reason"],
  guardianSigns: true,
};

export type SettingsForm = Record<
  "requirementCode" | "stateCode" | "terms" | "minimumCredits" | "maximumCredits",
  string
> & {
  supplements: string[];
  immaterial: string[];
  guardianSigns: boolean;
};

type Offered = { states: readonly string[]; sets: readonly string[]; supplements: readonly string[] };

export const mostCreditsOfYear = 20;

/** Reads the form of a school's settings; problems are keys of texts at their fields. */
export function readSettings(
  form: SettingsForm,
  offered: Offered,
): { settings: PlanningSettings; fields: Record<string, string> } {
  const fields: Record<string, string> = {};
  const choice = (name: "requirementCode" | "stateCode", choices: readonly string[]) => {
    if (form[name] !== "" && !choices.includes(form[name])) fields[name] = "rules-unknown";
    return form[name] || null;
  };
  const credits = (name: "minimumCredits" | "maximumCredits") => {
    if (form[name].trim() === "") return null;
    const read = readNumber(form[name].trim());
    if (read === undefined || read < 0 || read > mostCreditsOfYear || !inHundredths(read))
      fields[name] = "credits-year";
    return read ?? null;
  };
  const terms = readNumber(form.terms.trim());
  if (terms === undefined || !Number.isInteger(terms) || terms < 1 || terms > mostTerms) fields.terms = "terms-year";
  const [minimumCredits, maximumCredits] = [credits("minimumCredits"), credits("maximumCredits")];
  if (minimumCredits !== null && maximumCredits !== null && minimumCredits > maximumCredits)
    fields.maximumCredits ??= "credits-order";
  if (!form.supplements.every((code) => offered.supplements.includes(code))) fields.supplements = "rules-unknown";
  const settings = {
    stateCode: choice("stateCode", offered.states),
    requirementCode: choice("requirementCode", offered.sets),
    supplements: form.supplements,
    terms: terms ?? 2,
    minimumCredits,
    maximumCredits,
    immaterial: immaterialParts.filter((part) => form.immaterial.includes(part)),
    guardianSigns: form.guardianSigns,
  };
  return { settings, fields };
}
