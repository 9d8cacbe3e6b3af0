import type { ReactNode } from "react";

/** Promises, each with a blaze. */
export function Blazes({ items }: { items: readonly { title: ReactNode; text: ReactNode }[] }) {
  return (
    <ul className="blazes">
      {items.map(({ title, text }, i) => (
        <li key={i}>
          <h3>{title}</h3>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  );
}
