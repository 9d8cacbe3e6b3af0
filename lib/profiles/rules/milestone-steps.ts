import { schoolStages } from "@/lib/catalog/rules/school-shares";
import type { CareerStage, MilestoneKind, SchoolStage } from "@/prisma/generated/enums";

export type LayFacts = {
  /** Where it leads, and what is usual to begin there. */
  code: string;
  schoolStage: SchoolStage | null;
  /** A key of CatalogTerm EXPERIENCE_NEEDED. */
  experienceNeeded: string | null;
  /** The most school of what one did; null where it is not known. */
  heldStage: SchoolStage | null;
  /** Codes of programs that lead there, the most special first. */
  programs: readonly string[];
  credentials: readonly { id: string; stage: CareerStage }[];
  /** Ids of O*NET elements that fall short, what is worth most first. */
  toLearn: readonly string[];
};

export type LaidStep = {
  kind: MilestoneKind;
  /** "program:51.3801": what it is, in words of the catalogue. */
  about: string;
  /** What comes first, by `about`. */
  waitsFor: string[];
  /** Steps of one group stand in for each other. */
  either: string | null;
};

const fewPrograms = 2;
const fewCredentials = 3;
const fewElements = 3;

/** A high school diploma is a student's plan of study; a step of its own begins above it. */
const asksMore = (to: SchoolStage | null, held: SchoolStage | null) =>
  to !== null && schoolStages.indexOf(to) > Math.max(0, held === null ? 0 : schoolStages.indexOf(held));

/**
 * The steps to an occupation: someone to ask, school with the programs that lead to it (one of them is enough), what is
 * worth most to learn, credentials of its pathways (one is enough; those beyond the entry come after school), work that
 * is usual before, and the application after school and work. Only what the catalogue says: no dates, no prices.
 */
export function laySteps(facts: LayFacts): LaidStep[] {
  const { code, schoolStage, experienceNeeded, heldStage } = facts;
  const step = (kind: MilestoneKind, about: string, more: Partial<LaidStep> = {}): LaidStep => ({
    kind,
    about,
    waitsFor: [],
    either: null,
    ...more,
  });
  const isSchool = asksMore(schoolStage, heldStage);
  const programs = isSchool ? facts.programs.slice(0, fewPrograms).map((program) => `program:${program}`) : [];
  const school = isSchool ? [`stage:${schoolStage}`] : [];
  const isWork = experienceNeeded !== null && experienceNeeded !== "none";
  const work = isWork ? [`experience:${experienceNeeded}`] : [];
  const credentials = facts.credentials.slice(0, fewCredentials);
  const group = (name: string, many: readonly unknown[]) => (many.length > 1 ? name : null);
  return [
    step("PERSON", `talk:${code}`),
    ...programs.map((about) => step("EDUCATION", about, { either: group("program", programs) })),
    ...school.map((about) => step("EDUCATION", about, { waitsFor: programs })),
    ...facts.toLearn.slice(0, fewElements).map((id) => step("SKILL", `element:${id}`)),
    ...credentials.map(({ id, stage }) =>
      step("CREDENTIAL", `credential:${id}`, {
        either: group("credential", credentials),
        waitsFor: stage === "ENTRY" ? [] : school,
      }),
    ),
    ...work.map((about) => step("EXPERIENCE", about)),
    step("APPLICATION", `occupation:${code}`, { waitsFor: [...school, ...work] }),
  ];
}

export type KeptStep = {
  id: string;
  about: string | null;
  state: "TODO" | "DOING" | "DONE" | "DROPPED";
  changedAt: Date;
};

const stageIn = (about: string | null) =>
  about?.startsWith("stage:") ? (schoolStages as readonly string[]).indexOf(about.slice("stage:".length)) : -1;

/** The same step; or more school than is asked for, once it is done. */
const stands = ({ about, state }: KeptStep, asked: string) =>
  about === asked || (state === "DONE" && stageIn(asked) >= 0 && stageIn(about) > stageIn(asked));

/**
 * Which of the steps someone had before stand for the new ones, by their `about`: the done one, else the one at hand,
 * the latest of several. A degree that is done stands for a lower one. What was set aside or not begun is laid anew.
 */
export function carriedSteps<Step extends KeptStep>(
  laid: readonly LaidStep[],
  before: readonly Step[],
): Map<string, Step> {
  const rank = ({ state }: KeptStep) => (state === "DONE" ? 1 : 0);
  return new Map(
    laid.flatMap(({ about }): [string, Step][] => {
      const [best] = before
        .filter((step) => stands(step, about) && (step.state === "DONE" || step.state === "DOING"))
        .sort((a, b) => rank(b) - rank(a) || b.changedAt.getTime() - a.changedAt.getTime());
      return best ? [[about, best]] : [];
    }),
  );
}
