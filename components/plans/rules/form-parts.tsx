import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import type { Words } from "@/lib/plans/rules/requirement-set";
import { fieldName } from "@/lib/plans/rules/set-form";
import { fill, type Locale } from "@/lib/platform/texts";
import { rulesTexts } from "../rules-texts";
import type { MistakeWords } from "./field-mistakes";

type TitleProps = { locale: Locale; id: string; title: Words; words: MistakeWords };

/** A name in both languages. */
export function TitleFields({ locale, id, title, words }: TitleProps) {
  const texts = rulesTexts(locale).admin;
  return (
    <div className="rule-fields">
      <Field
        name={fieldName(id, "titleEn")}
        label={texts.titleEn}
        error={words.at(id, "titleEn")}
        defaultValue={title.en}
        autoComplete="off"
      />
      <Field
        name={fieldName(id, "titleEs")}
        label={texts.titleEs}
        error={words.at(id, "titleEs")}
        defaultValue={title.es}
        autoComplete="off"
        lang="es"
      />
    </div>
  );
}

type ActProps = { locale: Locale; id: string; title: string; still?: boolean; children?: ReactNode };

/** Up, down and away; each keeps what was typed. */
export function ActButtons({ locale, id, title, still, children }: ActProps) {
  const texts = rulesTexts(locale).form;
  const acts = still ? (["remove"] as const) : (["up", "down", "remove"] as const);
  return (
    <div className="rule-buttons">
      {children}
      {acts.map((act) => (
        <PlainButton
          key={act}
          name="act"
          value={`${act}:${id}`}
          aria-label={fill(texts.ofThat, { act: texts[act], title })}
        >
          {texts[act]}
        </PlainButton>
      ))}
    </div>
  );
}
