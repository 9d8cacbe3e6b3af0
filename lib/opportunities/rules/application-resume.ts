/** The sections of a JSON Resume that go with an application, with the fields that a reader is shown. */
const sections = {
  work: ["position", "name", "location", "startDate", "endDate", "summary", "highlights"],
  volunteer: ["position", "organization", "startDate", "endDate", "summary", "highlights"],
  projects: ["name", "entity", "startDate", "endDate", "description", "highlights"],
  education: ["studyType", "area", "institution", "startDate", "endDate", "score", "courses"],
  certificates: ["name", "issuer", "date"],
  awards: ["title", "awarder", "date", "summary"],
  publications: ["name", "publisher", "releaseDate", "summary"],
  skills: ["name", "level", "keywords"],
  languages: ["language", "fluency"],
  interests: ["name", "keywords"],
  references: ["name", "reference"],
} as const;

export type ResumeSectionName = keyof typeof sections;
export const resumeSectionNames = Object.keys(sections) as ResumeSectionName[];

type Fields = Record<string, string | string[]>;
export type ResumeToSend = { basics: Fields } & Partial<Record<ResumeSectionName, Fields[]>>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function pick(from: unknown, names: readonly string[]): Fields {
  if (!isObject(from)) return {};
  return Object.fromEntries(
    names.flatMap((name): [string, string | string[]][] => {
      const value = from[name];
      if (typeof value === "string" && value.trim() !== "") return [[name, value]];
      const texts = Array.isArray(value)
        ? value.filter((each): each is string => typeof each === "string" && each.trim() !== "")
        : [];
      return texts.length > 0 ? [[name, texts]] : [];
    }),
  );
}

/**
 * What of a JSON Resume goes with an application: the fields that a reader is shown, and as ways to reach the applicant
 * only those that they chose. Addresses, pictures, profiles elsewhere and fields of other makers stay behind.
 */
export function resumeToSend(
  json: unknown,
  { name, email, phone }: { name: string; email: string; phone: string },
): ResumeToSend {
  const resume = isObject(json) ? json : {};
  const basics = {
    ...pick(resume.basics, ["label", "summary"]),
    ...pick({ name, email, phone }, ["name", "email", "phone"]),
  };
  const parts = resumeSectionNames.flatMap((section) => {
    const rows = resume[section];
    const items = (Array.isArray(rows) ? rows : []).map((row) => pick(row, sections[section]));
    const said = items.filter((item) => Object.keys(item).length > 0);
    return said.length > 0 ? [[section, said] as const] : [];
  });
  return { basics, ...Object.fromEntries(parts) };
}

export type ResumeLine = {
  title: string;
  where: string;
  /** As JSON Resume has them: "2024", "2024-05" or "2024-05-01"; "" where unknown. */
  from: string;
  to: string;
  text: string;
  highlights: string[];
};
export type ResumeReading = {
  headline: string;
  summary: string;
  parts: { section: ResumeSectionName; lines: ResumeLine[] }[];
};

const one = (fields: Fields, ...names: string[]): string =>
  names.flatMap((name) => (typeof fields[name] === "string" ? [fields[name]] : []))[0] ?? "";
const many = (fields: Fields, ...names: string[]): string[] =>
  names.flatMap((name) => (Array.isArray(fields[name]) ? fields[name] : []));

function lineOf(section: ResumeSectionName, fields: Fields): ResumeLine {
  const names = {
    work: one(fields, "position"),
    volunteer: one(fields, "position"),
    education: [one(fields, "studyType"), one(fields, "area")].filter(Boolean).join(", "),
  } as Partial<Record<ResumeSectionName, string>>;
  const title = names[section] || one(fields, "title", "language", "name", "organization", "institution");
  const places = ["name", "organization", "institution", "entity", "issuer", "awarder", "publisher", "location"];
  const detail = one(fields, "level", "fluency") || many(fields, "keywords").join(", ");
  return {
    title: detail ? `${title} (${detail})` : title,
    where: places
      .flatMap((place) => one(fields, place) || [])
      .filter((each) => each !== title)
      .join(", "),
    from: one(fields, "startDate", "date", "releaseDate"),
    to: one(fields, "endDate"),
    text: one(fields, "summary", "description", "reference", "score"),
    highlights: many(fields, "highlights", "courses"),
  };
}

/** A résumé as it was sent, in lines to read; null where there is none. */
export function readSentResume(json: unknown): ResumeReading | null {
  if (!isObject(json)) return null;
  const { basics, ...rest } = resumeToSend(json, { name: "", email: "", phone: "" });
  return {
    headline: one(basics, "label"),
    summary: one(basics, "summary"),
    parts: resumeSectionNames.flatMap((section) => {
      const lines = (rest[section] ?? []).map((fields) => lineOf(section, fields));
      return lines.length > 0 ? [{ section, lines }] : [];
    }),
  };
}
