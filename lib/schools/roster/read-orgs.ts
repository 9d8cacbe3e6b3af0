import type { RowData } from "../rules/roster/read-row";
import type { RowSink } from "./row-sink";

export type ReadOrg = { line: number; sourcedId: string; data: RowData };

/** How a run of one school knows itself among the orgs of a file. */
export type OwnSchool = {
  name: string;
  sourcedId: string | null;
  /** Its id in the last roster. */
  keyed: string | null;
};

const schools = (orgs: readonly ReadOrg[]) => orgs.filter(({ data }) => data.type === "school" && !data.gone);

/** The org that a run of one school is about; null where none can be told. */
export function ownOrg(orgs: readonly ReadOrg[], own: OwnSchool): ReadOrg | null {
  const there = schools(orgs);
  const by = (test: (org: ReadOrg) => boolean) => {
    const found = there.filter(test);
    return found.length === 1 ? found[0]! : null;
  };
  return (
    by(({ sourcedId }) => sourcedId === own.keyed) ??
    by(({ sourcedId }) => sourcedId === own.sourcedId) ??
    by(({ data }) => String(data.name).toLowerCase() === own.name.toLowerCase()) ??
    (there.length === 1 ? there[0]! : null)
  );
}

/** Stages orgs: one district at most, parents that are there, and for a run of one school the others as elsewhere. */
export function stageOrgs(
  orgs: readonly ReadOrg[],
  { file, own, bulk }: { file: string; own: OwnSchool | null; bulk: boolean },
  sink: RowSink,
) {
  const ids = new Set(orgs.map(({ sourcedId }) => sourcedId));
  const mine = own === null ? null : ownOrg(orgs, own);
  if (own !== null && mine === null && orgs.length > 0 && (bulk || own.keyed === null))
    sink.problem("no-own-school", file, null, null, own.name);
  let district: string | null = null;
  for (const org of orgs) {
    const { line, sourcedId, data } = org;
    const { parent, ...rest } = data;
    if (bulk && typeof parent === "string" && !ids.has(parent))
      sink.problem("unknown-parent", file, line, "parentSourcedId", parent);
    if (data.type === "district" && !data.gone && own === null) {
      if (district === null) district = sourcedId;
      else {
        sink.problem("second-district", file, line, "type", String(data.name));
        rest.type = "other";
      }
    }
    if (own !== null && data.type === "school" && org !== mine) rest.type = "elsewhere";
    sink.row("org", line, sourcedId, org === mine ? { ...rest, own: true } : rest);
  }
}
