import { type BrowseQuery, sorts } from "@/lib/catalog/rules/browse";
import { browseAddress } from "@/lib/catalog/rules/browse-address";
import type { Locale } from "@/lib/platform/texts";
import { browseTexts } from "../browse-texts";

type Props = { locale: Locale; query: BrowseQuery; defaultFramework: string };

export function SortLinks({ locale, query, defaultFramework }: Props) {
  const texts = browseTexts(locale).browse;
  return (
    <nav className="sorts no-print" aria-label={texts.sortBy}>
      <span aria-hidden="true">{texts.sortBy}:</span>
      <ul>
        {sorts.map((sort) => (
          <li key={sort}>
            <a
              href={`/${locale}/occupations${browseAddress({ ...query, sort, after: null }, defaultFramework)}`}
              aria-current={sort === query.sort ? "true" : undefined}
            >
              {texts.sorts[sort]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
