import type {
  RequirementCondition,
  RequirementLine,
  RequirementPart,
  RequirementSetContent,
  Selector,
  Words,
} from "./requirement-set";

/** What a form sent: each field with everything that came under its name. */
export type TypedFields = { readonly get: (name: string) => string; readonly all: (name: string) => readonly string[] };

/** The name of a field of one line, part, choice or condition. */
export const fieldName = (id: string, field: string): string => (id ? `${field}:${id}` : field);

/**
 * A number as typed; what is none stays as it was typed, so that the form can show it again and the set's check can
 * refuse it. A comma counts as the decimal point.
 */
const numberOf = (typed: string): number => {
  const text = typed.trim().replace(",", ".");
  return (/^\d+(\.\d+)?$/.test(text) ? Number(text) : typed.trim()) as number;
};

const optionalNumber = (typed: string): number | undefined => (typed.trim() === "" ? undefined : numberOf(typed));

/** "04151, GOV1" as selectors: two to five digits are of SCED, anything else a course's code. */
export const selectorsOf = (codes: string): Selector[] =>
  codes
    .split(/[,;\n]/)
    .map((code) => code.trim())
    .filter(Boolean)
    .map((code) => (/^\d{2,5}$/.test(code) ? `sced:${code}` : code.startsWith("course:") ? code : `course:${code}`));

/** The selectors that are not subject areas, as they are typed. */
export const codesText = (selectors: readonly Selector[]): string =>
  selectors
    .filter((selector) => selector !== "any" && !/^sced:\d\d$/.test(selector))
    .map((selector) => (/^course:\d{2,5}$/.test(selector) ? selector : selector.replace(/^(sced|course):/, "")))
    .join(", ");

const titleOf = (typed: TypedFields, id: string): Words => ({
  en: typed.get(fieldName(id, "titleEn")).trim(),
  es: typed.get(fieldName(id, "titleEs")).trim(),
});

function readPart(typed: TypedFields, { id, parts }: RequirementPart): RequirementPart {
  const minimumCourses = optionalNumber(typed.get(fieldName(id, "minimumCourses")));
  return {
    id,
    title: titleOf(typed, id),
    credits: numberOf(typed.get(fieldName(id, "credits"))),
    selectors: [
      ...typed.all(fieldName(id, "areas")).map((area) => (area === "any" ? "any" : `sced:${area}`)),
      ...selectorsOf(typed.get(fieldName(id, "codes"))),
    ],
    ...(minimumCourses === undefined ? {} : { minimumCourses }),
    ...(typed.get(fieldName(id, "demonstrated")) === "yes" ? { demonstrated: true } : {}),
    ...(parts?.length ? { parts: parts.map((part) => readPart(typed, part)) } : {}),
  };
}

function readLine(typed: TypedFields, line: RequirementLine): RequirementLine {
  const alsoWithin = [...typed.all(fieldName(line.id, "alsoWithin"))];
  const [choice = "", option = ""] = typed.get(fieldName(line.id, "way")).split("/");
  return {
    ...readPart(typed, line),
    ...(alsoWithin.length > 0 ? { alsoWithin } : {}),
    ...(choice && option ? { way: { choice, option } } : {}),
  };
}

function readCondition(typed: TypedFields, { id }: RequirementCondition): RequirementCondition {
  const amount = optionalNumber(typed.get(fieldName(id, "amount")));
  const unit = { en: typed.get(fieldName(id, "unitEn")).trim(), es: typed.get(fieldName(id, "unitEs")).trim() };
  return {
    id,
    title: titleOf(typed, id),
    ...(amount === undefined ? {} : { amount }),
    ...(unit.en || unit.es ? { unit } : {}),
  };
}

/** The set as the form says it; which lines there are and in which order is what `before` has. */
export function readSetForm(before: RequirementSetContent, typed: TypedFields): RequirementSetContent {
  const countsFrom = typed.get("countsFrom");
  const split = typed.get("split");
  return {
    totalCredits: optionalNumber(typed.get("totalCredits")) ?? null,
    countsFrom: countsFrom ? Number(countsFrom) : null,
    split: split ? split === "yes" : null,
    lines: before.lines.map((line) => readLine(typed, line)),
    choices: before.choices.map(({ id, options }) => ({
      id,
      title: titleOf(typed, id),
      options: options.map((option) => ({ id: option.id, title: titleOf(typed, option.id) })),
    })),
    conditions: before.conditions.map((condition) => readCondition(typed, condition)),
  };
}
