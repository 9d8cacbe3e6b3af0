import { fill, formatMoney, type Locale, plural } from "@/lib/platform/texts";
import { type EntryContent, levelsOf } from "@/lib/profiles/rules/entry-kinds";
import { hoursOf } from "@/lib/profiles/rules/from-portfolio";
import type { ProfileBasics } from "@/lib/profiles/rules/read-resume";
import { isWordKind, type Picks, reachOf, resumeParts } from "@/lib/profiles/rules/resume-version";
import type { EntryKind } from "@/prisma/generated/enums";
import { dateWords, dayWords, foreignLevelOf, scoreOf, spanWords, studyTypeOf } from "./profile-words";
import { resumeTexts } from "./resume-texts";

export type ResumeItem = {
  id: string;
  title: string;
  /** Where, and what it led to. */
  where: string;
  when: string;
  text: string;
  highlights: string[];
};
export type ResumeSection = { kind: EntryKind; title: string; items: ResumeItem[]; asWords: boolean };
export type ResumeDocument = {
  locale: Locale;
  name: string;
  headline: string;
  reach: string[];
  summary: string;
  sections: ResumeSection[];
};

type Source = {
  basics: ProfileBasics;
  /** The account's name, where the profile has none. */
  name: string;
  entries: readonly (EntryContent & { id: string; position: number })[];
  picks: Picks;
};

/** One version in words of its own language, in the order of reading: page, PDF and plain text all draw this. */
export function resumeDocument(locale: Locale, { basics, name, entries, picks }: Source): ResumeDocument {
  const texts = resumeTexts(locale);
  return {
    locale,
    name: basics.name || name,
    headline: basics.headline,
    reach: reachOf(basics),
    summary: basics.summary,
    sections: resumeParts(entries, picks).map(({ kind, entries: own }) => ({
      kind,
      title: texts.parts[kind],
      asWords: isWordKind(kind),
      items: own.map((entry) => itemOf(locale, entry)),
    })),
  };
}

function itemOf(locale: Locale, entry: EntryContent & { id: string }): ResumeItem {
  const texts = resumeTexts(locale);
  const words = entry.kind === "SKILL" || entry.kind === "LANGUAGE" ? texts.levels[entry.kind] : [];
  const level =
    entry.level === null || entry.level > levelsOf(entry.kind).length ? foreignLevelOf(entry) : words[entry.level - 1];
  const title = [studyTypeOf(entry), entry.title].filter(Boolean).join(", ") || entry.organisation;
  const hours = hoursOf(entry);
  const when =
    entry.kind === "CREDENTIAL" && entry.endsOn !== null
      ? dateWords(locale, entry.endsOn)
      : spanWords(locale, entry, { now: texts.now, untilWords: texts.untilWords });
  return {
    id: entry.id,
    title: level ? `${title} (${level})` : title,
    where: [title === entry.organisation ? "" : entry.organisation, entry.place].filter(Boolean).join(", "),
    when: [
      when,
      entry.expiresOn === null ? "" : fill(texts.validUntil, { date: dayWords(locale, entry.expiresOn) }),
      hours === null ? "" : plural(locale, hours, texts.hours),
      scoreOf(entry) ? fill(texts.score, { score: scoreOf(entry) }) : "",
    ]
      .filter(Boolean)
      .join(" · "),
    text: entry.text,
    highlights: entry.highlights.filter((each) => each.trim() !== ""),
  };
}

/** A part that is a list of words, as one line: "Grill (on my own): sauces, stock; Baking". */
export const wordLine = ({ items }: Pick<ResumeSection, "items">) =>
  items
    .map(({ title, highlights }) => (highlights.length > 0 ? `${title}: ${highlights.join(", ")}` : title))
    .join("; ");

export const payWords = (locale: Locale, pay: number) =>
  Number.isInteger(pay) ? formatMoney(locale, pay) : `$${pay.toFixed(2)}`;
