import { ClusterMark } from "./cluster-mark";
import { hueStyle } from "./hue";

/** Without `hue` the tile takes the hue of what it stands in. */
export function Tile({ mark, hue, size = "small" }: { mark: string; hue?: string; size?: "small" | "big" }) {
  return (
    <span className={size === "big" ? "tile big" : "tile"} style={hue ? hueStyle(hue) : undefined}>
      <ClusterMark mark={mark} />
    </span>
  );
}
