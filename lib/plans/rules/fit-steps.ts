import { type Exit, exits as exitOrder } from "@/lib/catalog/rules/study-program";
import type { CareerStage } from "@/prisma/generated/enums";
import type { PlannedStep, StepKind } from "./content";

export type PathwayExit = {
  exit: Exit;
  /** Occupations of the pathway that one usually enters there. */
  occupations: number;
  /** A program that leads there, by its code; null where none is known or needed. */
  program: { code: string; title: string } | null;
};
export type PathwayCredential = { id: string; name: string; stage: CareerStage };

/** When each way on is behind someone who goes straight from grade 12: 15 is later than grade 14. */
const exitYears: Record<Exit, { kind: StepKind; grade: number }> = {
  WORK: { kind: "JOB", grade: 12 },
  APPRENTICESHIP: { kind: "APPRENTICESHIP", grade: 13 },
  CERTIFICATE: { kind: "TRAINING", grade: 13 },
  ASSOCIATE: { kind: "COLLEGE", grade: 14 },
  BACHELOR: { kind: "COLLEGE", grade: 15 },
  BEYOND: { kind: "COLLEGE", grade: 15 },
};

const credentialYears: Record<CareerStage, { grade: number; most: number }> = {
  ENTRY: { grade: 12, most: 2 },
  MID: { grade: 14, most: 1 },
  ADVANCED: { grade: 15, most: 1 },
};

/** Of ten occupations at least one must be entered there, for an exit to be usual. */
const usualShare = 0.1;

/**
 * The steps after school: each exit that is usual for the pathway, marked as one, and the credentials of each stage
 * up to the last exit, the first of each list. Words for an exit without a program are whoever's who shows it.
 */
export function fitSteps(
  exits: readonly PathwayExit[],
  credentials: readonly PathwayCredential[],
  newId: () => string,
): PlannedStep[] {
  const all = exits.reduce((sum, { occupations }) => sum + occupations, 0);
  const usual = exits
    .filter(({ occupations }) => occupations > 0 && occupations >= all * usualShare)
    .sort((a, b) => exitOrder.indexOf(a.exit) - exitOrder.indexOf(b.exit));
  const steps = usual.map(({ exit, program }): PlannedStep => {
    const said = program === null ? { title: "" } : { title: program.title, about: `program:${program.code}` };
    return { id: newId(), ...exitYears[exit], ...said, exit };
  });
  const last = Math.max(12, ...steps.map(({ grade }) => grade));
  const earned = (Object.keys(credentialYears) as CareerStage[]).flatMap((stage) => {
    const { grade, most } = credentialYears[stage];
    const own = credentials.filter((credential) => credential.stage === stage).slice(0, grade <= last ? most : 0);
    return own.map(({ id, name }): PlannedStep => {
      return { id: newId(), kind: "CREDENTIAL", grade, title: name, about: `credential:${id}` };
    });
  });
  return [...earned, ...steps].sort((a, b) => a.grade - b.grade);
}
