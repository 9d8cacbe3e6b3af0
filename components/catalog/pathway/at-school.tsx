import type { Locale } from "@/lib/platform/texts";
import { programTexts } from "../program-texts";

/** The way from the page that is everyone's to what one's own school has for the pathway. */
export function AtSchool({ locale, path }: { locale: Locale; path: string }) {
  const { title, text, link } = programTexts(locale).atSchool;
  return (
    <section className="part no-print" id="school">
      <h2>{title}</h2>
      <p className="soft">{text}</p>
      <p>
        <a href={`/${locale}${path}/at-school`}>{link}</a>
      </p>
    </section>
  );
}
