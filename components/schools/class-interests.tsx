import { catalogTexts } from "@/components/catalog/texts";
import { fill, formatNumber, plural, type Locale } from "@/lib/platform/texts";
import type { ClassPicture } from "@/lib/counseling/rules/class-picture";
import { classTexts } from "./class-texts";

type Props = {
  locale: Locale;
  picture: ClassPicture;
  /** Titles of clusters by id. */
  titles: ReadonlyMap<string, { title: string; path: string }>;
};

/** What the class is interested in, in words and short bars; nothing before ten clear results. */
export function ClassInterests({ locale, picture, titles }: Props) {
  const { interests: texts } = classTexts(locale);
  const { names } = catalogTexts(locale).compass;
  const { missing, base, interests, clusters } = picture;
  return (
    <section aria-labelledby="class-interests" className="stack">
      <h2 id="class-interests">{texts.title}</h2>
      {base === 0 ? (
        <p>{plural(locale, missing, texts.missing)}</p>
      ) : (
        <>
          <p className="soft">{fill(texts.base, { n: formatNumber(locale, base) })}</p>
          {interests === null ? (
            <p>{texts.tooClear}</p>
          ) : (
            <table className="table class-bands">
              <caption className="vh">{texts.caption}</caption>
              <thead>
                <tr>
                  <th scope="col">{texts.interest}</th>
                  <th scope="col">{texts.share}</th>
                </tr>
              </thead>
              <tbody>
                {interests.map(({ letter, band }) => (
                  <tr key={letter}>
                    <th scope="row">{names[letter]}</th>
                    <td>
                      <span className="class-band" data-band={band}>
                        {texts.bands[band]}
                      </span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <h3>{texts.clusters}</h3>
          {clusters.length === 0 ? <p>{texts.noClusters}</p> : null}
          <ul className="class-clusters">
            {clusters.map(({ id, band }) => {
              const found = titles.get(id);
              if (!found) return null;
              const words = fill(texts.cluster, { title: found.title, band: texts.bands[band] });
              return (
                <li key={id}>
                  <a href={`/${locale}${found.path}`}>{words}</a>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}
