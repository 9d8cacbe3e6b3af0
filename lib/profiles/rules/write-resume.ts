import type { EntryKind } from "@/prisma/generated/enums";
import { type EntryContent, type Json, levelsOf } from "./entry-kinds";
import { basicsColumns, type Column, locationColumns, ownField, resumeMap } from "./json-resume-map";
import { isFullDate } from "./partial-dates";
import type { ProfileContent } from "./read-resume";

const jsonResumeAddress = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const inside = (rest: Json, key: string): Json | undefined => (isJson(rest[key]) ? rest[key] : undefined);

/** A JSON Resume 1.0.0 of a profile and its entries in their order: what `readResume` read comes out as it went in. */
export function writeResume({ profile, entries }: { profile: ProfileContent; entries: readonly EntryContent[] }): Json {
  const root = inside(profile.rest, "root") ?? {};
  const basics = writeBasics(profile);
  const sections = sectionOrder.flatMap((kind) => {
    const items = entries.filter((entry) => entry.kind === kind).map(writeEntry);
    return items.length > 0 ? [[resumeMap[kind].section, items] as const] : [];
  });
  return Object.fromEntries([...Object.entries(root), ...(basics ? [["basics", basics] as const] : []), ...sections]);
}

/** The same as a file to take along: it names its format. */
export const resumeFile = (content: Parameters<typeof writeResume>[0]): Json => ({
  $schema: jsonResumeAddress,
  ...writeResume(content),
});

const sectionOrder: readonly EntryKind[] = [
  "WORK",
  "VOLUNTEER",
  "EDUCATION",
  "AWARD",
  "CREDENTIAL",
  "PUBLICATION",
  "SKILL",
  "LANGUAGE",
  "INTEREST",
  "REFERENCE",
  "PROJECT",
];

const said = (columns: Readonly<Record<string, string>>, from: Record<string, unknown>) =>
  Object.entries(columns).flatMap(([key, column]) => {
    const value = from[column];
    return value === "" || value === undefined ? [] : [[key, value] as [string, unknown]];
  });

function writeBasics(profile: ProfileContent): Json | null {
  const rest = inside(profile.rest, "basics");
  const place = said(locationColumns, profile);
  const oldPlace = rest && inside(rest, "location");
  const pairs = [
    ...Object.entries(rest ?? {}),
    ...said(basicsColumns, profile),
    ...(place.length > 0
      ? [["location", Object.fromEntries([...Object.entries(oldPlace ?? {}), ...place])] as [string, unknown]]
      : []),
  ];
  return rest || pairs.length > 0 ? Object.fromEntries(pairs) : null;
}

function valueOf(entry: EntryContent, column: Column): unknown {
  if (column === "highlights") return entry.highlights.length > 0 ? entry.highlights : null;
  if (column === "level") return entry.level === null ? null : (levelsOf(entry.kind)[entry.level - 1] ?? null);
  return entry[column] === "" ? null : entry[column];
}

function writeEntry(entry: EntryContent): Json {
  const { columns } = resumeMap[entry.kind];
  // The format asks for the day of a certificate; a year or a month alone stands in our own field.
  const shortDate = entry.kind === "CREDENTIAL" && entry.endsOn !== null && !isFullDate(entry.endsOn);
  const pairs = Object.entries(columns).flatMap(([key, column]): [string, unknown][] => {
    const value = shortDate && column === "endsOn" ? null : valueOf(entry, column);
    return value === null ? [] : [[key, value]];
  });
  const placed = Object.values(columns).includes("place");
  const own = [
    ["occupationCode", entry.occupationCode],
    ["credentialId", entry.credentialId],
    ["elementId", entry.elementId],
    ["expiresOn", entry.expiresOn],
    ["place", placed || entry.place === "" ? null : entry.place],
    ["date", shortDate ? entry.endsOn : null],
  ].filter(([, value]) => value !== null);
  return Object.fromEntries([
    ...Object.entries(entry.rest),
    ...pairs,
    ...(own.length > 0 ? [[ownField, Object.fromEntries(own)] as [string, unknown]] : []),
  ]);
}
