import type { ReactNode } from "react";
import type { Locale } from "@/lib/platform/texts";
import type { Person } from "./account-slot";
import { Footer } from "./footer";
import { Header } from "./header";
import type { Section } from "./sections";
import { layoutTexts } from "./texts";

type Props = {
  locale: Locale;
  /** The address without its language, with its query where it has one: "/clusters/national-16". */
  path: string;
  current?: Section;
  /** Pages that know who is signed in pass it; prerendered ones leave it to public/me.js. */
  person?: Person | undefined;
  children: ReactNode;
};

/** Header, main and footer. Every page stands in one, because only a page knows its own path without JavaScript. */
export function PageFrame({ locale, path, current, person, children }: Props) {
  return (
    <>
      <a className="skip" href="#main">
        {layoutTexts(locale).skip}
      </a>
      <Header locale={locale} path={path} current={current} person={person} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer locale={locale} />
    </>
  );
}
