import type { CSSProperties, ReactNode } from "react";

type Props = {
  children: ReactNode;
  /** A row of spans under the drawing. */
  legend?: ReactNode;
  /** Parts of the graduated edge, for a drawing that brings none of its own. */
  edge?: number;
  className?: string;
};

/** A printed map with a double neat line. */
export function Sheet({ children, legend, edge, className = "" }: Props) {
  return (
    <div className={`sheet ${className}`.trim()}>
      <div className="in">
        {edge ? <div className="edge" style={{ "--parts": edge } as CSSProperties} /> : null}
        {children}
        {legend ? <div className="legend">{legend}</div> : null}
      </div>
    </div>
  );
}
