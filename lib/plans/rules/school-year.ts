/** From this month on (1 is January) a day belongs to the next school year: July, when the states' own years turn. */
export const turnMonth = 7;

export const lastSchoolGrade = 12;
/** Columns of a plan: school years by grade, 7 to 14. */
export const planGrades = [7, 8, 9, 10, 11, 12, 13, 14] as const;
/** Of a step that comes after all of them. */
export const laterGrade = 15;

/** The calendar year in which the school year of this moment ends, as the clocks of the school's time zone say it. */
export function schoolYearEnd(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "numeric" }).formatToParts(at);
  const part = (type: string) => Number(parts.find((each) => each.type === type)!.value);
  return part("year") + (part("month") >= turnMonth ? 1 : 0);
}

/** The calendar year in which grade 12 ends for who is in this grade in the school year that ends in `yearEnd`. */
export const classOf = (grade: number, yearEnd: number): number => yearEnd + lastSchoolGrade - grade;

/** The grade, 13 and more after school, of a class in the school year that ends in `yearEnd`. */
export const gradeOf = (graduation: number, yearEnd: number): number => yearEnd + lastSchoolGrade - graduation;

/** The calendar year in which a class ends this grade; null where the class is not known. */
export const yearEndOf = (graduation: number | null, grade: number): number | null =>
  graduation === null ? null : graduation - lastSchoolGrade + grade;
