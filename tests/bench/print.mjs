const number = (value, digits) =>
  value === null || value === undefined
    ? ""
    : value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });

const verdict = ({ wanted, meets }) => (wanted === undefined ? "" : `${meets ? "meets" : "misses"} ${wanted}`);

const columns = [
  ["", ({ name }) => name],
  ["a second", ({ rate }) => number(rate, rate < 100 ? 1 : 0)],
  ["p50 ms", ({ p50 }) => number(p50, 1)],
  ["p95 ms", ({ p95 }) => number(p95, 1)],
  ["p99 ms", ({ p99 }) => number(p99, 1)],
  ["CPU ms each", ({ cost }) => number(cost, 2)],
  ["bytes", ({ bytes }) => number(bytes, 0)],
  ["failed", ({ failed }) => (failed ? number(failed, 0) : "")],
  ["of limit", ({ ratio }) => number(ratio, 2)],
  ["by CPU", ({ ratioByCost }) => number(ratioByCost, 2)],
  ["", verdict],
  ["the limit", ({ limit }) => limit ?? ""],
];
const isText = (index) => index === 0 || index >= 10;

const table = (rows) => {
  const lines = [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index].length)));
  return lines.map((line) =>
    line
      .map((cell, index) => (isText(index) ? cell.padEnd(widths[index]) : cell.padStart(widths[index])))
      .join("  ")
      .trimEnd(),
  );
};

/** One bench on the terminal: its rows, its single figures, and what could not be measured. */
export const print = (name, { rows, figures = [], skipped = [], load }, { seconds, rounds, connections }) => {
  console.log(`\n== ${name}: medians of ${rounds} interleaved rounds of ${seconds} s, ${connections} connections`);
  for (const line of table(rows)) console.log(line);
  for (const { name: what, value, unit, digits = 0 } of figures) {
    console.log(`${what}: ${number(value, digits)} ${unit}`);
  }
  for (const sentence of skipped) console.log(`skipped: ${sentence}`);
  console.log(`load average ${load.before} before, ${load.after} after`);
};
