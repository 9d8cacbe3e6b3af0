import type { Locale } from "@/lib/platform/texts";
import { AccountSlot, escapeHtml, type Person } from "./account-slot";
import { Blaze } from "./logo";
import { type Section, sectionAt, sectionLinks } from "./sections";
import { layoutTexts } from "./texts";
import { ThemeChoice } from "./theme-choice";

type Props = { locale: Locale; path: string; current?: Section | undefined; person?: Person | undefined };

/** Like the account slot: public/me.js gives a prerendered page the links of whoever is signed in. */
function Sections({ locale, path, current, person, ...nav }: Props & { className?: string }) {
  const links = sectionLinks(locale, person?.home);
  const here = current ?? sectionAt(links, path);
  const html = links.map(
    ({ section, href, label }) =>
      `<a href="${escapeHtml(href)}"${section === here ? ' aria-current="true"' : ""}>${escapeHtml(label)}</a>`,
  );
  return (
    <nav
      {...nav}
      aria-label={layoutTexts(locale).header.main}
      data-sections=""
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: html.join("") }}
    />
  );
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
        <Sections className="nav" locale={locale} path={path} current={current} person={person} />
        <div className="tools">
          <Tools locale={locale} path={path} person={person} />
        </div>
        <details className="menu">
          <summary>{texts.menu}</summary>
          <div className="menu-in">
            <Sections locale={locale} path={path} current={current} person={person} />
            <Tools locale={locale} path={path} person={person} />
          </div>
        </details>
      </div>
    </header>
  );
}
