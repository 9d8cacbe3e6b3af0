import type { Locale } from "@/lib/platform/texts";
import { occupationTexts } from "../occupation-texts";

/** The way to the public places that list openings: a page of ours first, which says what a click there sends. */
export function Outside({ locale, code }: { locale: Locale; code: string }) {
  const { title, text, link } = occupationTexts(locale).outside;
  return (
    <section className="no-print">
      <h2 className="text-xl">{title}</h2>
      <p className="soft sm mt-2">{text}</p>
      <p>
        <a href={`/${locale}/finders?occupation=${code}`}>{link}</a>
      </p>
    </section>
  );
}
