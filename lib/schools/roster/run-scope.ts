import { now } from "@/lib/platform/clock";
import type { RosterCounts } from "../rules/roster/counts";
import type { RosterScope } from "./roster-scope";

type Run = { id: string; districtId: string | null; schoolId: string | null; kind: "ONEROSTER" | "NAMES" };

export const todayOf = (at: Date = now()): string => at.toISOString().slice(0, 10);

/** What a run is about. A district that it brings gets the run's own id. */
export const scopeOf = (
  run: Run,
  { modes, names }: Pick<RosterCounts, "modes" | "names">,
  today: string,
): RosterScope => ({
  runId: run.id,
  sourceId: run.schoolId ?? run.districtId ?? run.id,
  districtId: run.schoolId === null ? run.districtId : null,
  schoolId: run.schoolId,
  kind: run.kind,
  modes,
  names,
  today,
});
