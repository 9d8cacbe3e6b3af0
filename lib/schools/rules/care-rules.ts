/** One rule of a school's shares. All parts hold together; null: no such part. Rules stand in their order. */
export type CareRule = {
  id: string;
  counselorId: string;
  /** Beginnings of family names, both included: "A" to "Gom". */
  nameFrom: string | null;
  nameTo: string | null;
  gradeFrom: number | null;
  gradeTo: number | null;
  programId: string | null;
};

export type CareStudent = {
  name: string;
  familyName: string | null;
  grade: number | null;
  /** The programs that the student is in now. */
  programIds: readonly string[];
};

// Letters of Latin scripts that are no base letter with a mark, and what a list of names sorts them as.
export const letters: readonly (readonly [string, string])[] = [
  ["ß", "ss"],
  ["ẞ", "SS"],
  ["æ", "ae"],
  ["Æ", "AE"],
  ["œ", "oe"],
  ["Œ", "OE"],
  ["þ", "th"],
  ["Þ", "TH"],
  ["ø", "o"],
  ["Ø", "O"],
  ["ł", "l"],
  ["Ł", "L"],
  ["đ", "d"],
  ["Đ", "D"],
  ["ð", "d"],
  ["Ð", "D"],
  ["ħ", "h"],
  ["Ħ", "H"],
  ["ı", "i"],
];

/**
 * A family name as ranges compare it: Latin letters and figures, in lower case, without accents, spaces and signs. A
 * name without any is "" and stands before "A". `care-sql.ts` says the same to PostgreSQL.
 */
export function foldName(name: string): string {
  let folded = name.normalize("NFKD");
  for (const [from, to] of letters) folded = folded.replaceAll(from, to);
  return folded.replace(/[^A-Za-z0-9]/g, "").toLowerCase();
}

/** The family name of a person: as the roster gives it, else the last word of the name. */
export const familyNameOf = ({ name, familyName }: { name: string; familyName: string | null }): string =>
  familyName?.trim() || (/[^ ]+$/.exec(name.trim())?.[0] ?? "");

/**
 * The bounds of a rule, folded; null: open. "A" is where names begin and "Z" where they end, so that shares from A to Z
 * leave nobody out.
 */
export function nameBounds(rule: Pick<CareRule, "nameFrom" | "nameTo">): { from: string | null; to: string | null } {
  const from = foldName(rule.nameFrom ?? "");
  const to = foldName(rule.nameTo ?? "");
  return { from: from === "" || from === "a" ? null : from, to: to === "" || /^z+$/.test(to) ? null : to };
}

const within = (value: number | null, from: number | null, to: number | null) =>
  from === null && to === null ? true : value !== null && value >= (from ?? value) && value <= (to ?? value);

/** Whether all parts of a rule hold for a student. */
export function ruleHolds(rule: CareRule, student: CareStudent): boolean {
  const { from, to } = nameBounds(rule);
  const name = foldName(familyNameOf(student));
  return (
    (from === null || name >= from) &&
    (to === null || name.slice(0, to.length) <= to) &&
    within(student.grade, rule.gradeFrom, rule.gradeTo) &&
    (rule.programId === null || student.programIds.includes(rule.programId))
  );
}

/** The rule that decides who looks after a student: the first that holds, in the order given; null: none does. */
export const decidingRule = (rules: readonly CareRule[], student: CareStudent): CareRule | null =>
  rules.find((rule) => ruleHolds(rule, student)) ?? null;
