import type { Locale } from "@/lib/platform/texts";
import { AccountSlot, type Person } from "./account-slot";
import { Blaze } from "./logo";
import { layoutTexts } from "./texts";
import { ThemeChoice } from "./theme-choice";

export type Section = "explore" | "survey" | "plan";
type Props = { locale: Locale; path: string; current?: Section | undefined; person?: Person | undefined };

const sections: { section: Section; path: string }[] = [
  { section: "explore", path: "/clusters" },
  { section: "survey", path: "/survey" },
  { section: "plan", path: "/plan" },
];

function Sections({ locale, current }: Pick<Props, "locale" | "current">) {
  const texts = layoutTexts(locale).header;
  return sections.map(({ section, path }) => (
    <a key={section} href={`/${locale}${path}`} aria-current={section === current ? "true" : undefined}>
      {texts[section]}
    </a>
  ));
}

function Tools({ locale, path, person }: Omit<Props, "current">) {
  const other = locale === "en" ? "es" : "en";
  return (
    <>
      <ThemeChoice locale={locale} />
      <a href={`/${other}${path}`} lang={other} hrefLang={other} data-language suppressHydrationWarning>
        {layoutTexts(locale).header.otherLanguage}
      </a>
      <AccountSlot locale={locale} person={person} />
    </>
  );
}

export function Header({ locale, path, current, person }: Props) {
  const texts = layoutTexts(locale).header;
  return (
    <header className="top">
      <div className="page">
        <a className="logo" href={`/${locale}`} aria-label={texts.home}>
          <Blaze />
          Waymark
        </a>
        <nav className="nav" aria-label={texts.main}>
          <Sections locale={locale} current={current} />
        </nav>
        <div className="tools">
          <Tools locale={locale} path={path} person={person} />
        </div>
        <details className="menu">
          <summary>{texts.menu}</summary>
          <div className="menu-in">
            <nav aria-label={texts.main}>
              <Sections locale={locale} current={current} />
            </nav>
            <Tools locale={locale} path={path} person={person} />
          </div>
        </details>
      </div>
    </header>
  );
}
