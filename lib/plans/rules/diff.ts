import type { PlanContent, PlannedCourse, PlannedStep, StepKind } from "./content";
import type { LoosePart } from "./material";
import { pairUp } from "./pair-up";

/** Where a course stands: the school year by its grade, and the term, 0 for the whole year. */
export type Place = { grade: number; term: number };

type CourseChange = { entryId: string; title: string } & (
  | { kind: "COURSE_ADDED" | "COURSE_REMOVED"; place: Place; credits: number }
  | { kind: "COURSE_MOVED"; from: Place; to: Place }
  | { kind: "COURSE_REPLACED"; place: Place; by: string }
  | { kind: "COURSE_RENAMED"; from: string; to: string }
  | { kind: "COURSE_CREDITS"; from: number; to: number }
  | { kind: "COURSE_NOTE" }
);

type StepChange = { entryId: string; title: string; step: StepKind } & (
  | { kind: "STEP_ADDED" | "STEP_REMOVED"; grade: number }
  | { kind: "STEP_MOVED"; from: number; to: number }
  | { kind: "STEP_CHANGED"; from: string; to: string }
  | { kind: "STEP_NOTE" }
);

type WholeChange =
  | { kind: "TITLE" | "REASON" | "PATHWAY"; from: string; to: string }
  | { kind: "OCCUPATION"; from: string | null; to: string | null }
  | { kind: "RULES"; from: PlanContent["rules"]; to: PlanContent["rules"] }
  | { kind: "CLASS_OF"; from: number | null; to: number | null };

/** One line of what changed. `entryId` is that of the newer content where the entry is in both. */
export type Change = { material: boolean } & (CourseChange | StepChange | WholeChange);
export type ChangeKind = Change["kind"];

const samePlace = (a: Place, b: Place) => a.grade === b.grade && a.term === b.term;
const placeOf = ({ grade, term }: Place): Place => ({ grade, term });

const sameCode = (a: PlannedCourse, b: PlannedCourse) =>
  a.origin === b.origin && a.code === b.code && a.scedCode === b.scedCode && (a.code !== "" || a.title === b.title);

const courseKey = ({ origin, code, scedCode, title }: PlannedCourse) =>
  JSON.stringify([origin, code, scedCode, code === "" ? title : ""]);
const wholeCourse = ({ id: _id, ...course }: PlannedCourse) =>
  JSON.stringify([courseKey({ id: "", ...course }), course.title, course.grade, course.term, course.credits]);
const stepKey = ({ kind, title, about }: PlannedStep) => JSON.stringify([kind, title, about ?? ""]);
const wholeStep = (step: PlannedStep) => JSON.stringify([stepKey(step), step.grade, step.exit ?? ""]);

function courseChanges(before: PlannedCourse, after: PlannedCourse, notes: boolean): Change[] {
  const entry = { entryId: after.id, title: after.title, material: true };
  const same = sameCode(before, after);
  return [
    ...(same
      ? []
      : [{ ...entry, kind: "COURSE_REPLACED" as const, title: before.title, place: placeOf(after), by: after.title }]),
    ...(same && before.title !== after.title
      ? [{ ...entry, kind: "COURSE_RENAMED" as const, from: before.title, to: after.title }]
      : []),
    ...(samePlace(before, after)
      ? []
      : [{ ...entry, kind: "COURSE_MOVED" as const, from: placeOf(before), to: placeOf(after) }]),
    ...(before.credits === after.credits
      ? []
      : [{ ...entry, kind: "COURSE_CREDITS" as const, from: before.credits, to: after.credits }]),
    ...((before.note ?? "") === (after.note ?? "")
      ? []
      : [{ ...entry, kind: "COURSE_NOTE" as const, material: notes }]),
  ];
}

function stepChanges(before: PlannedStep, after: PlannedStep, steps: boolean, notes: boolean): Change[] {
  const entry = { entryId: after.id, title: after.title, step: after.kind, material: steps };
  const same = stepKey(before) === stepKey(after) && before.exit === after.exit;
  return [
    ...(same ? [] : [{ ...entry, kind: "STEP_CHANGED" as const, from: before.title, to: after.title }]),
    ...(before.grade === after.grade
      ? []
      : [{ ...entry, kind: "STEP_MOVED" as const, from: before.grade, to: after.grade }]),
    ...((before.note ?? "") === (after.note ?? "")
      ? []
      : [{ ...entry, kind: "STEP_NOTE" as const, material: steps && notes }]),
  ];
}

const sameRules = (a: PlanContent["rules"], b: PlanContent["rules"]) =>
  a.set === b.set && JSON.stringify([...a.supplements].sort()) === JSON.stringify([...b.supplements].sort());

function wholeChanges(before: PlanContent, after: PlanContent, binds: (part: LoosePart) => boolean): Change[] {
  const texts = (["title", "reason", "pathwayId"] as const)
    .filter((field) => before[field] !== after[field])
    .map((field): Change => {
      const kind = ({ title: "TITLE", reason: "REASON", pathwayId: "PATHWAY" } as const)[field];
      return { kind, from: before[field], to: after[field], material: field === "pathwayId" || binds(field) };
    });
  return [
    ...texts,
    ...(before.occupationCode === after.occupationCode
      ? []
      : [{ kind: "OCCUPATION" as const, from: before.occupationCode, to: after.occupationCode, material: true }]),
    ...(sameRules(before.rules, after.rules)
      ? []
      : [{ kind: "RULES" as const, from: before.rules, to: after.rules, material: true }]),
    ...(before.classOf === after.classOf
      ? []
      : [{ kind: "CLASS_OF" as const, from: before.classOf, to: after.classOf, material: true }]),
  ];
}

/**
 * What changed from one content to the next, line by line, in the order of the years; empty for equal contents. An
 * entry is followed by its id, else by its code, so that two plans can be compared as well as two revisions of one.
 * `material`: an approval is bound to it, as the school says with `immaterial` (see rules/material.ts).
 */
export function diffContents(before: PlanContent, after: PlanContent, immaterial: readonly string[]): Change[] {
  const binds = (part: LoosePart) => !immaterial.includes(part);
  const courses = pairUp(before.courses, after.courses, [
    (course) => `${wholeCourse(course)} ${course.note ?? ""}`,
    wholeCourse,
    ({ id }) => id,
    courseKey,
  ]);
  const steps = pairUp(before.steps, after.steps, [
    (step) => `${wholeStep(step)} ${step.note ?? ""}`,
    wholeStep,
    ({ id }) => id,
    stepKey,
  ]);
  const lines: { grade: number; change: Change }[] = [];
  const tell = (grade: number, ...changes: Change[]) => lines.push(...changes.map((change) => ({ grade, change })));
  const course = (kind: "COURSE_ADDED" | "COURSE_REMOVED", each: PlannedCourse) =>
    tell(each.grade, {
      kind,
      entryId: each.id,
      title: each.title,
      place: placeOf(each),
      credits: each.credits,
      material: true,
    });
  const step = (kind: "STEP_ADDED" | "STEP_REMOVED", { id, title, kind: of, grade }: PlannedStep) =>
    tell(grade, { kind, entryId: id, title, step: of, grade, material: binds("steps") });
  courses.gone.forEach((each) => course("COURSE_REMOVED", each));
  courses.pairs.forEach(([a, b]) => tell(b.grade, ...courseChanges(a, b, binds("notes"))));
  courses.added.forEach((each) => course("COURSE_ADDED", each));
  steps.gone.forEach((each) => step("STEP_REMOVED", each));
  steps.pairs.forEach(([a, b]) => tell(b.grade, ...stepChanges(a, b, binds("steps"), binds("notes"))));
  steps.added.forEach((each) => step("STEP_ADDED", each));
  lines.sort((a, b) => a.grade - b.grade);
  return [...wholeChanges(before, after, binds), ...lines.map(({ change }) => change)];
}
