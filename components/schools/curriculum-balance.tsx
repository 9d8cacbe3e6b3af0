import type { CSSProperties } from "react";

type Props = {
  /** Null: not shown. */
  wanted: number | null;
  /** Null: not known. */
  places: number | null;
};

/** Students as a bar, places as a mark across it: a bar beyond the mark is too long. Draws nothing where one is unknown. */
export function CurriculumBalance({ wanted, places }: Props) {
  if (wanted === null || places === null || wanted + places === 0) return null;
  const most = Math.max(wanted, places);
  const share = (value: number) => `${Math.round((value / most) * 100)}%`;
  return (
    <span
      className="curriculum-balance"
      data-over={wanted > places ? "" : undefined}
      aria-hidden="true"
      style={{ "--wanted": share(wanted), "--places": share(places) } as CSSProperties}
    />
  );
}
