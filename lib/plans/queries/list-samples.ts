import "server-only";
import samples from "../sample-transcripts.json";
import type { Met } from "../rules/check-requirements";
import type { CheckedCourse, CourseState } from "../rules/checked-course";
import type { Words } from "../rules/requirement-set";

export type Sample = { id: string; title: Words; courses: CheckedCourse[]; met: Met[] };

type Row = {
  grade: number;
  scedCode: string | null;
  code?: string;
  title: string;
  credits: number;
  state: string;
  transfer?: boolean;
  dualCredit?: boolean;
};

/** Invented records, on which an administrator tries a set of rules. */
export const listSamples = (): Sample[] =>
  samples.map(({ id, title, met, courses }) => ({
    id,
    title,
    met,
    courses: (courses as Row[]).map(({ state, code, ...course }, i) => ({
      ...course,
      id: `${id}-${i + 1}`,
      term: 0,
      code: code ?? course.scedCode ?? "",
      state: state as CourseState,
      origin: state === "PLANNED" ? "PLAN" : "TRANSCRIPT",
    })),
  }));
