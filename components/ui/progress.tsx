type Props = {
  /** Steps already made, 0 to `total`. */
  done: number;
  total: number;
  /** Says the same in words: "Question 16 of 30". */
  label: string;
  /** Stations drawn along the line, both ends counted; 7 unless told. */
  stations?: number;
};

const start = 14;
const length = 732;

/** A walked line: solid behind, dotted ahead, the red dot where one stands. */
export function Progress({ done, total, label, stations = 7 }: Props) {
  const share = total > 0 ? Math.min(1, Math.max(0, done / total)) : 0;
  const here = start + share * length;
  const stops = Array.from({ length: stations }, (_, i) => start + (i / (stations - 1)) * length);
  return (
    <svg className="walked" viewBox="0 0 760 44" role="img" aria-label={label}>
      <path d={`M${here} 22H${start + length}`} className="ahead" />
      <path d={`M${start} 22H${here}`} className="behind" />
      {stops
        .filter((x) => Math.abs(x - here) > 22)
        .map((x) => (
          <circle key={x} cx={x} cy="22" r="9" className={x < here ? "passed" : "coming"} />
        ))}
      <circle cx={here} cy="22" r="12" className="now" />
    </svg>
  );
}
