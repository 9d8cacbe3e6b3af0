import { applicationLimits } from "@/lib/opportunities/rules/application-limits";
import type { LetterChoice } from "@/lib/opportunities/queries/list-letters";
import type { Locale } from "@/lib/platform/texts";
import type { ApplicationField } from "./application-form";
import { letterTexts } from "./letter-texts";

type Letter = { title: string; text: string; locale: string; application: { id: string } | null };

/** The fields of a letter; a new one's are blank. Beside which application it is kept only where there are any. */
export function letterFields(
  locale: Locale,
  letter: Partial<Letter>,
  applications: readonly LetterChoice[],
): ApplicationField[] {
  const texts = letterTexts(locale);
  return [
    {
      name: "title",
      label: texts.name,
      hint: texts.nameHint,
      value: letter.title ?? "",
      most: applicationLimits.line,
      required: true,
    },
    {
      name: "locale",
      label: texts.language,
      as: "select",
      value: letter.locale ?? locale,
      choices: Object.entries(texts.languages).map(([value, label]) => ({ value, label })),
    },
    ...(applications.length > 0
      ? [
          {
            name: "applicationId",
            label: texts.beside,
            as: "select" as const,
            value: letter.application?.id ?? "",
            choices: [
              { value: "", label: texts.besideNone },
              ...applications.map(({ id, title, organisation }) => ({ value: id, label: `${title}, ${organisation}` })),
            ],
          },
        ]
      : []),
    {
      name: "text",
      label: texts.text,
      hint: texts.textHint,
      as: "textarea",
      value: letter.text ?? "",
      rows: 14,
      most: applicationLimits.letter,
    },
  ];
}
