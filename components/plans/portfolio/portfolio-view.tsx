import type { Named } from "@/lib/catalog/queries/list-named";
import { portfolioKinds, type PortfolioEntryView } from "@/lib/plans/rules/portfolio";
import type { Locale } from "@/lib/platform/texts";
import type { PortfolioTexts } from "../portfolio-texts";
import { type EntryAction, EntryItem } from "./entry-item";
import { PortfolioSums } from "./portfolio-sums";

type Props = {
  entries: readonly PortfolioEntryView[];
  /** Pathways that entries are about. */
  names: ReadonlyMap<string, Named>;
  today: Date;
  locale: Locale;
  texts: PortfolioTexts;
  mark?: EntryAction;
};

/** The pathway that an entry is about, by its id. */
export const pathwayOf = (about: string | null): string | null =>
  about?.startsWith("pathway:") ? about.slice("pathway:".length) : null;

/** Each kind that has entries as a line with stations; for its owner, the other kinds as places to begin. */
export function PortfolioView({ entries, names, today, locale, texts, mark }: Props) {
  const filled = portfolioKinds.filter((kind) => entries.some((entry) => entry.kind === kind));
  const empty = portfolioKinds.filter((kind) => !filled.includes(kind));
  const add = (kind: (typeof portfolioKinds)[number]) => `/${locale}/portfolio/new?kind=${kind}`;
  return (
    <>
      <PortfolioSums entries={entries} locale={locale} texts={texts} />
      {filled.map((kind) => (
        <section key={kind} className="portfolio-part" aria-labelledby={`kind-${kind}`}>
          <div className="portfolio-head">
            <h2 id={`kind-${kind}`}>{texts.kinds[kind].title}</h2>
            {mark ? (
              <a className="plain no-print" href={add(kind)}>
                {texts.kinds[kind].add}
              </a>
            ) : null}
          </div>
          <ol className="stations">
            {entries
              .filter((entry) => entry.kind === kind)
              .map((entry) => (
                <EntryItem
                  key={entry.id}
                  entry={entry}
                  about={names.get(pathwayOf(entry.about) ?? "")}
                  today={today}
                  locale={locale}
                  texts={texts}
                  mark={mark}
                />
              ))}
          </ol>
        </section>
      ))}
      {mark && empty.length > 0 ? (
        <ul className="portfolio-more no-print">
          {empty.map((kind) => (
            <li key={kind}>
              <h2>{texts.kinds[kind].title}</h2>
              <p>{texts.kinds[kind].empty}</p>
              <a className="plain" href={add(kind)}>
                {texts.kinds[kind].add}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
