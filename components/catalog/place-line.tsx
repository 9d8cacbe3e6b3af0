import type { ReactNode } from "react";
import { Bullet } from "@/components/ui/bullet";
import { hueStyle } from "@/components/ui/hue";
import { Tile } from "@/components/ui/tile";
import type { OccupationPlaceName } from "@/lib/catalog/queries/occupation-places";
import type { Locale } from "@/lib/platform/texts";

type Props = {
  locale: Locale;
  place: Pick<OccupationPlaceName, "cluster" | "pathway">;
  /** What is said of this place at the end of its line. */
  children?: ReactNode;
};

/** One cluster, and the pathway of it, that something of the catalogue stands in. */
export function PlaceLine({ locale, place: { cluster, pathway }, children }: Props) {
  return (
    <li style={hueStyle(cluster.hue)}>
      <Tile mark={cluster.mark} />
      <span>
        <a href={`/${locale}${cluster.path}`}>{cluster.title}</a>
        {pathway ? (
          <span className="place-pathway">
            <Bullet letter={pathway.letter} line={pathway.line} />
            <a href={`/${locale}${pathway.path}`}>{pathway.title}</a>
          </span>
        ) : null}
      </span>
      {children}
    </li>
  );
}
