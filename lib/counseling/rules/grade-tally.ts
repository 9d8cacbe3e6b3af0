import type { StudentProgress } from "./student-progress";

export type GradeTally = {
  grade: number | null;
  students: number;
  withPlan: number;
  /** In the grade in which they are now. */
  reviewed: number;
  onTrack: number;
  offTrack: number;
  unknown: number;
};

const figures = ["students", "withPlan", "reviewed", "onTrack", "offTrack", "unknown"] as const;

/** The tallies with these students in them, by grade; those without a grade last. */
export function addToTallies(tallies: readonly GradeTally[], lines: readonly StudentProgress[]): GradeTally[] {
  const grades = new Map(tallies.map((tally) => [tally.grade, { ...tally }]));
  for (const { grade, hasPlan, reviewedIn, onTrack } of lines) {
    const tally = grades.get(grade) ?? {
      ...{ grade, students: 0, withPlan: 0, reviewed: 0, onTrack: 0, offTrack: 0, unknown: 0 },
    };
    tally.students += 1;
    if (hasPlan) tally.withPlan += 1;
    if (grade !== null && reviewedIn.includes(grade)) tally.reviewed += 1;
    tally[onTrack === null ? "unknown" : onTrack ? "onTrack" : "offTrack"] += 1;
    grades.set(grade, tally);
  }
  return [...grades.values()].sort((a, b) => (a.grade ?? 99) - (b.grade ?? 99));
}

/** "9.500.480.12.400.80.20_10.…": tallies so far, for the address of the next step of a count. */
export const writeTallies = (tallies: readonly GradeTally[]): string =>
  tallies.map((tally) => [tally.grade ?? "x", ...figures.map((key) => tally[key])].join(".")).join("_");

/** Reads them back; null for anything that was not written so. */
export function readTallies(written: string): GradeTally[] | null {
  const rows = written.split("_");
  if (rows.length > 20 || !rows.every((row) => /^(x|\d{1,2})(\.\d{1,6}){6}$/.test(row))) return null;
  return rows.map((row) => {
    const [grade, ...values] = row.split(".");
    const [students = 0, withPlan = 0, reviewed = 0, onTrack = 0, offTrack = 0, unknown = 0] = values.map(Number);
    return { grade: grade === "x" ? null : Number(grade), students, withPlan, reviewed, onTrack, offTrack, unknown };
  });
}
