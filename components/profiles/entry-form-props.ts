import { type EntryField, type EntryView, fieldsOf, levelsOf } from "@/lib/profiles/rules/entry-kinds";
import type { EntryKind } from "@/prisma/generated/enums";
import type { FormField } from "./field-form";
import type { ProfileTexts } from "./profile-texts";
import { scoreOf, studyTypeOf } from "./profile-words";

/** Of the list of the catalogue's credentials, on the pages that have this form. */
export const credentialNamesId = "credential-names";

const organisationLabel = (kind: EntryKind, { organisations }: ProfileTexts) =>
  Object.hasOwn(organisations, kind) ? organisations[kind as keyof typeof organisations] : "";

/** The fields of the form of this kind, with what they are called. */
export function entryFields(kind: EntryKind, texts: ProfileTexts): FormField[] {
  const { fields, kinds } = texts;
  const dated = fieldsOf[kind].includes("startsOn");
  const of: Record<EntryField, FormField> = {
    organisation: { name: "organisation", label: organisationLabel(kind, texts) },
    place: { name: "place", label: fields.place },
    url: { name: "url", label: fields.url },
    startsOn: { name: "startsOn", label: fields.startsOn, hint: fields.dateHint, short: true },
    endsOn: dated
      ? { name: "endsOn", label: fields.endsOn, hint: fields.endHint, short: true }
      : { name: "endsOn", label: fields.when, hint: fields.dateHint, short: true },
    text: { name: "text", label: fields.text, as: "textarea" },
    highlights: {
      name: "highlights",
      label: kind === "EDUCATION" ? fields.courses : dated ? fields.highlights : fields.keywords,
      as: "textarea",
    },
    level: {
      name: "level",
      label: fields.level,
      as: "select",
      options: [
        { value: "", label: fields.levelNone },
        ...levelsOf(kind).map((_, i) => ({
          value: String(i + 1),
          label: `${i + 1} · ${texts.levels[kind === "LANGUAGE" ? "LANGUAGE" : "SKILL"][i] ?? ""}`,
        })),
      ],
    },
    expiresOn: { name: "expiresOn", label: fields.expiresOn, hint: fields.expiresHint, type: "date", short: true },
    studyType: { name: "studyType", label: fields.studyType, hint: fields.studyHint },
    score: { name: "score", label: fields.score, short: true },
  };
  return [
    {
      name: "title",
      label: kinds[kind].label,
      hint: kinds[kind].hint,
      ...(kind === "CREDENTIAL" ? { list: credentialNamesId } : {}),
    },
    ...fieldsOf[kind].map((each) => of[each]),
  ];
}

export const formTexts = ({ form, problems }: ProfileTexts) => ({
  cancel: form.cancel,
  summary: form.summary,
  kept: form.kept,
  problems,
});

export const entryValues = (entry: EntryView): Record<string, string> => ({
  title: entry.title,
  organisation: entry.organisation,
  place: entry.place,
  url: entry.url,
  startsOn: entry.startsOn ?? "",
  endsOn: entry.endsOn ?? "",
  text: entry.text,
  highlights: entry.highlights.join("\n"),
  level: entry.level === null ? "" : String(entry.level),
  expiresOn: entry.expiresOn ?? "",
  studyType: studyTypeOf(entry),
  score: scoreOf(entry),
});
