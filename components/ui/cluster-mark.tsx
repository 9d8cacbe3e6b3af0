import { marks, type Mark } from "./marks";

type Props = { mark: string; className?: string };

/** A cluster's mark; always beside its name, so it is silent for a screen reader. */
export function ClusterMark({ mark, className = "" }: Props) {
  const drawing: Mark | undefined = (marks as Record<string, Mark>)[mark];
  if (!drawing) throw new Error(`No mark "${mark}" is drawn`);
  return (
    <svg className={`mark ${className}`.trim()} viewBox="0 0 24 24" aria-hidden="true">
      <path d={drawing.path} />
      {drawing.circles?.map(({ dot, ...circle }) => (
        <circle key={circle.cx} {...circle} {...(dot ? { fill: "currentColor", stroke: "none" } : {})} />
      ))}
    </svg>
  );
}
