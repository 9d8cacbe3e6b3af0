import type { Exit } from "@/lib/catalog/rules/study-program";

/** What the first version of a plan said: a pathway, and why. */
export type FirstContent = {
  version: 1;
  /** The pathway that the plan follows, as the catalogue names it. */
  pathwayId: string;
  /** Why this pathway, in the student's own words; may be empty. */
  reason: string;
};

/** Where a planned course comes from: the school's list, the national list (SCED), or the student's own words. */
export type CourseOrigin = "SCHOOL" | "SCED" | "OWN";

/** A course as it was when it was put into the plan, so that an approved plan goes on saying what was approved. */
export type PlannedCourse = {
  /** Unique within the plan; stays when the course moves. */
  id: string;
  /** School year by its grade, 7 to 14. */
  grade: number;
  /** 1 is the first term of the year; 0 is the whole year. */
  term: number;
  origin: CourseOrigin;
  /** The school's code, the SCED code, or empty. */
  code: string;
  scedCode: string | null;
  title: string;
  /** Credits that passing it earns, in steps of 0.01. */
  credits: number;
  /** A note of the student; changes nothing that an approval is bound to, unless the school says so. */
  note?: string;
};

export const stepKinds = [
  "WORK",
  "CREDENTIAL",
  "TEST",
  "COLLEGE",
  "APPRENTICESHIP",
  "TRAINING",
  "JOB",
  "GOAL",
] as const;
export type StepKind = (typeof stepKinds)[number];

/** Something in a plan that is no school course: a credential, a test, an associate degree, a first job. */
export type PlannedStep = {
  id: string;
  kind: StepKind;
  /** School year by its grade, 7 to 14; 15 is later. */
  grade: number;
  /** Empty where `exit` says it all: whoever shows it has words for that. */
  title: string;
  note?: string;
  /** "credential:…", "program:…", "occupation:…" where the catalogue has it. */
  about?: string;
  /** After this step one can go to work, with what it ends in. */
  exit?: Exit;
};

/** What one revision of a plan says. A later shape gets a new `version`; old revisions stay as they are. */
export type PlanContent = {
  version: 2;
  /** The student's own name for the plan; may be empty. */
  title: string;
  pathwayId: string;
  /** The occupation that it aims at, by code. */
  occupationCode: string | null;
  reason: string;
  /** The set of graduation rules by its code ("us-mo"), and chosen supplements; null: none is chosen. */
  rules: { set: string | null; supplements: readonly string[] };
  /** The calendar year in which grade 12 ends. */
  classOf: number | null;
  courses: readonly PlannedCourse[];
  steps: readonly PlannedStep[];
};

export const planReasonLimit = 500;
export const planTitleLimit = 80;
export const planNoteLimit = 300;
export const courseTitleLimit = 120;
export const mostOwnCredits = 4;
export const mostCourses = 120;
export const mostSteps = 60;
/** Plans of one person in use, and with those put away. */
export const mostPlans = 12;
export const mostPlansEver = 60;

/** A plan that says a pathway and nothing else. */
export const emptyContent = (pathwayId: string, reason = ""): PlanContent => ({
  version: 2,
  title: "",
  pathwayId,
  occupationCode: null,
  reason: reason.trim(),
  rules: { set: null, supplements: [] },
  classOf: null,
  courses: [],
  steps: [],
});

/** Reads a stored revision of any version as the newest shape. */
export const readContent = (stored: FirstContent | PlanContent): PlanContent =>
  stored.version === 2 ? stored : emptyContent(stored.pathwayId, stored.reason);
