import { findSetMistakes, findShortfalls, type MistakeProblem, type SetMistake } from "./requirement-mistakes";
import { addToSet, type RequirementPart, type RequirementSetContent } from "./requirement-set";

/** A mistake at the field of what has this id; "" is the whole set. */
export type FieldMistake = { id: string; field: string; problem: MistakeProblem; detail?: string };

function idAt(set: RequirementSetContent, at: string): string {
  const [list, index, ...below] = at.split(".");
  if (!list) return "";
  let part: RequirementPart | { id: string } | undefined =
    set[list as "lines" | "choices" | "conditions"][Number(index)];
  for (let i = 1; i < below.length; i += 2) part = (part as RequirementPart).parts?.[Number(below[i])];
  return part?.id ?? "";
}

/**
 * What keeps a draft from being published, by the ids of its lines. Additions are looked at as they would hold, on
 * what is below them; what is wrong only there is told at the whole set.
 */
export function findDraftMistakes(draft: RequirementSetContent, below: RequirementSetContent | null): FieldMistake[] {
  const whole = below ? addToSet(below, draft) : draft;
  const own = new Set([
    "",
    ...draft.lines.flatMap(function ids(part: RequirementPart): string[] {
      return [part.id, ...(part.parts ?? []).flatMap(ids)];
    }),
    ...draft.choices.map(({ id }) => id),
    ...draft.conditions.map(({ id }) => id),
  ]);
  const name = (set: RequirementSetContent, { at, ...mistake }: SetMistake): FieldMistake => {
    const id = idAt(set, at);
    return { ...mistake, id: own.has(id) ? id : "" };
  };
  return [
    ...findSetMistakes(whole).map((mistake) => name(whole, mistake)),
    ...(below ? findShortfalls(below, draft).map((mistake) => name(draft, mistake)) : []),
  ];
}
