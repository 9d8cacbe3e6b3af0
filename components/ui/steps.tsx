import type { ReactNode } from "react";

/** Numbered stations along one line. */
export function Steps({
  steps,
  level = 3,
}: {
  steps: readonly { title: ReactNode; text: ReactNode }[];
  level?: 2 | 3 | 4;
}) {
  const Heading = `h${level}` as const;
  return (
    <ol className="steps">
      {steps.map(({ title, text }, i) => (
        <li key={i}>
          <Heading>{title}</Heading>
          <p className="soft">{text}</p>
        </li>
      ))}
    </ol>
  );
}
