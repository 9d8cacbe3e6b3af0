import { collections, fieldsOf } from "@/lib/catalog/rules/open-data";
import { fill, type Locale } from "@/lib/platform/texts";
import { openDataTexts } from "../open-data-texts";

/** Each collection with what its fields mean; the names come from the contract itself. */
export function CollectionFields({ locale }: { locale: Locale }) {
  const { collections: texts, fields } = openDataTexts(locale);
  const meanings: Record<string, string> = fields;
  return (
    <section className="open-part" aria-labelledby="collections">
      <h2 id="collections">{texts.title}</h2>
      <p>{texts.intro}</p>
      {collections.map((name) => (
        <section key={name} className="open-collection" aria-labelledby={`of-${name}`}>
          <h3 id={`of-${name}`}>{texts.names[name].title}</h3>
          <p>
            {texts.names[name].text}{" "}
            <a href={`/api/v1/catalog/${name}`}>
              <code>/{name}</code>
            </a>{" "}
            <a href={`/api/v1/catalog/${name}.csv`}>
              <code>/{name}.csv</code>
            </a>
          </p>
          <details>
            <summary className="chev">{fill(texts.show, { name: texts.names[name].title })}</summary>
            <dl>
              {fieldsOf(name).map((field) => (
                <div key={field}>
                  <dt>
                    <code>{field}</code>
                  </dt>
                  <dd>{meanings[field.replace(".", "_")]}</dd>
                </div>
              ))}
            </dl>
          </details>
        </section>
      ))}
    </section>
  );
}
