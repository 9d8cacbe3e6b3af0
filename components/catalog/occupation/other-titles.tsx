import { Disclosure } from "@/components/ui/disclosure";
import { locales, type Locale, plural } from "@/lib/platform/texts";
import { occupationTexts } from "../occupation-texts";

type Props = { locale: Locale; titles: readonly { title: string; language: Locale }[] };

const few = 12;

/** The names that people use for the occupation in both languages, those of the page first; the rest folded away. */
export function OtherTitles({ locale, titles }: Props) {
  const texts = occupationTexts(locale).titles;
  if (titles.length === 0) return null;
  const rest = titles.slice(few);
  return (
    <section>
      <h2>{texts.title}</h2>
      <Names locale={locale} titles={titles.slice(0, few)} />
      {rest.length > 0 ? (
        <Disclosure summary={plural(locale, rest.length, texts.all)}>
          <Names locale={locale} titles={rest} />
        </Disclosure>
      ) : null}
    </section>
  );
}

function Names({ locale, titles }: Props) {
  const texts = occupationTexts(locale).titles;
  const languages = [locale, ...locales.filter((language) => language !== locale)];
  return languages.map((language) => {
    const own = titles.filter((each) => each.language === language);
    if (own.length === 0) return null;
    return (
      <p key={language} className="other-titles">
        {language === locale ? null : `${texts[language]}: `}
        <span lang={language === locale ? undefined : language}>{own.map(({ title }) => title).join("; ")}</span>
      </p>
    );
  });
}
