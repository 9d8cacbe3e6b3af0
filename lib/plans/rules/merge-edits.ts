import type { PlanContent } from "./content";
import type { Edit } from "./edits";

/** What an edit is about: an entry by its id, a course by its code, or a part of the whole plan. */
function target(edit: Edit): string {
  if ("id" in edit) return edit.id;
  if (edit.kind === "add") return `code:${edit.code.trim().toUpperCase()}`;
  if (edit.kind === "addOwn" || edit.kind === "addStep") return `title:${edit.title.trim().toLowerCase()}`;
  return edit.kind;
}

/** What someone else changed between two contents, in the same words as `target`. */
function touched(base: PlanContent, newest: PlanContent): Set<string> {
  const changed = new Set<string>();
  for (const field of ["courses", "steps"] as const) {
    const before = new Map(base[field].map((entry) => [entry.id, entry]));
    const after = new Map(newest[field].map((entry) => [entry.id, entry]));
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      if (JSON.stringify(before.get(id)) !== JSON.stringify(after.get(id))) changed.add(id);
      const added = before.has(id) ? undefined : after.get(id);
      if (!added) continue;
      changed.add(`title:${added.title.trim().toLowerCase()}`);
      if ("code" in added && added.code) changed.add(`code:${added.code.toUpperCase()}`);
    }
  }
  if (base.title !== newest.title) changed.add("setTitle");
  if (base.reason !== newest.reason) changed.add("setReason");
  if (JSON.stringify(base.rules) !== JSON.stringify(newest.rules)) changed.add("setRules");
  if (base.classOf !== newest.classOf) changed.add("setClassOf");
  if (base.occupationCode !== newest.occupationCode) changed.add("setOccupation");
  if (base.pathwayId !== newest.pathwayId) changed.add("switchPathway");
  return changed;
}

/**
 * Which of one's edits touch what someone else changed between `base` and `newest` (`clashing`), and which stand beside
 * it (`free`) and can be done again on the newest content. A change of the whole pathway with new courses clashes with
 * every change.
 */
export function mergeEdits(
  base: PlanContent,
  newest: PlanContent,
  edits: readonly Edit[],
): { free: Edit[]; clashing: Edit[] } {
  const theirs = touched(base, newest);
  const clashes = (edit: Edit) =>
    edit.kind === "switchPathway" && edit.refit ? theirs.size > 0 : theirs.has(target(edit));
  return { free: edits.filter((edit) => !clashes(edit)), clashing: edits.filter(clashes) };
}
