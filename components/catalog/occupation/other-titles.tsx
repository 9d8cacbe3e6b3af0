import { Disclosure } from "@/components/ui/disclosure";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { exploreTexts } from "../explore-texts";

const few = 10;

/** The names that people use for the occupation; they come in English. */
export function OtherTitles({ locale, titles }: { locale: Locale; titles: readonly string[] }) {
  const texts = exploreTexts(locale).occupation.titles;
  if (titles.length === 0) return null;
  return (
    <section>
      <h2>{texts.title}</h2>
      <p className="other-titles" lang="en">
        {titles.slice(0, few).join("; ")}
      </p>
      {titles.length > few ? (
        <Disclosure summary={fill(texts.all, { n: formatNumber(locale, titles.length) })}>
          <p className="other-titles sm" lang="en">
            {titles.slice(few).join("; ")}
          </p>
        </Disclosure>
      ) : null}
    </section>
  );
}
