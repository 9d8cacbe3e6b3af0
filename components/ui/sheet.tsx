import type { ReactNode } from "react";

/** A printed map: neat line, graduated edge. `legend` is a row of spans under it. */
export function Sheet({
  children,
  legend,
  className = "",
}: {
  children: ReactNode;
  legend?: ReactNode;
  className?: string;
}) {
  return (
    <div className={`sheet ${className}`.trim()}>
      <div className="in">
        {children}
        {legend ? <div className="legend">{legend}</div> : null}
      </div>
    </div>
  );
}
