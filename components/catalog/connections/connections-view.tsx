import { Crumbs } from "@/components/ui/crumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Sheet } from "@/components/ui/sheet";
import type { FrameworkConnections } from "@/lib/catalog/queries/get-connections";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { frameworkLabel } from "../framework-label";
import { overviewTexts } from "../overview-texts";
import { ConnectionTable } from "./connection-table";
import { FlowPicture, narrowFlow, wideFlow } from "./flow-picture";

type Props = { locale: Locale; connections: FrameworkConnections };

/** How one framework meets another: drawn, and as a table. */
export function ConnectionsView({ locale, connections }: Props) {
  const texts = overviewTexts(locale).connections;
  const { from, to, total } = connections;
  const names = { from: frameworkLabel(locale, from), to: frameworkLabel(locale, to) };
  const title = fill(texts.pairTitle, names);
  return (
    <div className="page connections-page">
      <Crumbs
        label={texts.crumbs}
        crumbs={[
          { href: `/${locale}/clusters`, label: texts.all },
          { href: `/${locale}/connections`, label: texts.index },
          { label: title },
        ]}
      />
      <div className="part-head">
        <div>
          <h1>{title}</h1>
          {total > 0 ? <p className="lede">{fill(texts.pairLede, { n: formatNumber(locale, total) })}</p> : null}
        </div>
        <p className="no-print">
          <a href={`/${locale}/connections/${to.code}/${from.code}`}>
            {fill(texts.turn, { from: names.to, to: names.from })}
          </a>
        </p>
      </div>
      {total === 0 ? (
        <EmptyState level={2} title={texts.emptyTitle} text={texts.empty} />
      ) : (
        <>
          <Sheet
            edge={9}
            legend={
              <>
                <span>{texts.legend}</span>
                <span>{texts.legendColor}</span>
                <span>{texts.thin}</span>
                <span>{texts.overlap}</span>
              </>
            }
          >
            <div className="only-wide">
              <FlowPicture locale={locale} connections={connections} drawing={wideFlow} />
            </div>
            <div className="only-narrow">
              <FlowPicture locale={locale} connections={connections} drawing={narrowFlow} />
            </div>
          </Sheet>
          <section className="part">
            <h2>{texts.table}</h2>
            <ConnectionTable locale={locale} connections={connections} />
          </section>
        </>
      )}
    </div>
  );
}
