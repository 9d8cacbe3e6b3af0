import type { Finding, Offered, Reasons } from "./match-verdict";
import type { Seeker } from "./seeker";

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/**
 * Whether it is where the person is, or can be done from home by whoever said that they would. Two towns of one state
 * are neither near nor far: Waymark knows no distances.
 */
export function placeMatch(
  seeker: Pick<Seeker, "town" | "region" | "remote">,
  offered: Pick<Offered, "town" | "region" | "remote">,
): Finding<Reasons["place"]> {
  if (offered.remote && seeker.remote) return { state: "met", reason: { by: "home" } };
  const there = compareTowns(seeker, offered);
  // Work from home is no other place for whoever did not say that they would not do it.
  return offered.remote && there.state !== "met" ? { state: "unknown", lacks: "seeker" } : there;
}

type Place = Pick<Seeker, "town" | "region">;

function compareTowns(here: Place, there: Place): Finding<Reasons["place"]> {
  if (there.town === "" && there.region === "") return { state: "unknown", lacks: "opportunity" };
  if (here.town === "" && here.region === "") return { state: "unknown", lacks: "seeker" };
  const regions = here.region !== "" && there.region !== "";
  if (regions && !same(here.region, there.region)) return { state: "missed" };
  if (here.town !== "" && there.town !== "")
    return same(here.town, there.town)
      ? { state: "met", reason: { by: "town" } }
      : { state: "unknown", lacks: "distance" };
  if (regions) return { state: "met", reason: { by: "region" } };
  return { state: "unknown", lacks: there.region === "" ? "opportunity" : "seeker" };
}
