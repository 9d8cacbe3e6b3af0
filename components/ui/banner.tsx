import type { ReactNode } from "react";
import { ClusterMark } from "./cluster-mark";
import { type Crumb, Crumbs } from "./crumbs";
import { hueStyle } from "./hue";
import { Tile } from "./tile";

type Props = {
  hue: string;
  title: ReactNode;
  pale?: boolean;
  mark?: string;
  /** The mark as a tile, before what only belongs to the cluster. */
  tile?: string | undefined;
  lede?: ReactNode;
  crumbs?: readonly Crumb[];
  crumbsLabel?: string;
  sums?: readonly { value: ReactNode; label: string }[];
  /** What can be done with it, at the end of the row. */
  aside?: ReactNode;
  children?: ReactNode;
};

/** The head of a page in its cluster's colour: strong for a cluster, pale for what belongs to it. */
export function Banner({ hue, title, pale, mark, tile, lede, crumbs, crumbsLabel = "", sums, aside, children }: Props) {
  return (
    <div className={pale ? "banner pale contours" : "banner contours"} style={hueStyle(hue)}>
      <div className="page">
        {crumbs ? <Crumbs crumbs={crumbs} label={crumbsLabel} /> : null}
        <div className="banner-in">
          {mark ? <ClusterMark mark={mark} className="huge" /> : null}
          {tile ? <Tile mark={tile} size="big" /> : null}
          <div className="banner-text">
            <h1>{title}</h1>
            {lede ? <p className="lede">{lede}</p> : null}
          </div>
          {sums ? (
            <dl className="sum">
              {sums.map(({ value, label }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          ) : null}
          {aside}
        </div>
        {children}
      </div>
    </div>
  );
}
