type Props = { position: number; total: number; secondPart: number; label: string };

const left = 14;
const width = 732;
const every = 5;

/** How far one has walked: a station every five questions, a change where the second part begins. */
export function ProgressLine({ position, total, secondPart, label }: Props) {
  const at = (question: number) => left + ((question - 1) / Math.max(1, total - 1)) * width;
  const here = Math.min(position, total);
  const stations = Array.from({ length: total }, (_, i) => i + 1).filter(
    (question) => (question - 1) % every === 0 || question === total,
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
          r={question === secondPart ? 13 : 9}
        />
      ))}
      {position <= total ? <circle className="here" cx={at(here)} cy="22" r="12" /> : null}
    </svg>
  );
}
