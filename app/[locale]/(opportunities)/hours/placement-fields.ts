import type { FormField } from "@/components/profiles/field-form";
import type { HoursTexts } from "@/components/opportunities/hours-texts";
import { ruleTitle } from "@/components/opportunities/hours-words";
import type { OwnRule } from "@/lib/opportunities/queries/get-own-hours";
import type { Locale } from "@/lib/platform/texts";

/** The fields of a place; what it counts towards is asked only where something is. */
export const placementFields = (locale: Locale, texts: HoursTexts, rules: readonly OwnRule[]): FormField[] => {
  const words = texts.place;
  return [
    { name: "title", label: words.title, hint: words.titleHint },
    { name: "organisation", label: words.organisation, hint: words.organisationHint },
    { name: "supervisorName", label: words.supervisorName, hint: words.supervisorHint, autoComplete: "off" },
    {
      ...{ name: "supervisorEmail", label: words.supervisorEmail, hint: words.emailHint },
      ...{ type: "email" as const, autoComplete: "off" },
    },
    { name: "startsOn", label: words.startsOn, type: "date", short: true },
    { name: "endsOn", label: words.endsOn, type: "date", short: true },
    ...(rules.length === 0
      ? []
      : [
          {
            ...{ name: "ruleId", label: words.ruleId, as: "select" as const },
            options: [
              { value: "", label: words.noRule },
              ...rules.map((rule) => ({ value: rule.id, label: ruleTitle(locale, rule) })),
            ],
          },
        ]),
  ];
};

export const placementFormTexts = (texts: HoursTexts) => ({
  ...{ cancel: texts.place.cancel, summary: texts.form.summary, kept: texts.form.kept, problems: texts.problems },
});
