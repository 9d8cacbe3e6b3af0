import type { CheckedCourse } from "./checked-course";
import type { LineCheck } from "./check-requirements";
import type { CountCheck } from "./close-missing";
import type { RequirementPart } from "./requirement-set";
import { type AskedSlot, type Combination, freeLine } from "./requirement-slots";

type Found = {
  combination: Combination;
  slots: readonly AskedSlot[];
  placed: readonly ReadonlyMap<number, number>[];
  missingBySlot: readonly number[];
  courses: readonly CheckedCourse[];
  counts: readonly CountCheck[];
  isDemonstrated: (id: string) => boolean;
};

/** The placement, told line by line in the order of the set. */
export function tellLines({
  combination: { lines, within },
  slots,
  placed,
  missingBySlot,
  courses,
  counts,
  isDemonstrated,
}: Found): LineCheck[] {
  const hostOf = new Map(within);
  const tell = (part: RequirementPart, isLine: boolean): LineCheck => {
    const demonstrated = Boolean(part.demonstrated) && isDemonstrated(part.id);
    const parts = (part.parts ?? []).map((inner) => tell(inner, false));
    const guests = isLine
      ? lines.filter(({ id }) => hostOf.get(id) === part.id).map((guest) => tell(guest, false))
      : [];
    const own = tellSlot(part.id);
    const all = [own, ...(demonstrated ? [] : parts), ...guests];
    const add = (field: "done" | "now" | "planned" | "missing") =>
      Math.round(all.reduce((sum, one) => sum + one[field] * 100, 0)) / 100;
    const count = counts.find(({ partId }) => partId === part.id);
    const host = isLine ? hostOf.get(part.id) : undefined;
    return {
      lineId: part.id,
      title: part.title,
      needed: demonstrated ? 0 : part.credits,
      done: add("done"),
      now: add("now"),
      planned: add("planned"),
      missing: add("missing"),
      courses: addUp(all.flatMap((one) => one.courses)),
      parts,
      ...(count ? { count: { needed: count.needed, have: count.have } } : {}),
      ...(host ? { alsoBy: host } : {}),
      ...(demonstrated ? { demonstrated: true as const } : {}),
    };
  };
  const tellSlot = (partId: string) => {
    const slot = slots.findIndex((one) => one.partId === partId);
    const given = courses.flatMap(({ id, state }, i) => {
      const amount = placed[i]!.get(slot) ?? 0;
      return amount > 0 ? [{ id, state, credits: amount / 100 }] : [];
    });
    const of = (wanted: string) =>
      Math.round(given.reduce((sum, { state, credits }) => sum + (state === wanted ? credits * 100 : 0), 0)) / 100;
    return {
      done: of("DONE"),
      now: of("NOW"),
      planned: of("PLANNED"),
      missing: (missingBySlot[slot] ?? 0) / 100,
      courses: given.map(({ id, credits }) => ({ id, credits })),
    };
  };
  const told = lines.map((line) => tell(line, true));
  const free = slots.find(({ partId }) => partId === freeLine);
  if (!free) return told;
  return [...told, { lineId: freeLine, title: free.title, needed: free.need / 100, parts: [], ...tellSlot(freeLine) }];
}

const addUp = (given: readonly { id: string; credits: number }[]) => {
  const byId = new Map<string, number>();
  for (const { id, credits } of given) byId.set(id, (byId.get(id) ?? 0) + Math.round(credits * 100));
  return [...byId].map(([id, credits]) => ({ id, credits: credits / 100 }));
};
