import type { Exit } from "@/lib/catalog/rules/study-program";
import { fail, succeed, type Result } from "@/lib/platform/result";
import {
  mostCourses,
  mostSteps,
  type PlanContent,
  type PlannedCourse,
  type PlannedStep,
  type StepKind,
} from "./content";
import { type OfferedCourse, type Offers, planned, termsFor } from "./offered-course";
import { laterGrade, planGrades } from "./school-year";

/** One thing that a person changes. Courses come by their code; what they are called and earn, the house looks up. */
export type Edit =
  | { kind: "add"; code: string; grade: number; term?: number | undefined }
  | { kind: "addOwn"; title: string; credits: number; scedCode: string | null; grade: number; term: number }
  | { kind: "move"; id: string; grade: number; term?: number | undefined }
  | { kind: "replace"; id: string; code: string }
  | { kind: "remove"; id: string }
  | { kind: "note"; id: string; note: string }
  | {
      kind: "addStep";
      step: StepKind;
      grade: number;
      title: string;
      about?: string | undefined;
      exit?: Exit | undefined;
    }
  | { kind: "changeStep"; id: string; step: StepKind; grade: number; title: string; exit?: Exit | undefined }
  | { kind: "removeStep"; id: string }
  | { kind: "setTitle"; title: string }
  | { kind: "setReason"; reason: string }
  | { kind: "setRules"; set: string | null; supplements: readonly string[] }
  | { kind: "setClassOf"; classOf: number }
  | { kind: "setOccupation"; code: string | null }
  /** `refit`: with the courses that a what-if proposes; else all stays as it is. */
  | { kind: "switchPathway"; pathwayId: string; refit: boolean };

export type EditProblem =
  "ENTRY_NOT_FOUND" | "COURSE_NOT_OFFERED" | "PLACE_WRONG" | "YEAR_OVER" | "TOO_MANY_COURSES" | "TOO_MANY_STEPS";

export type EditWorld = {
  offers: Offers;
  /** Terms in a school year. */
  terms: number;
  /** The grade that the person is in; null where it is not known. Years before it are over. */
  grade: number | null;
  newId: () => string;
  /** The content with the courses of another pathway, as a what-if proposes it. */
  refit: (content: PlanContent, pathwayId: string) => PlanContent;
};

type Outcome = Result<PlanContent, EditProblem>;

function checkPlace({ grade, term }: { grade: number; term: number }, world: EditWorld): EditProblem | null {
  if (!planGrades.some((each) => each === grade)) return "PLACE_WRONG";
  if (!Number.isInteger(term) || term < 0 || term > world.terms) return "PLACE_WRONG";
  return world.grade !== null && grade < world.grade ? "YEAR_OVER" : null;
}

/** The term that was asked for, else the first in which the course begins with the fewest courses beside it. */
function termOf(content: PlanContent, offer: OfferedCourse, grade: number, asked: number | undefined, terms: number) {
  if (asked !== undefined) return asked;
  const load = (term: number) => content.courses.filter((each) => each.grade === grade && each.term === term).length;
  const possible = termsFor(offer, terms);
  return possible.reduce((best, term) => (load(term) < load(best) ? term : best), possible[0] ?? 1);
}

const withCourse = (content: PlanContent, course: PlannedCourse): PlanContent => ({
  ...content,
  courses: content.courses.map((each) => (each.id === course.id ? course : each)),
});

function addCourse(content: PlanContent, course: PlannedCourse, world: EditWorld): Outcome {
  if (content.courses.length >= mostCourses) return fail("TOO_MANY_COURSES");
  const wrong = checkPlace(course, world);
  if (wrong) return fail(wrong);
  return succeed({ ...content, courses: [...content.courses, course] });
}

type CourseEdit = Extract<Edit, { kind: "add" | "addOwn" | "move" | "replace" | "remove" }>;

function editCourse(content: PlanContent, edit: CourseEdit, world: EditWorld): Outcome {
  if (edit.kind === "addOwn") {
    const { title, credits, scedCode, grade, term } = edit;
    return addCourse(
      content,
      { id: world.newId(), grade, term, origin: "OWN", code: "", scedCode, title, credits },
      world,
    );
  }
  if (edit.kind === "add") {
    const offer = world.offers.find(edit.code);
    if (!offer || offer.retired) return fail("COURSE_NOT_OFFERED");
    const term = termOf(content, offer, edit.grade, edit.term, world.terms);
    return addCourse(content, planned(offer, { id: world.newId(), grade: edit.grade, term }), world);
  }
  const course = content.courses.find(({ id }) => id === edit.id);
  if (!course) return fail("ENTRY_NOT_FOUND");
  if (edit.kind === "remove")
    return succeed({ ...content, courses: content.courses.filter(({ id }) => id !== edit.id) });
  if (edit.kind === "replace") {
    const offer = world.offers.find(edit.code);
    if (!offer || offer.retired) return fail("COURSE_NOT_OFFERED");
    const possible = termsFor(offer, world.terms);
    const term = possible.includes(course.term) ? course.term : (possible[0] ?? course.term);
    // A note was about the course that goes.
    return succeed(withCourse(content, planned(offer, { id: course.id, grade: course.grade, term })));
  }
  const offer = world.offers.find(course.code);
  const fits = !offer || termsFor(offer, world.terms).includes(course.term);
  const term = edit.term ?? (fits || !offer ? course.term : termOf(content, offer, edit.grade, undefined, world.terms));
  const wrong = checkPlace({ grade: edit.grade, term }, world);
  return wrong ? fail(wrong) : succeed(withCourse(content, { ...course, grade: edit.grade, term }));
}

type StepEdit = Extract<Edit, { kind: "addStep" | "changeStep" | "removeStep" }>;

const isStepGrade = (grade: number) => Number.isInteger(grade) && grade >= planGrades[0] && grade <= laterGrade;

function editStep(content: PlanContent, edit: StepEdit, world: EditWorld): Outcome {
  if (edit.kind === "removeStep") {
    if (!content.steps.some(({ id }) => id === edit.id)) return fail("ENTRY_NOT_FOUND");
    return succeed({ ...content, steps: content.steps.filter(({ id }) => id !== edit.id) });
  }
  if (!isStepGrade(edit.grade)) return fail("PLACE_WRONG");
  const { step: kind, grade, title, exit } = edit;
  const said = { kind, grade, title, ...(exit ? { exit } : {}) };
  if (edit.kind === "addStep") {
    if (content.steps.length >= mostSteps) return fail("TOO_MANY_STEPS");
    const step: PlannedStep = { id: world.newId(), ...said, ...(edit.about ? { about: edit.about } : {}) };
    return succeed({ ...content, steps: [...content.steps, step] });
  }
  const before = content.steps.find(({ id }) => id === edit.id);
  if (!before) return fail("ENTRY_NOT_FOUND");
  // A step with another name is no longer the one of the catalogue.
  const about = before.about && before.title === title ? { about: before.about } : {};
  const step = { id: before.id, ...said, ...about, ...(before.note ? { note: before.note } : {}) };
  return succeed({ ...content, steps: content.steps.map((each) => (each.id === before.id ? step : each)) });
}

function setNote(content: PlanContent, id: string, note: string): Outcome {
  const noted = <Entry extends { id: string; note?: string }>(entry: Entry): Entry => {
    if (entry.id !== id) return entry;
    const { note: _before, ...rest } = entry;
    return (note === "" ? rest : { ...rest, note }) as Entry;
  };
  if (![...content.courses, ...content.steps].some((entry) => entry.id === id)) return fail("ENTRY_NOT_FOUND");
  return succeed({ ...content, courses: content.courses.map(noted), steps: content.steps.map(noted) });
}

function applyEdit(content: PlanContent, edit: Edit, world: EditWorld): Outcome {
  switch (edit.kind) {
    case "note":
      return setNote(content, edit.id, edit.note);
    case "setTitle":
      return succeed({ ...content, title: edit.title });
    case "setReason":
      return succeed({ ...content, reason: edit.reason });
    case "setRules":
      return succeed({ ...content, rules: { set: edit.set, supplements: edit.supplements } });
    case "setClassOf":
      return succeed({ ...content, classOf: edit.classOf });
    case "setOccupation":
      return succeed({ ...content, occupationCode: edit.code });
    case "switchPathway":
      return succeed(edit.refit ? world.refit(content, edit.pathwayId) : { ...content, pathwayId: edit.pathwayId });
    case "addStep":
    case "changeStep":
    case "removeStep":
      return editStep(content, edit, world);
    default:
      return editCourse(content, edit, world);
  }
}

/** The content with all edits in their order, or the first problem; nothing is changed by half. */
export function applyEdits(content: PlanContent, edits: readonly Edit[], world: EditWorld): Outcome {
  let outcome: Outcome = succeed(content);
  for (const edit of edits) {
    outcome = applyEdit(outcome.value, edit, world);
    if (!outcome.ok) return outcome;
  }
  return outcome;
}
