import { Crumbs } from "@/components/ui/crumbs";
import type { ProgramName } from "@/lib/catalog/queries/program-names";
import { type Locale, plural } from "@/lib/platform/texts";
import { ProgramLinks } from "../pathway/program-links";
import { exploreTexts } from "../explore-texts";
import { programTexts } from "../program-texts";
import { familyTitle } from "./family-title";

type Props = { locale: Locale; family: string; programs: readonly ProgramName[] };

/** Every program of one field in the order of their numbers. */
export function FamilyList({ locale, family, programs }: Props) {
  const texts = programTexts(locale).program;
  const title = familyTitle(locale, family);
  const isEnglish = locale !== "en" && programs.some(({ language }) => language === "en");
  return (
    <div className="page listing family">
      <Crumbs
        label={exploreTexts(locale).way}
        crumbs={[{ href: `/${locale}/programs`, label: texts.index }, { label: title }]}
      />
      <h1>{title}</h1>
      <p className="lede my-3">{plural(locale, programs.length, texts.count)}</p>
      {isEnglish ? <p className="sm soft">{texts.english}</p> : null}
      <ProgramLinks programs={programs} locale={locale} codes />
    </div>
  );
}
