import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { BrowseQuery } from "@/lib/catalog/rules/browse";
import { browseAddress, noFilters, withoutFilter } from "@/lib/catalog/rules/browse-address";
import { fill, type Locale } from "@/lib/platform/texts";
import { browseTexts } from "../browse-texts";
import type { ActiveFilter } from "./filter-words";

type Props = { locale: Locale; query: BrowseQuery; active: readonly ActiveFilter[]; defaultFramework: string };

/** What narrows the list now, each a link to the list without it. */
export function ActiveFilters({ locale, query, active, defaultFramework }: Props) {
  if (active.length === 0) return null;
  const texts = browseTexts(locale).browse;
  const to = (wanted: BrowseQuery) => `/${locale}/occupations${browseAddress(wanted, defaultFramework)}`;
  return (
    <div className="chips">
      <h2 className="vh">{texts.active}</h2>
      <ul>
        {active.map(({ name, value, label }) => (
          <li key={`${name} ${value}`}>
            <a href={to(withoutFilter(query, name, value))}>
              <VisuallyHidden>{texts.remove} </VisuallyHidden>
              {name === "only" || name === "cluster"
                ? label
                : fill(texts.chipOf, { filter: texts.names[name], value: label })}
            </a>
          </li>
        ))}
        <li>
          <a className="chips-clear no-print" href={to({ ...query, after: null, filters: noFilters() })}>
            {texts.clear}
          </a>
        </li>
      </ul>
    </div>
  );
}
