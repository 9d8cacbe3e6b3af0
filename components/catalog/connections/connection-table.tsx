import { Tile } from "@/components/ui/tile";
import type { ConnectedPart, ConnectionRow, FrameworkConnections } from "@/lib/catalog/queries/get-connections";
import { fill, formatNumber, formatPercent, type Locale } from "@/lib/platform/texts";
import { frameworkLabel } from "../framework-label";
import { overviewTexts } from "../overview-texts";

type Props = { locale: Locale; connections: FrameworkConnections };

/** Every connection with its number and examples, cluster by cluster; each name leads to its page. */
export function ConnectionTable({ locale, connections }: Props) {
  const texts = overviewTexts(locale).connections;
  const { from, to, pairs } = connections;
  const names = { from: frameworkLabel(locale, from), to: frameworkLabel(locale, to) };
  const parts = new Map(to.parts.map((part) => [part.id, part]));
  return (
    <table className="table stack-narrow connections" role="table">
      <caption className="vh">{fill(texts.tableCaption, names)}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {texts.to}
          </th>
          <th scope="col" role="columnheader" className="n">
            {texts.count}
          </th>
          <th scope="col" role="columnheader" className="n">
            {texts.part}
          </th>
          <th scope="col" role="columnheader">
            {texts.examples}
          </th>
        </tr>
      </thead>
      {from.parts.map((part) => {
        const own = pairs.filter((pair) => pair.from === part.id).sort((a, b) => b.count - a.count);
        return (
          <tbody key={part.id} role="rowgroup">
            <tr role="row" className="part-row">
              <th scope="rowgroup" role="rowheader" colSpan={4}>
                <span className="lettered">
                  {part.mark && part.hue ? <Tile mark={part.mark} hue={part.hue} /> : null}
                  <span>
                    <a href={`/${locale}${part.path}`}>{part.title}</a>
                    <small>
                      {own.length === 0
                        ? texts.none
                        : fill(texts.found, {
                            found: formatNumber(locale, part.found),
                            n: formatNumber(locale, part.occupations),
                          })}
                    </small>
                  </span>
                </span>
              </th>
            </tr>
            {own.map((pair) => (
              <Connection key={pair.to} locale={locale} pair={pair} from={part} to={parts.get(pair.to)!} />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

type ConnectionProps = { locale: Locale; pair: ConnectionRow; from: ConnectedPart; to: ConnectedPart };

function Connection({ locale, pair, from, to }: ConnectionProps) {
  const texts = overviewTexts(locale).connections;
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <span className="lettered">
          {to.mark && to.hue ? <Tile mark={to.mark} hue={to.hue} /> : null}
          <a href={`/${locale}${to.path}`}>{to.title}</a>
        </span>
      </th>
      <td role="cell" className="n" data-label={texts.count}>
        <b>{formatNumber(locale, pair.count)}</b>
      </td>
      <td role="cell" className="n" data-label={texts.part}>
        <span>{formatPercent(locale, Math.round((pair.count / from.occupations) * 100))}</span>
      </td>
      <td role="cell">
        {pair.examples.map(({ code, title, language }, i) => (
          <span key={code} lang={language === locale ? undefined : language}>
            {i > 0 ? "; " : null}
            <a href={`/${locale}/occupations/${code}`}>{title}</a>
          </span>
        ))}
      </td>
    </tr>
  );
}
