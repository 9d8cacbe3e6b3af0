import { z } from "zod";
import type { EntryKind } from "@/prisma/generated/enums";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { blankEntry, type EntryContent, entryKinds, type Json, levelsOf } from "./entry-kinds";
import { basicsColumns, type Column, locationColumns, ownField, resumeMap } from "./json-resume-map";
import { jsonResumeSchema } from "./json-resume-schema";
import { isFullDate, isPartialDate } from "./partial-dates";

export type ProfileBasics = Record<(typeof basicsColumns)[keyof typeof basicsColumns] | "town" | "region", string>;
export type ProfileContent = ProfileBasics & {
  /** What of the file has no place here: of its root and of its basics. */
  rest: Json;
};
export type ResumeContent = { profile: ProfileContent; entries: EntryContent[] };

/** Where in the file, and a key of the page's texts. */
export type ResumeProblem = { path: (string | number)[]; problem: string };

export const mostResumeBytes = 1_000_000;
export const mostProblems = 50;
const deepest = 12;

/** Reads the text of a JSON Resume 1.0.0. Everything that it holds is in the answer: what has no column is in `rest`. */
export function readResume(
  file: string,
): { ok: true; value: ResumeContent } | { ok: false; problems: ResumeProblem[] } {
  const parsed = parse(file);
  if (!parsed.ok) return { ok: false, problems: [{ path: [], problem: parsed.problem }] };
  const checked = jsonResumeSchema.safeParse(parsed.value);
  if (checked.success) return { ok: true, value: split(parsed.value as Json) };
  const problems = checked.error.issues.flatMap((issue): ResumeProblem[] => {
    const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
    return issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ path: [...path, key], problem: "UNKNOWN_PART" }))
      : [{ path, problem: issue.message }];
  });
  return { ok: false, problems: problems.slice(0, mostProblems) };
}

type ParseProblem = "EMPTY" | "TOO_LARGE" | "NOT_JSON" | "NOT_AN_OBJECT" | "BAD_CHARACTER" | "TOO_DEEP";

function parse(file: string): Result<unknown, ParseProblem> {
  if (file.trim() === "") return fail("EMPTY");
  if (file.length > mostResumeBytes) return fail("TOO_LARGE");
  let value: unknown;
  try {
    value = JSON.parse(file.replace(/^\uFEFF/, ""));
  } catch {
    return fail("NOT_JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return fail("NOT_AN_OBJECT");
  const problem = unkept(value, 0);
  return problem ? fail(problem) : succeed(value);
}

// PostgreSQL keeps neither a NUL nor half a character.
const isKept = (text: string) => !text.includes("\0") && text.isWellFormed();

function unkept(value: unknown, depth: number): "BAD_CHARACTER" | "TOO_DEEP" | null {
  if (typeof value === "string") return isKept(value) ? null : "BAD_CHARACTER";
  if (typeof value !== "object" || value === null) return null;
  if (depth >= deepest) return "TOO_DEEP";
  for (const [key, inner] of Object.entries(value)) {
    const problem = isKept(key) ? unkept(inner, depth + 1) : "BAD_CHARACTER";
    if (problem) return problem;
  }
  return null;
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
export const isWebAddress = (value: string) => /^https?:\/\/[^\s<>"]+$/i.test(value);

function split(file: Json): ResumeContent {
  const entries = entryKinds.flatMap((kind) =>
    ((file[resumeMap[kind].section] as Json[] | undefined) ?? []).map((item) => readEntry(kind, item)),
  );
  const sections = new Set(entryKinds.map((kind) => resumeMap[kind].section));
  const root = Object.entries(file).filter(
    ([key, value]) => key !== "basics" && !(sections.has(key) && (value as unknown[]).length > 0),
  );
  const profile = readBasics(file.basics as Json | undefined);
  return {
    profile: { ...profile, rest: { ...profile.rest, ...(root.length > 0 ? { root: Object.fromEntries(root) } : {}) } },
    entries,
  };
}

function readBasics(basics: Json | undefined): ProfileContent {
  const blank = { name: "", headline: "", email: "", phone: "", url: "", summary: "", town: "", region: "" };
  if (basics === undefined) return { ...blank, rest: {} };
  const location = takeOut((basics.location as Json | undefined) ?? {}, locationColumns, (column, value) =>
    column === "region" ? /^[A-Z]{2}$/.test(value) : true,
  );
  const withoutPlace = Object.entries(basics).filter(([key]) => key !== "location");
  const found = takeOut(Object.fromEntries(withoutPlace), basicsColumns, (column, value) =>
    column === "url" ? isWebAddress(value) : true,
  );
  const place =
    basics.location !== undefined && (location.left.length > 0 || Object.keys(location.taken).length === 0)
      ? [["location", Object.fromEntries(location.left)] as [string, unknown]]
      : [];
  const left = [...found.left, ...place];
  const taken = { ...found.taken, ...location.taken };
  const rest = left.length > 0 || Object.keys(taken).length === 0 ? { basics: Object.fromEntries(left) } : {};
  return { ...blank, ...taken, rest };
}

function takeOut<To extends string>(
  from: Json,
  columns: Readonly<Record<string, To>>,
  fits: (column: To, value: string) => boolean,
): { taken: Partial<Record<To, string>>; left: [string, unknown][] } {
  const taken: Partial<Record<To, string>> = {};
  const left = Object.entries(from).filter(([key, value]) => {
    const column = Object.hasOwn(columns, key) ? columns[key] : undefined;
    if (column === undefined || !isText(value) || !fits(column, value)) return true;
    taken[column] = value;
    return false;
  });
  return { taken, left };
}

function readEntry(kind: EntryKind, item: Json): EntryContent {
  const { columns } = resumeMap[kind];
  const entry = blankEntry(kind);
  const rest = Object.entries(item).filter(([key, value]) => {
    if (key === ownField) return !readOwn(entry, item);
    const column = Object.hasOwn(columns, key) ? columns[key] : undefined;
    return column === undefined || !take(entry, column, value);
  });
  return { ...entry, rest: Object.fromEntries(rest) };
}

function take(entry: EntryContent, column: Column, value: unknown): boolean {
  if (column === "highlights") {
    if (!Array.isArray(value) || value.length === 0) return false;
    entry.highlights = value as string[];
    return true;
  }
  if (!isText(value)) return false;
  if (column === "level") {
    const level = levelsOf(entry.kind).indexOf(value);
    if (level >= 0) entry.level = level + 1;
    return level >= 0;
  }
  if ((column === "startsOn" || column === "endsOn") && !isPartialDate(value)) return false;
  if (column === "url" && !isWebAddress(value)) return false;
  entry[column] = value;
  return true;
}

const own = z.strictObject({
  occupationCode: z
    .string()
    .regex(/^\d{2}-\d{4}\.\d{2}$/)
    .optional(),
  credentialId: z.string().min(1).max(200).optional(),
  elementId: z
    .string()
    .regex(/^2\.[A-C][\w.]{1,20}$/)
    .optional(),
  expiresOn: z.string().refine(isFullDate).optional(),
  place: z.string().min(1).max(200).optional(),
  date: z
    .string()
    .refine((date) => isPartialDate(date) && !isFullDate(date))
    .optional(),
});

/** Takes over what our own field says, whole or not at all. */
function readOwn(entry: EntryContent, item: Json): boolean {
  const read = own.safeParse(item[ownField]);
  if (!read.success || Object.keys(read.data).length === 0) return false;
  const { place, date, ...said } = read.data;
  const { columns } = resumeMap[entry.kind];
  const placed = Object.values(columns).includes("place");
  if (
    (place !== undefined && placed) ||
    (date !== undefined && (entry.kind !== "CREDENTIAL" || Object.hasOwn(item, "date")))
  )
    return false;
  Object.assign(entry, said, place === undefined ? {} : { place }, date === undefined ? {} : { endsOn: date });
  return true;
}
