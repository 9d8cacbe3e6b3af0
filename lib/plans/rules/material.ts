import type { PlanContent } from "./content";

/** Parts of a plan that a school may leave out of what an approval is bound to. */
export const looseParts = ["notes", "title", "reason", "steps"] as const;
export type LoosePart = (typeof looseParts)[number];

/** What holds without a school, and until a school says otherwise. */
export const usuallyLoose: readonly LoosePart[] = ["notes", "title", "reason"];

export const isLoosePart = (part: string): part is LoosePart => (looseParts as readonly string[]).includes(part);

const byText = <Item>(items: readonly Item[], text: (item: Item) => string): Item[] =>
  items
    .map((item) => [text(item), item] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, item]) => item);

/**
 * What an approval and a signature are bound to: the content without the parts that the school leaves free
 * (`immaterial`, see `looseParts`), without ids, and with courses and steps in an order that does not depend on how
 * they came in. Equal plans give an equal part.
 */
export function materialPart(content: PlanContent, immaterial: readonly string[]) {
  const free = (part: LoosePart) => immaterial.includes(part);
  const note = (text: string | undefined) => (free("notes") || !text ? {} : { note: text });
  const courses = content.courses.map(({ id: _id, note: own, ...course }) => ({ ...course, ...note(own) }));
  const steps = content.steps.map(({ id: _id, note: own, ...step }) => ({ ...step, ...note(own) }));
  const key = (item: (typeof courses)[number] | (typeof steps)[number]) =>
    JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    version: content.version,
    pathwayId: content.pathwayId,
    occupationCode: content.occupationCode,
    rules: { set: content.rules.set, supplements: [...content.rules.supplements].sort() },
    classOf: content.classOf,
    courses: byText(courses, key),
    ...(free("title") ? {} : { title: content.title }),
    ...(free("reason") ? {} : { reason: content.reason }),
    ...(free("steps") ? {} : { steps: byText(steps, key) }),
  };
}

/** Whether two contents say the same in everything that an approval is bound to. */
export const sameMaterial = (a: PlanContent, b: PlanContent, immaterial: readonly string[]): boolean =>
  JSON.stringify(sorted(materialPart(a, immaterial))) === JSON.stringify(sorted(materialPart(b, immaterial)));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
