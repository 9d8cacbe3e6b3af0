import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { type EntryContent, fieldsOf } from "@/lib/profiles/rules/entry-kinds";

const tags: Record<Locale, string> = { en: "en-US", es: "es-US" };

/** "2024", "May 2024" or "May 17, 2024". */
export function dateWords(locale: Locale, date: string): string {
  if (date.length === 4) return date;
  const at = new Date(`${`${date}-01`.slice(0, 10)}T00:00:00Z`);
  if (date.length === 10) return formatDate(locale, at);
  return new Intl.DateTimeFormat(tags[locale], { month: "long", year: "numeric", timeZone: "UTC" }).format(at);
}

type SpanTexts = { now: string; untilWords: string };

/** "March 2021 to now"; empty where no date is said. */
export function spanWords(
  locale: Locale,
  { kind, startsOn, endsOn }: Pick<EntryContent, "kind" | "startsOn" | "endsOn">,
  texts: SpanTexts,
): string {
  const end = endsOn === null ? (fieldsOf[kind].includes("startsOn") ? texts.now : "") : dateWords(locale, endsOn);
  if (startsOn === null) return endsOn === null ? "" : end;
  const from = dateWords(locale, startsOn);
  return from === end ? from : fill(texts.untilWords, { from, until: end });
}

export const dayWords = (locale: Locale, day: string) => formatDate(locale, new Date(`${day}T00:00:00Z`));

const inRest = ({ rest }: Pick<EntryContent, "rest">, key: string) => {
  const value = rest[key];
  return typeof value === "string" ? value : "";
};
export const studyTypeOf = (entry: EntryContent) => inRest(entry, "studyType");
export const scoreOf = (entry: EntryContent) => inRest(entry, "score");
/** What a foreign file says of how well, where it says it in words of its own. */
export const foreignLevelOf = (entry: EntryContent) =>
  entry.kind === "SKILL" ? inRest(entry, "level") : entry.kind === "LANGUAGE" ? inRest(entry, "fluency") : "";

/** What an entry is called on a page: never nothing. */
export const nameOf = (entry: EntryContent): string =>
  [studyTypeOf(entry), entry.title].filter(Boolean).join(", ") || entry.organisation || entry.text.slice(0, 80) || "…";
