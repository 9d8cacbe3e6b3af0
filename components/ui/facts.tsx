import type { ReactNode } from "react";

export type Fact = { label: ReactNode; value: ReactNode; note?: ReactNode };

/** A strip of the few numbers that matter. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value, note }, i) => (
        <div key={i}>
          <dt>{label}</dt>
          <dd>
            {value}
            {note ? <small>{note}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
