import { Table } from "@/components/ui/table";
import { fill, formatNumber } from "@/lib/platform/texts";
import { scales } from "@/lib/survey/rules/instrument";
import { resultTexts } from "../result-texts";
import { surveyTexts } from "../texts";
import type { ResultData } from "./result-data";

/** Less than so many of the 40 points is no change worth telling. */
const leastMove = 1.5;

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
  const added = now.topClusters.filter((cluster) => !then.topClusters.includes(cluster));
  const gone = then.topClusters.filter((cluster) => !now.topClusters.includes(cluster));
  const change = (by: number) =>
    Math.abs(by) < leastMove ? texts.same : fill(by > 0 ? texts.up : texts.down, { n: number(Math.abs(by)) });
  return (
    <section className="part stack moved no-print" aria-labelledby="moved">
      <h2 id="moved">{texts.title}</h2>
      <p>{fill(texts.text, { date: formatDay(then.createdAt) })}</p>
      {now.scoringVersion === then.scoringVersion ? null : (
        <p className="sm soft">{fill(texts.versions, { then: then.scoringVersion, now: now.scoringVersion })}</p>
      )}
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
        rows={scales.map((scale, i) => ({ scale, then: then.interests[i] ?? 0, now: now.interests[i] ?? 0 }))}
        rowKey={({ scale }) => scale}
        columns={[
          { key: "interest", label: texts.interest, cell: ({ scale }) => interests[scale] },
          { key: "then", label: texts.then, numeric: true, cell: (row) => number(row.then) },
          { key: "now", label: texts.now, numeric: true, cell: (row) => number(row.now) },
          { key: "change", label: texts.change, cell: (row) => change(row.now - row.then) },
        ]}
      />
    </section>
  );
}
