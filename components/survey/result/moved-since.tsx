import { Table } from "@/components/ui/table";
import { fill, formatNumber } from "@/lib/platform/texts";
import { compareResults } from "@/lib/survey/rules/compare-results";
import { resultTexts } from "../result-texts";
import { surveyTexts } from "../texts";
import type { ResultData } from "./result-data";

/** What moved between this result and the one before it; both stay as they were scored. */
export function MovedSince({ result }: { result: ResultData }) {
  const { locale, results, id, told, formatDay } = result;
  const place = results.findIndex((each) => each.id === id);
  const [now, then] = [results[place], results[place + 1]];
  if (!now || !then) return null;
  const { moved: texts } = resultTexts(locale);
  const { interests } = surveyTexts(locale);
  const number = (n: number) => formatNumber(locale, n, { maximumFractionDigits: 0 });
  const name = (cluster: string) => told.places.get(cluster)?.title ?? cluster;
  const { added, gone, interests: moves, rescored } = compareResults(then, now);
  const change = (by: number) =>
    by === 0 ? texts.same : fill(by > 0 ? texts.up : texts.down, { n: number(Math.abs(by)) });
  return (
    <section className="part stack moved no-print" aria-labelledby="moved">
      <h2 id="moved">{texts.title}</h2>
      <p>{fill(texts.text, { date: formatDay(then.createdAt) })}</p>
      {rescored ? (
        <p className="sm soft">{fill(texts.versions, { then: then.scoringVersion, now: now.scoringVersion })}</p>
      ) : null}
      <ul>
        {added.length + gone.length === 0 ? <li>{texts.sameFirst}</li> : null}
        {added.map((cluster) => (
          <li key={cluster}>{fill(texts.newFirst, { name: name(cluster) })}</li>
        ))}
        {gone.map((cluster) => (
          <li key={cluster}>{fill(texts.gone, { name: name(cluster) })}</li>
        ))}
      </ul>
      <Table
        caption={texts.title}
        captionHidden
        rows={moves}
        rowKey={({ scale }) => scale}
        columns={[
          { key: "interest", label: texts.interest, cell: ({ scale }) => interests[scale] },
          { key: "then", label: texts.then, numeric: true, cell: (row) => number(row.then) },
          { key: "now", label: texts.now, numeric: true, cell: (row) => number(row.now) },
          { key: "change", label: texts.change, cell: ({ by }) => change(by) },
        ]}
      />
    </section>
  );
}
