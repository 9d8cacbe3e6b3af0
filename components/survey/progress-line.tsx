type Props = {
  /** 1 is the first question; one more than `total` when all are through. */
  position: number;
  total: number;
  /** The positions at which a part begins. */
  starts: readonly number[];
  label: string;
};

const left = 14;
const width = 732;
const most = 12;

/** How far one has walked: stations at even distances, a larger one where a part begins. */
export function ProgressLine({ position, total, starts, label }: Props) {
  const at = (question: number) => Math.round(left + ((question - 1) / Math.max(1, total - 1)) * width);
  const here = Math.min(position, total);
  const every = Math.ceil(total / most);
  const isNearStart = (question: number) =>
    starts.some((start) => start !== question && Math.abs(start - question) < every);
  const stations = Array.from({ length: total }, (_, i) => i + 1).filter(
    (question) =>
      starts.includes(question) || (((question - 1) % every === 0 || question === total) && !isNearStart(question)),
  );
  return (
    <svg className="walked" viewBox="0 0 760 44" role="img" aria-label={label}>
      <path className="done" d={`M${left} 22H${at(here)}`} />
      {here < total ? <path className="ahead" d={`M${at(here)} 22H${left + width}`} /> : null}
      {stations.map((question) => (
        <circle
          key={question}
          className={question < position ? "stop done" : "stop"}
          cx={at(question)}
          cy="22"
          r={question > 1 && starts.includes(question) ? 13 : 9}
        />
      ))}
      {position <= total ? <circle className="here" cx={at(here)} cy="22" r="12" /> : null}
    </svg>
  );
}
