import type { ReactNode } from "react";
import { Crumbs } from "@/components/ui/crumbs";
import { defaultPageSize, mostPerPage, openDataVersion } from "@/lib/catalog/rules/open-data";
import { openDataAttributions, openDataLicense } from "@/lib/catalog/rules/open-data-license";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { exploreTexts } from "../explore-texts";
import { openDataTexts } from "../open-data-texts";
import { CollectionFields } from "./collection-fields";

type Props = {
  locale: Locale;
  /** The address of the index, with the site's name. */
  base: string;
  onetVersion: string;
  /** One object as it is served, shortened. */
  example: { url: string; text: string } | null;
};

/** The open data for those who use it: where it is, what it holds, and what can be relied on. */
export function OpenDataPage({ locale, base, onetVersion, example }: Props) {
  const texts = openDataTexts(locale);
  const { addresses, license, promise } = texts;
  const rows = [
    ["", addresses.rows.index],
    ["/occupations", addresses.rows.page],
    [
      "/occupations?limit=50&after=29-1141.00",
      fill(addresses.rows.limit, { n: 50, most: formatNumber(locale, mostPerPage), page: defaultPageSize }),
    ],
    ["/occupations.csv", addresses.rows.csv],
    ["/clusters/national-16/health-science", addresses.rows.object],
  ] as const;
  return (
    <div className="page open-data">
      <Crumbs
        label={exploreTexts(locale).way}
        crumbs={[
          { href: `/${locale}/about-the-data`, label: exploreTexts(locale).about.title },
          { label: texts.title },
        ]}
      />
      <h1>{texts.title}</h1>
      <p className="lede">{texts.lede}</p>
      <Part id="start" title={texts.start.title}>
        <p>{texts.start.text}</p>
        <p>
          <a href="/api/v1/catalog">
            <code>{base}</code>
          </a>
        </p>
      </Part>
      <Part id="addresses" title={addresses.title}>
        <p>{fill(addresses.caption, { base })}</p>
        <table className="table stack-narrow" role="table" aria-labelledby="addresses">
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">
                {addresses.address}
              </th>
              <th scope="col" role="columnheader">
                {addresses.gives}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map(([end, gives]) => (
              <tr key={end} role="row">
                <th scope="row" role="rowheader">
                  <a href={`/api/v1/catalog${end}`}>
                    <code>{end || "/"}</code>
                  </a>
                </th>
                <td role="cell">{gives}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
      <CollectionFields locale={locale} />
      {example ? (
        <Part id="example" title={texts.example.title}>
          <p>{texts.example.text}</p>
          <p>
            <a href={new URL(example.url).pathname}>
              <code>{example.url}</code>
            </a>
          </p>
          <pre tabIndex={0} aria-label={texts.example.title}>
            <code>{example.text}</code>
          </pre>
        </Part>
      ) : null}
      <Points id="csv" title={texts.csv.title} items={texts.csv.items} />
      <Points id="rules" title={texts.rules.title} items={texts.rules.items} />
      <Points
        id="promise"
        title={promise.title}
        items={promise.items.map((item) => fill(item, { version: openDataVersion }))}
      />
      <Part id="license" title={license.title}>
        <p>{fill(license.text, { license: openDataLicense.name })}</p>
        <ul className="points" lang="en">
          {openDataAttributions(onetVersion).map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <p>
          <a href={`/${locale}/about-the-data`}>{license.more}</a>
        </p>
      </Part>
    </div>
  );
}

const Part = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section className="open-part" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);

const Points = ({ id, title, items }: { id: string; title: string; items: readonly string[] }) => (
  <Part id={id} title={title}>
    <ul className="points">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  </Part>
);
