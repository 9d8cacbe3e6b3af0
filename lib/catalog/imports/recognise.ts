import type { ImportKind } from "@/prisma/generated/enums";
import type { Table } from "../build/delimited";

export type Part =
  | "occupations"
  | "interests"
  | "job-zones"
  | "alternate-titles"
  | "reported-titles"
  | "related"
  | "knowledge"
  | "skills"
  | "work-styles"
  | "education"
  | "projections"
  | "wages"
  | "short-wages"
  | "programs"
  | "program-occupations"
  | "courses"
  | "colleges";

const kinds: Record<Part, ImportKind> = {
  occupations: "ONET",
  interests: "ONET",
  "job-zones": "ONET",
  "alternate-titles": "ONET",
  "reported-titles": "ONET",
  related: "ONET",
  knowledge: "ONET",
  skills: "ONET",
  "work-styles": "ONET",
  education: "ONET",
  projections: "PROJECTIONS",
  wages: "WAGES",
  "short-wages": "WAGES",
  programs: "PROGRAMS",
  "program-occupations": "PROGRAMS",
  courses: "COURSES",
  colleges: "COLLEGES",
};

export const kindOf = (part: Part): ImportKind => kinds[part];

const onetCode = "O*NET-SOC Code";

/** A rating table says in its rows, not in its header, what it rates: by the ids of its elements. */
const elements: readonly (readonly [RegExp, Part])[] = [
  [/^1\.B\.1\./, "interests"],
  [/^2\.C\./, "knowledge"],
  [/^2\.[AB]\./, "skills"],
  [/^1\.C\./, "work-styles"],
  [/^2\.D\.1$|^3\.A\./, "education"],
];

function onetPart({ header, rows }: Table): Part | null {
  const has = (name: string) => header.includes(name);
  if (has("Element ID")) {
    const id = rows[0]?.[header.indexOf("Element ID")] ?? "";
    return elements.find(([pattern]) => pattern.test(id))?.[1] ?? null;
  }
  if (has("Job Zone")) return "job-zones";
  if (has("Alternate Title")) return "alternate-titles";
  if (has("Reported Job Title")) return "reported-titles";
  if (has("Related O*NET-SOC Code")) return "related";
  if (has("Description") && !has("Task")) return "occupations";
  return null;
}

/** Which part of which release a table is, by its header and its first row; null for anything else. */
export function recognise(table: Table): Part | null {
  const { header } = table;
  const has = (name: string | RegExp) =>
    header.some((column) => (typeof name === "string" ? column === name : name.test(column)));
  if (has(onetCode)) return onetPart(table);
  if (has(/ Matrix code$/)) return "projections";
  if (has(/^OCC_CODE$/i)) return "wages";
  if (has("annualMedianWage") || has("totalEmployment")) return "short-wages";
  if (has(/^CIP\d{4}Code$/) && has(/^SOC\d{4}Code$/)) return "program-occupations";
  if (has("CIPCode")) return "programs";
  if (has("SCED Course Code")) return "courses";
  if (has(/^UNITID$/i)) return "colleges";
  return null;
}
