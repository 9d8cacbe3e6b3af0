import type { LocalNames } from "@/lib/catalog/rules/local-framework";
import type { FormAction } from "@/lib/platform/form-state";
import type { Locale } from "@/lib/platform/texts";
import { TextForm, type TextFormField } from "./text-form";
import { adminTexts } from "./texts";

type Props = { locale: Locale; prefix: string; names?: LocalNames; action: FormAction };

/** What a local framework and its groups are called: to start one with, or to change. */
export function NamesForm({ locale, prefix, names, action }: Props) {
  const { frameworks: texts, form } = adminTexts(locale);
  const defaults = texts.termDefaults;
  const fields: TextFormField[] = [
    { name: "titleEn", label: texts.titleEn, hint: texts.titleHint, defaultValue: names?.titleEn ?? "" },
    { name: "titleEs", label: texts.titleEs, defaultValue: names?.titleEs ?? "" },
    { name: "source", label: texts.source, hint: texts.sourceHint, defaultValue: names?.source ?? "" },
    { name: "termEn", label: texts.termEn, hint: texts.term, defaultValue: names?.termEn ?? defaults.en },
    { name: "termPluralEn", label: texts.termPluralEn, defaultValue: names?.termPluralEn ?? defaults.enPlural },
    { name: "termEs", label: texts.termEs, defaultValue: names?.termEs ?? defaults.es },
    { name: "termPluralEs", label: texts.termPluralEs, defaultValue: names?.termPluralEs ?? defaults.esPlural },
    { name: "noteEn", label: texts.noteEn, defaultValue: names?.noteEn ?? "" },
    { name: "noteEs", label: texts.noteEs, defaultValue: names?.noteEs ?? "" },
  ].map((field) => ({ ...field, short: field.name !== "source" }));
  return (
    <TextForm
      prefix={prefix}
      action={action}
      fields={fields}
      submit={names ? texts.saveNames : texts.start}
      quiet={names !== undefined}
      texts={form}
      problems={texts.problems}
    />
  );
}
