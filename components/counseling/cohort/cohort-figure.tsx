import type { CohortTable } from "@/lib/counseling/rules/cohort";
import type { CohortTexts } from "../cohort-texts";

type Props = { table: CohortTable; rowNames: readonly string[]; columnNames: readonly string[]; texts: CohortTexts };

/** Each number as a square of its share of the column, on a scale whose end is the largest share; hidden ones hatched. */
export function CohortFigure({ table, rowNames, columnNames, texts }: Props) {
  const known = ({ cells }: CohortTable["rows"][number], j: number) => {
    const [count, total] = [cells[j], table.columns[j]!.total];
    return count === null || count === undefined || total === null || total === 0 ? null : count / total;
  };
  const shares = table.rows.map((row) => table.columns.map((_, j) => known(row, j)));
  const most = Math.max(0.01, ...shares.flat().map((share) => share ?? 0));
  const width = table.columns.length * 40;
  return (
    <div className="cohort-figure" aria-hidden="true">
      <div className="cohort-heads">
        <span />
        <div>
          {columnNames.map((name, j) => (
            <span key={table.columns[j]!.keys.join()}>{name}</span>
          ))}
        </div>
      </div>
      {table.rows.map(({ keys, cells }, i) => (
        <div key={keys.join()}>
          <span>{rowNames[i]}</span>
          <svg viewBox={`0 0 ${width} 24`} preserveAspectRatio="none">
            {cells.map((count, j) => (
              <g key={table.columns[j]!.keys.join()}>
                <rect className={count === null ? "cell-hidden" : "cell-empty"} x={j * 40} width="40" height="24" />
                {count === null ? (
                  <path className="cell-hatch" d={hatch(j * 40)} />
                ) : (
                  <rect className="cell-full" x={j * 40} width="40" height="24" opacity={(shares[i]![j] ?? 0) / most} />
                )}
              </g>
            ))}
          </svg>
        </div>
      ))}
      <p className="cohort-key">
        <span className="key-few">{texts.key.few}</span>
        <span className="key-many">{texts.key.many}</span>
        <span className="key-hidden">{texts.key.hidden}</span>
        <span className="soft">{texts.picture}</span>
      </p>
    </div>
  );
}

const hatch = (x: number) => [8, 16, 24, 32].map((step) => `M${x + step - 8} 24 L${x + step + 8} 0`).join(" ");
