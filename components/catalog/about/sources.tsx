import type { Release } from "@/lib/catalog/queries/get-release";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { exploreTexts } from "../explore-texts";
import { openDataTexts } from "../open-data-texts";

/** Each source with what it gave, its licence and the line that the licence asks for. */
export function Sources({ locale, release }: { locale: Locale; release: Release | null }) {
  const { sources } = exploreTexts(locale).about;
  const version = release?.onetVersion ?? "";
  return (
    <section id="sources">
      <h2>{sources.title}</h2>
      <div className="source-list">
        {sources.items.map(({ name, use, license, line, href, link }) => (
          <article key={name}>
            <h3>{fill(name, { version })}</h3>
            <p>{use}</p>
            <p>
              <b>{sources.license}:</b> {license}
            </p>
            <p className="soft sm">{fill(line, { version })}</p>
            <a href={href}>{link}</a>
          </article>
        ))}
      </div>
      {release ? (
        <p className="soft sm">{fill(sources.release, { date: formatDate(locale, release.loadedAt) })}</p>
      ) : null}
      <p>
        <a href={`/${locale}/open-data`}>{openDataTexts(locale).link}</a>
      </p>
    </section>
  );
}
