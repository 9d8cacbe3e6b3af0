import type { ReactNode } from "react";

export type Column<Row> = {
  key: string;
  label: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures stand to the right, in even digits. */
  numeric?: boolean;
  /** What a narrow screen writes beside the cell; the label where that is a text. */
  narrowLabel?: string;
};

type Props<Row> = {
  caption: ReactNode;
  /** Read aloud only, where a heading above already says it. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** How it fits a narrow screen: rows stacked (default), or scrolled sideways where columns must be compared. */
  narrow?: "stack" | "scroll";
  className?: string;
};

const narrowLabel = <Row,>({ narrowLabel, label }: Column<Row>) =>
  narrowLabel ?? (typeof label === "string" ? label : undefined);

/** The first column names the row. Roles are spelled out because stacked rows lose them in some browsers. */
export function Table<Row>(props: Props<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, narrow = "stack", className = "" } = props;
  const table = (
    <table className={`table ${narrow === "stack" ? "stack-narrow" : ""} ${className}`.trim()} role="table">
      <caption className={captionHidden ? "vh" : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} scope="col" role="columnheader" className={column.numeric ? "n" : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column, i) =>
              i === 0 ? (
                <th key={column.key} scope="row" role="rowheader">
                  {column.cell(row)}
                </th>
              ) : (
                <td
                  key={column.key}
                  role="cell"
                  className={column.numeric ? "n" : undefined}
                  data-label={narrowLabel(column)}
                >
                  <span>{column.cell(row)}</span>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (narrow === "stack") return table;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={typeof caption === "string" ? caption : undefined}>
      {table}
    </div>
  );
}
