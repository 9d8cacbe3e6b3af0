import type { RequirementCondition, RequirementPart, RequirementSetContent, Words } from "./requirement-set";

const noTitle: Words = { en: "", es: "" };
const fresh = (id: string): RequirementPart => ({ id, title: noTitle, credits: 1, selectors: [] });

type Item = { readonly id: string };

const moved = <Some extends Item>(items: readonly Some[], id: string, by: 1 | -1): Some[] => {
  const from = items.findIndex((item) => item.id === id);
  const to = from + by;
  if (from === -1 || to < 0 || to >= items.length) return [...items];
  const next = [...items];
  [next[from], next[to]] = [next[to]!, next[from]!];
  return next;
};

/** Changes a list of lines and, below each, its parts, by the same rule. */
function deep<Part extends RequirementPart>(parts: readonly Part[], change: (list: readonly Part[]) => Part[]): Part[] {
  return change(parts).map((part) =>
    part.parts ? { ...part, parts: deep(part.parts as readonly Part[], change) } : part,
  );
}

const withPart = <Part extends RequirementPart>(list: readonly Part[], host: string, id: string): Part[] =>
  list.map((part) => (part.id === host ? { ...part, parts: [...(part.parts ?? []), fresh(id)] } : part));

/**
 * What one button of the form does: "add-line", "add-condition", "add-choice", "add-part:ID", "add-option:ID",
 * "remove:ID", "up:ID", "down:ID"; anything else changes nothing. `newId` makes an id that the set has not.
 */
export function editSet(
  set: RequirementSetContent,
  act: string,
  newId: (prefix: string) => string,
): RequirementSetContent {
  const [verb = "", id = ""] = act.split(":");
  const option = () => ({ id: newId("way"), title: noTitle });
  switch (verb) {
    case "add-line":
      return { ...set, lines: [...set.lines, fresh(newId("line"))] };
    case "add-part":
      return { ...set, lines: deep(set.lines, (list) => withPart(list, id, newId("part"))) };
    case "add-condition": {
      const condition: RequirementCondition = { id: newId("condition"), title: noTitle };
      return { ...set, conditions: [...set.conditions, condition] };
    }
    case "add-choice":
      return {
        ...set,
        choices: [...set.choices, { id: newId("choice"), title: noTitle, options: [option(), option()] }],
      };
    case "add-option":
      return {
        ...set,
        choices: set.choices.map((one) => (one.id === id ? { ...one, options: [...one.options, option()] } : one)),
      };
    case "remove":
      return remove(set, id);
    case "up":
    case "down": {
      const by = verb === "up" ? -1 : 1;
      return {
        ...set,
        lines: deep(set.lines, (list) => moved(list, id, by)),
        conditions: moved(set.conditions, id, by),
      };
    }
    default:
      return set;
  }
}

/** Takes something out, and what other lines say of it. */
function remove(set: RequirementSetContent, id: string): RequirementSetContent {
  const without = <Some extends Item>(list: readonly Some[]) => list.filter((item) => item.id !== id);
  return {
    ...set,
    lines: deep(set.lines, without).map(({ alsoWithin, way, parts, ...line }) => ({
      ...line,
      ...(parts?.length ? { parts } : {}),
      ...(alsoWithin?.some((place) => place !== id) ? { alsoWithin: alsoWithin.filter((place) => place !== id) } : {}),
      ...(way && way.choice !== id && way.option !== id ? { way } : {}),
    })),
    choices: without(set.choices).map((choice) => ({ ...choice, options: without(choice.options) })),
    conditions: without(set.conditions),
  };
}
